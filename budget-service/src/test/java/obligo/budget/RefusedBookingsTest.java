package obligo.budget;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static obligo.budget.AYear.aYear;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

/** Wrong bookings of every kind get their named refusal, and nothing is booked by them. */
@OnTheStack
class RefusedBookingsTest {
    private static final String TWO_INSTRUMENTS = """
            {"line":"ESG","label":"Einstiegsgeld","instruments":["ESG_SVB","ESG_SELB"],
             "sources":[{"pot":"EGL","amount":{"value":"100.00"}}]}""";

    private AYear year;

    @BeforeEach
    void aYearWithMoney() {
        year = aYear("34102", 2045)
                .allotted("EGL", "1000.00")
                .planned("MAT", "900.00")
                .plannedRaw(TWO_INSTRUMENTS)
                .ready();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    reservations    | 'line':'MAT','amount':'1.005'                                  | amount
                    reservations    | 'line':'MAT','amount':'-1.00'                                  | amount
                    reservations    | 'line':'MAT','amount':'0.00'                                   | amount
                    reservations    | 'line':'MAT','amount':'1,00'                                   | amount
                    reservations    | 'line':'MAT','amount':1.00                                     | amount
                    reservations    | 'line':'MAT','amount':'99999999999999.00'                      | amount
                    reservations    | 'line':'MAT'                                                   | amount
                    reservations    | 'amount':'1.00'                                                | line
                    reservations    | 'line':'MAT','amount':'1.00','pot':'GOLD'                      | pot
                    reservations    | 'line':'MAT','amount':'1.00','expiresOn':'2045-02-30'          | expiresOn
                    reservations    | 'line':'MAT','amount':'1.00','surprise':1                      | surprise
                    commitments     | 'line':'MAT','total':'1.00','schedule':[]                      | schedule
                    commitments     | 'line':'MAT','total':'1.00','schedule':[null]                  | schedule[0].<list element>
                    commitments     | 'line':'MAT','total':'1.00','schedule':[{'dueYear':2045}]      | schedule[0].amount
                    commitments     | 'line':'MAT','total':'1.00','schedule':[{'dueYear':2101,'amount':'1.00'}] | schedule[0].dueYear
                    commitments     | 'line':'MAT','total':'1.00','schedule':[{'dueYear':2045,'amount':'0.00'}] | schedule[0].amount
                    commitments     | 'line':'MAT','monthly':{'amount':'0.00','from':'2045-01','months':2} | monthly.amount
                    commitments     | 'line':'MAT','monthly':{'amount':'1.00','from':'2045-13','months':2} | monthly.from
                    commitments     | 'line':'MAT','monthly':{'amount':'1.00','from':'2045-01','months':0} | monthly.months
                    payments        | 'amount':'1.00','paidOn':'2045-01-01'                          | commitment
                    payments        | 'commitment':'4711','amount':'1.00','paidOn':'2045-01-01'      | commitment
                    direct-payments | 'line':'MAT','amount':'1.00'                                   | paidOn
                    transfers       | 'from':'EGL','amount':'1.00'                                   | to
                    transfer-steps  | 'transfer':'5f0c0f6e-3d5b-4d2e-9a55-0a1f5a1d3c99','step':'JUMP' | step
                    year-end        | 'act':'SLEEP'                                                  | act
                    """)
    void anInvalidFieldIsNamed(String kind, String fields, String field) {
        year.refuses(400, "invalid-request", kind, fields).body("errors.field", hasItem(field));
    }

    @ParameterizedTest(name = "{2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    422 | line-unknown             | reservations | 'line':'GOLD','amount':'1.00'
                    422 | pot-not-of-line          | reservations | 'line':'MAT','amount':'1.00','pot':'BEZ'
                    422 | instrument-not-of-line   | reservations | 'line':'MAT','amount':'1.00','instrument':'MAG'
                    422 | instrument-ambiguous     | reservations | 'line':'ESG','amount':'1.00'
                    422 | schedule-differs         | commitments  | 'line':'MAT','total':'3.00','schedule':[{'dueYear':2045,'amount':'2.00'}]
                    422 | schedule-missing         | commitments  | 'line':'MAT','total':'3.00'
                    422 | schedule-missing         | commitments  | 'line':'MAT','schedule':[{'dueYear':2045,'amount':'2.00'}]
                    422 | due-year-past            | commitments  | 'line':'MAT','total':'2.00','schedule':[{'dueYear':2044,'amount':'2.00'}]
                    422 | due-year-past            | commitments  | 'line':'MAT','monthly':{'amount':'1.00','from':'2044-12','months':2}
                    422 | maximum-below-amount     | commitments  | 'line':'MAT','total':'2.00','schedule':[{'dueYear':2045,'amount':'2.00','maximum':'1.99'}]
                    404 | binding-unknown          | commitments  | 'line':'MAT','total':'2.00','schedule':[{'dueYear':2045,'amount':'2.00'}],'reservation':'5f0c0f6e-3d5b-4d2e-9a55-0a1f5a1d3c99'
                    404 | binding-unknown          | payments     | 'commitment':'5f0c0f6e-3d5b-4d2e-9a55-0a1f5a1d3c99','amount':'1.00','paidOn':'2045-01-01'
                    404 | binding-unknown          | releases     | 'of':'5f0c0f6e-3d5b-4d2e-9a55-0a1f5a1d3c99'
                    404 | booking-unknown          | reversals    | 'booking':'5f0c0f6e-3d5b-4d2e-9a55-0a1f5a1d3c99','reason':'x'
                    """)
    void aBookingThatBreaksARuleIsNamed(int status, String problem, String kind, String fields) {
        year.refuses(status, problem, kind, fields);
    }

    @Test
    void aScheduleThatDoesNotAddUpSaysBothSums() {
        year.refuses(
                        422,
                        "schedule-differs",
                        "commitments",
                        "'line':'MAT','total':'3.00','schedule':[{'dueYear':2045,'amount':'2.00'},{'dueYear':2046,'amount':'1.01'}]")
                .body("figures.total", equalTo("3.00"))
                .body("figures.sum", equalTo("3.01"));
    }

    @Test
    void withoutADocumentNothingIsBooked() {
        String path = year.path() + "/reservations/" + UUID.randomUUID();
        String body = "{\"line\":\"MAT\",\"amount\":\"1.00\"%s}";
        String[] documents = {
            "",
            ",\"document\":null",
            ",\"document\":{}",
            ",\"document\":{\"reference\":\" \"}",
            ",\"document\":{\"reference\":\"B\",\"sha256\":\"ABC\"}",
            ",\"document\":{\"reference\":\"" + "x".repeat(201) + "\"}",
            ",\"document\":{\"reference\":\"B\\u0000\"}"
        };
        for (String document : documents) {
            year.refuses(400, "invalid-request", () -> year.as("budget-officer")
                    .body(body.formatted(document))
                    .put(path));
        }
    }

    @Test
    void anIdStandsForOneBookingOnly() {
        String id = UUID.randomUUID().toString();
        String fields = "'line':'MAT','amount':'1.00'";
        year.book("reservations", id, fields).then().statusCode(201);
        year.refuses(409, "id-reused", () -> year.book("reservations", id, "'line':'MAT','amount':'1.01'"));
        year.refuses(409, "id-reused", () -> year.book("reservations", id, fields + ",'reason':'x'"));
        year.refuses(409, "id-reused", () -> year.book("direct-payments", id, fields + ",'paidOn':'2045-01-01'"));
        year.refuses(409, "id-reused", () -> year.book("releases", id, "'of':'" + id + "'"));
        year.refuses(409, "id-reused", () -> year.book("year-end", id, "'act':'BEGIN_CLOSING'"));
        year.refuses(409, "id-reused", () -> year.as("budget-officer")
                .body(
                        "{\"pot\":\"EGL\",\"stage\":\"FINAL\",\"amount\":{\"value\":\"9.00\"},\"document\":{\"title\":\"B\"}}")
                .put(year.path() + "/allotments/" + id));
        String allotment =
                year.as("auditor").get(year.path() + "/allotments").jsonPath().getString("[0].id");
        year.refuses(409, "id-reused", () -> year.book("reservations", allotment, fields));
        AYear elsewhere = aYear("34102", 2046)
                .allotted("EGL", "10.00")
                .planned("MAT", "10.00")
                .ready();
        elsewhere.book("reservations", id, fields).then().statusCode(201);
    }

    @Test
    void onlyWhoMayBooksAndOnlyAtHome() {
        String fields = "'line':'MAT','amount':'1.00'";
        String id = UUID.randomUUID().toString();
        for (String role : new String[] {"planner", "manager", "auditor", "reconciliation", "catalogue-editor"}) {
            year.refuses(403, "not-permitted", () -> year.bookAs(year.as(role), "reservations", id, fields));
        }
        AYear abroad = aYear("38704", 2045);
        for (String role : new String[] {"budget-officer", "finance-system"}) {
            year.refuses(403, "not-permitted", () -> year.bookAs(abroad.as(role), "reservations", id, fields));
        }
        year.refuses(
                401,
                "not-authenticated",
                () -> year.bookAs(given().contentType("application/json"), "reservations", id, fields));
        AYear nowhere = aYear("99999", 2045);
        nowhere.book("reservations", fields)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/jobcenter-unknown"));
        year.bookAs(year.as("finance-system"), "reservations", id, fields)
                .then()
                .statusCode(201);
    }

    @Test
    void anAddressThatIsNoneAndABodyThatIsNoneAreRefused() {
        year.refuses(
                400, "invalid-request", () -> year.book("reservations", "not-a-uuid", "'line':'MAT','amount':'1.00'"));
        String path = year.path() + "/reservations/" + UUID.randomUUID();
        year.refuses(400, "malformed-json", () -> year.as("budget-officer")
                .body("{\"line\":")
                .put(path));
        year.refuses(
                400, "invalid-request", () -> year.as("budget-officer").body("").put(path));
        year.refuses(405, "method-not-allowed", () -> year.as("budget-officer").delete(path));
        year.refuses(400, "invalid-request", () -> year.as("budget-officer")
                .body(AYear.body("'line':'MAT','amount':'1.00'"))
                .put("/v1/jobcenters/34102/years/2101/budget/reservations/" + UUID.randomUUID()));
    }
}

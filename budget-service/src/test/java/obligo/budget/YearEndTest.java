package obligo.budget;

import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static obligo.budget.AYear.aYear;
import static obligo.budget.AYear.commitment;
import static obligo.budget.AYear.due;
import static obligo.budget.AYear.dueAtLeast;
import static obligo.budget.AYear.reversal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** A year ends in three acts: it takes nothing new, it hands over what falls due later, it is closed. */
@OnTheStack
class YearEndTest {
    private static final String BEGIN = "'act':'BEGIN_CLOSING'";
    private static final String ROLL_OVER = "'act':'ROLL_OVER'";
    private static final String CLOSE = "'act':'CLOSE'";
    private static final String REBOOK = CLOSE + ",'openCommitments':'REBOOK'";
    private static final String RELEASE = CLOSE + ",'openCommitments':'RELEASE'";

    private static AYear year(int number) {
        return aYear("34102", number)
                .allotted("EGL", "1000.00")
                .authorised("EGL", number + 1, "500.00")
                .authorised("EGL", number + 2, "300.00")
                .planned("MAT", "1000.00")
                .ready();
    }

    private static String overThreeYears(AYear year) {
        return commitment(
                "MAT",
                "900.00",
                due(year.number(), "100.00"),
                due(year.number() + 1, "500.00"),
                due(year.number() + 2, "300.00"));
    }

    @Test
    void aYearThatIsBeingClosedTakesOnlyWhatStillBelongsToIt() {
        AYear year = year(2079);
        String reservation = year.reserved("MAT", "100.00");
        String standing = year.booked("commitments", commitment("MAT", "100.00", dueAtLeast(2079, "100.00", "200.00")));
        String payment = year.paid(standing, "10.00");
        String transfer = year.booked("transfers", "'from':'EGL','to':'VWK','amount':'5.00'");
        year.booked("year-end", BEGIN);
        assertThat(year.balances().getString("status")).isEqualTo("CLOSING");
        year.refuses(409, "year-closing", "reservations", "'line':'MAT','amount':'1.00'")
                .body("figures.type", equalTo("RESERVATION"));
        year.refuses(409, "year-closing", "commitments", commitment("MAT", "1.00", due(2079, "1.00")));
        year.refuses(
                409, "year-closing", "call-offs", "'commitment':'" + standing + "','dueYear':2079,'amount':'1.00'");
        year.refuses(409, "year-closing", "transfers", "'from':'EGL','to':'VWK','amount':'5.00'");
        year.paid(standing, "10.00");
        year.booked("releases", "'of':'" + standing + "','amount':'10.00'");
        year.booked("releases", "'of':'" + reservation + "'");
        year.booked("refunds", "'payment':'" + payment + "','amount':'1.00','receivedOn':'2080-01-10'");
        year.booked("reversals", reversal(year.paid(standing, "10.00")));
        year.booked("transfer-steps", "'transfer':'" + transfer + "','step':'BLOCK'");
        year.allotted("EGL", "1001.00");
        year.provesItself();
    }

    @Test
    void theActsHaveAnOrder() {
        AYear year = year(2081);
        year.booked("commitments", overThreeYears(year));
        year.refuses(409, "year-end-out-of-order", "year-end", ROLL_OVER).body("figures.status", equalTo("OPEN"));
        year.refuses(409, "year-end-out-of-order", "year-end", RELEASE);
        year.booked("year-end", BEGIN);
        year.refuses(409, "year-end-out-of-order", "year-end", BEGIN).body("figures.status", equalTo("CLOSING"));
        year.refuses(409, "not-rolled-over", "year-end", RELEASE).body("figures.open", equalTo(1));
        year.booked("year-end", ROLL_OVER);
        year.refuses(422, "open-commitments-undecided", "year-end", CLOSE).body("figures.open", equalTo(1));
        year.booked("year-end", RELEASE);
        for (String act : List.of(BEGIN, ROLL_OVER, RELEASE)) {
            year.refuses(409, "year-closed", "year-end", act);
        }
        year.refuses(
                403,
                "not-permitted",
                () -> year.bookAs(
                        year.as("finance-system"), "year-end", UUID.randomUUID().toString(), BEGIN));
    }

    @Test
    void whatFallsDueLaterBindsTheNextYearAlsoBeyondItsMoney() {
        AYear year = year(2083);
        AYear next = year.next();
        next.allotted("EGL", "200.00").planned("MAT", "150.00").ready();
        String contract = year.booked("commitments", overThreeYears(year));
        year.booked("year-end", BEGIN);
        year.booked("year-end", ROLL_OVER);
        assertThat(next.ofPot("EGL", "priorCommitments")).isEqualTo("500.00");
        assertThat(next.ofPot("EGL", "newCaseBudget")).isEqualTo("-300.00");
        assertThat(next.ofPot("EGL", "shortfall")).isEqualTo("300.00");
        assertThat(next.ofLine("MAT", "newCaseBudget")).isEqualTo("-350.00");
        assertThat(next.read("commitments", contract).getList("parts.open")).containsExactly("500.00", "300.00");
        assertThat(year.read("commitments", contract).getBoolean("rolledOver")).isTrue();
        year.refuses(409, "rolled-over", "releases", "'of':'" + contract + "','dueYear':2084")
                .body("figures.bookIn", equalTo(2084));
        year.refuses(409, "rolled-over", "reversals", reversal(contract));
        next.refuses(409, "line-funds-insufficient", "reservations", "'line':'MAT','amount':'0.01'")
                .body("figures.available", equalTo("-350.00"));
        next.paid(contract, "500.00");
        next.refuses(409, "overpayment", "payments", next.payment(contract, "0.01"));
        next.provesItself();
        year.provesItself();
    }

    @Test
    void openCommitmentsAreRebookedAndEverythingElseIsGivenBack() {
        AYear year = year(2085);
        AYear next = year.next();
        String contract = year.booked("commitments", overThreeYears(year));
        String thisYearOnly = year.committed("MAT", "200.00");
        year.paid(thisYearOnly, "150.00");
        year.reserved("MAT", "40.00");
        String transfer = year.booked("transfers", "'from':'EGL','to':'VWK','amount':'5.00'");
        year.booked("transfer-steps", "'transfer':'" + transfer + "','step':'BLOCK'");
        year.booked("year-end", BEGIN);
        year.booked("year-end", ROLL_OVER);
        year.booked("year-end", REBOOK);
        assertThat(year.balances().getString("status")).isEqualTo("CLOSED");
        assertThat(year.ofPot("EGL", "reserved")).isEqualTo("0.00");
        assertThat(year.ofPot("EGL", "committed")).isEqualTo("0.00");
        assertThat(year.ofPot("EGL", "blocked")).isEqualTo("0.00");
        assertThat(year.ofPot("EGL", "paid")).isEqualTo("150.00");
        assertThat(year.read("transfers", transfer).getString("state.status")).isEqualTo("CANCELLED");
        assertThat(next.ofPot("EGL", "priorCommitments"))
                .as("500 due, 100 and 50 rebooked")
                .isEqualTo("650.00");
        assertThat(next.read("commitments", contract).getList("parts.open")).containsExactly("600.00", "300.00");
        assertThat(next.read("commitments", thisYearOnly).getList("parts.open")).containsExactly("50.00");
        next.allotted("EGL", "650.00");
        next.paid(thisYearOnly, "50.00");
        year.provesItself();
        next.provesItself();
    }

    @Test
    void openCommitmentsAreReleasedWhereThatIsDecided() {
        AYear year = year(2087);
        String contract = year.booked("commitments", overThreeYears(year));
        String thisYearOnly = year.committed("MAT", "200.00");
        year.booked("year-end", BEGIN);
        year.booked("year-end", ROLL_OVER);
        year.booked("year-end", RELEASE);
        assertThat(year.ofPot("EGL", "available")).isEqualTo("1000.00");
        assertThat(year.read("commitments", thisYearOnly).getList("parts")).isEmpty();
        assertThat(year.next().ofPot("EGL", "committed")).isEqualTo("500.00");
        assertThat(year.next().read("commitments", contract).getList("parts.open"))
                .containsExactly("500.00", "300.00");
        year.next()
                .as("auditor")
                .get(year.next().path() + "/commitments/" + thisYearOnly)
                .then()
                .statusCode(404);
    }

    @Test
    void aClosedYearTakesNothingAndStillAnswersWhatItDid() {
        AYear year = year(2089);
        String commitment = year.booked(
                "commitments",
                commitment("MAT", "100.00", dueAtLeast(2089, "90.00", "100.00"))
                        .replace("'total':'100.00'", "'total':'90.00'"));
        String id = UUID.randomUUID().toString();
        Response reserved = year.book("reservations", id, "'line':'MAT','amount':'1.00'");
        String payment = year.paid(commitment, "1.00");
        String closing = UUID.randomUUID().toString();
        year.booked("year-end", BEGIN);
        year.booked("year-end", ROLL_OVER);
        Response closed = year.book("year-end", closing, RELEASE);
        assertThat(closed.statusCode()).isEqualTo(201);
        String[][] bookings = {
            {"reservations", "'line':'MAT','amount':'1.00'"},
            {"commitments", commitment("MAT", "1.00", due(2089, "1.00"))},
            {"payments", year.payment(commitment, "1.00")},
            {"direct-payments", "'line':'MAT','amount':'1.00','paidOn':'2089-12-01'"},
            {"releases", "'of':'" + commitment + "'"},
            {"call-offs", "'commitment':'" + commitment + "','dueYear':2089,'amount':'1.00'"},
            {"refunds", "'payment':'" + payment + "','amount':'1.00','receivedOn':'2090-01-10'"},
            {"reversals", reversal(payment)},
            {"transfers", "'from':'EGL','to':'VWK','amount':'1.00'"},
        };
        for (String[] booking : bookings) {
            year.refuses(409, "year-closed", booking[0], booking[1]).body("figures.year", equalTo(2089));
        }
        Response again = year.book("reservations", id, "'line':'MAT','amount':'1.00'");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(reserved.asString());
        Response closedAgain = year.book("year-end", closing, RELEASE);
        assertThat(closedAgain.statusCode()).isEqualTo(200);
        assertThat(closedAgain.asString()).isEqualTo(closed.asString());
        year.refuses(409, "id-reused", () -> year.book("year-end", closing, REBOOK));
    }

    @Test
    void aDryRunOfTheEndBooksNothing() {
        AYear year = year(2091);
        year.booked("commitments", overThreeYears(year));
        year.booked("year-end", BEGIN);
        String before = year.journal();
        for (String act : List.of(ROLL_OVER, RELEASE)) {
            year.as("budget-officer")
                    .queryParam("dryRun", true)
                    .body(AYear.body(act))
                    .put(year.path() + "/year-end/" + UUID.randomUUID())
                    .then()
                    .statusCode(200);
        }
        assertThat(year.journal()).isEqualTo(before);
        assertThat(year.balances().getString("status")).isEqualTo("CLOSING");
    }

    @Test
    void aFrameworkContractIsCarriedWithWhatItMayStillCall() {
        AYear year = year(2093);
        String framework =
                year.booked("commitments", commitment("MAT", "200.00", dueAtLeast(2094, "200.00", "450.00")));
        year.booked("year-end", BEGIN);
        year.booked("year-end", ROLL_OVER);
        AYear next =
                year.next().allotted("EGL", "300.00").planned("MAT", "300.00").ready();
        assertThat(next.read("commitments", framework).getList("parts.callable"))
                .containsExactly("250.00");
        String callOff = "'commitment':'" + framework + "','dueYear':2094,'amount':'%s'";
        next.refuses(409, "line-funds-insufficient", "call-offs", callOff.formatted("100.01"));
        next.booked("call-offs", callOff.formatted("100.00"));
        next.paid(framework, "300.00");
        next.provesItself();
    }
}

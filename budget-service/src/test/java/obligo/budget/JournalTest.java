package obligo.budget;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static obligo.budget.AYear.aYear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Everything that was booked, in order, with who, when, why and the document behind it. */
@OnTheStack
class JournalTest {
    @Test
    void itsPagesAndItsStreamTellTheSame() {
        AYear year = aYear("32102", 2056)
                .allotted("EGL", "1000.00")
                .planned("MAT", "1000.00")
                .ready();
        for (int i = 0; i < 12; i++) {
            year.paid(year.committed("MAT", "10.00"), "4.00");
        }
        List<JsonPath> stream = year.journal().lines().map(JsonPath::from).toList();
        assertThat(stream)
                .extracting(entry -> entry.getInt("sequence"))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 25).boxed().toList());
        assertThat(stream).allSatisfy(entry -> assertThat(sum(entry)).isEqualByComparingTo("0"));
        assertThat(stream).extracting(entry -> entry.getString("recordedAt")).isSorted();
        List<String> hashes = new ArrayList<>();
        String after = "0";
        while (after != null) {
            Response page = year.as("auditor").get(year.path() + "/journal?limit=10&after=" + after);
            hashes.addAll(page.jsonPath().getList("items.hash"));
            after = page.jsonPath().getString("next");
            assertThat(page.header("Link"))
                    .isEqualTo(after == null ? null : "<?limit=10&after=" + after + ">; rel=\"next\"");
        }
        assertThat(hashes)
                .isEqualTo(stream.stream().map(entry -> entry.getString("hash")).toList());
        assertThat(year.as("auditor")
                        .accept("application/x-ndjson")
                        .get(year.path() + "/journal?after=20")
                        .asString()
                        .lines())
                .hasSize(5);
        assertThat(year.proof().getString("headHash")).isEqualTo(hashes.get(24));
        assertThat(year.proof().getInt("entries")).isEqualTo(25);
    }

    private static BigDecimal sum(JsonPath entry) {
        return entry.<String>getList("postings.amount").stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void anEntrySaysWhoWhenWhyAndByWhichDocument() {
        AYear year = aYear("32102", 2057)
                .allotted("EGL", "1000.00")
                .planned("MAT", "1000.00")
                .ready();
        String id = UUID.randomUUID().toString();
        String sha256 = "0123456789abcdef".repeat(4);
        year.asPerson("Anna", "budget-officer")
                .header("X-Correlation-Id", "erp-4711")
                .body("""
                        {"line":"MAT","amount":"12.5","reason":"Grüße aus \\"Duisburg\\" 😀",
                         "document":{"reference":"Bescheid 2057-0815","sha256":"%s"}}""".formatted(sha256))
                .put(year.path() + "/reservations/" + id)
                .then()
                .statusCode(201);
        JsonPath entry = year.read("bookings", id);
        assertThat(entry.getMap("bookedBy")).isEqualTo(Map.of("id", "Anna", "name", "Anna"));
        assertThat(entry.getString("document")).isEqualTo("Bescheid 2057-0815");
        assertThat(entry.getString("booking.document.sha256")).isEqualTo(sha256);
        assertThat(entry.getString("booking.reason")).isEqualTo("Grüße aus \"Duisburg\" 😀");
        assertThat(entry.getString("booking.amount")).isEqualTo("12.50");
        assertThat(entry.getString("correlationId")).isEqualTo("erp-4711");
        assertThat(entry.getList("postings.account")).containsExactly("EGL:FREE", "EGL:RESERVED");
        assertThat(entry.getList("postings.amount")).containsExactly("-12.50", "12.50");
        year.provesItself();
    }

    @Test
    void aYearThatNobodyBeganHasNothingToProve() {
        AYear year = aYear("32102", 2058);
        for (String what : List.of("/journal/proof", "/balances")) {
            year.as("auditor")
                    .get(year.path() + what)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/budget-not-planned"));
        }
        year.as("auditor")
                .get(year.path() + "/bookings/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/booking-unknown"));
    }

    @Test
    void onlyWhoOverseesTheJobcenterReadsIt() {
        AYear year = aYear("32102", 2059).allotted("EGL", "1.00");
        for (String role : List.of("manager", "budget-officer", "finance-system", "planner", "auditor")) {
            year.as(role).get(year.path() + "/journal").then().statusCode(200);
        }
        aYear("34102", 2059).as("manager").get(year.path() + "/journal").then().statusCode(403);
        aYear("34102", 2059).as("auditor").get(year.path() + "/balances").then().statusCode(403);
    }
}

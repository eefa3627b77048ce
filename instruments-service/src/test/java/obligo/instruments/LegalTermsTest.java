package obligo.instruments;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static obligo.instruments.Samples.nobody;
import static obligo.instruments.Samples.planner;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** What is shown bears the name that it had on its day (D-50). */
@OnTheStack
class LegalTermsTest {
    @ParameterizedTest
    @CsvSource({
        "2022-12-31,Arbeitslosengeld II",
        "2023-01-01,Bürgergeld",
        "2026-06-30,Bürgergeld",
        "2026-07-01,Grundsicherungsgeld"
    })
    void theBenefitHasTheNameOfItsDay(String day, String name) {
        planner("34102")
                .get("/v1/legal-terms?on=" + day)
                .then()
                .statusCode(200)
                .body("on", equalTo(day))
                .body("items", hasSize(1))
                .body("items[0].key", equalTo("BENEFIT"))
                .body("items[0].label", equalTo(name));
    }

    @Test
    void theOldNameMayBeUsedForAWhile() {
        planner("34102")
                .get("/v1/legal-terms?on=2026-01-01")
                .then()
                .body("items[0].mayBeUsedUntil", equalTo("2026-12-31"));
    }

    @Test
    void nobodyReadsWithoutAToken() {
        nobody().get("/v1/legal-terms").then().statusCode(401).body("type", equalTo("/problems/not-authenticated"));
    }
}

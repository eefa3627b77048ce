package obligo.targets;

import org.junit.jupiter.api.Test;

import static obligo.targets.Samples.anonymous;
import static obligo.targets.Samples.planner;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

/** The catalogue of the ordinance to § 48a (rulebook 2.2). */
@OnTheStack
class IndicatorsTest {
    @Test
    void thereAreThreeIndicatorsWithFourSupplementaryOnesEach() {
        planner("34102")
                .get("/v1/indicators")
                .then()
                .statusCode(200)
                .body("items", hasSize(15))
                .body("items.findAll { !it.supplements }.code", contains("K1", "K2", "K3"))
                .body("items.findAll { it.supplements == 'K3' }.code", contains("K3E1", "K3E2", "K3E3", "K3E4"));
    }

    @Test
    void k2IsPlannedAsRateAndK3AsAnnualAverage() {
        planner("34102")
                .get("/v1/indicators/K2")
                .then()
                .statusCode(200)
                .body("name", equalTo("Integrationsquote"))
                .body("display", equalTo("RATIO"))
                .body("denominator.measure", equalTo("AVERAGE"))
                .body("planning.form", equalTo("RATE"))
                .body("legalSource", startsWith("§ 5 Abs. 1"));
        planner("34102")
                .get("/v1/indicators/K3")
                .then()
                .body("display", equalTo("CHANGE_RATE"))
                .body("direction", equalTo("DOWN"))
                .body("planning.form", equalTo("ANNUAL_AVERAGE"))
                .body("planning.ruleId", equalTo("T-23"));
    }

    @Test
    void refusesWhatIsNoIndicatorAndWhoIsNobody() {
        planner("34102").get("/v1/indicators/K9").then().statusCode(404).body("type", equalTo("/problems/not-found"));
        anonymous().get("/v1/indicators").then().statusCode(401).body("type", equalTo("/problems/not-authenticated"));
    }
}

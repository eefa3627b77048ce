package obligo.targets;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static obligo.targets.ATargets.longTermRecipients;
import static obligo.targets.ATargets.someTargets;
import static obligo.targets.Samples.planner;
import static obligo.targets.Samples.targets;
import static org.hamcrest.Matchers.equalTo;

/** Targets whose parts do not fit each other are refused by name, and nothing is stored of them. */
@OnTheStack
class ContradictoryTargetsTest {
    private static final String JOBCENTER = "32102";
    private static final String TARGETS = targets(JOBCENTER, 2050);

    private static void refuses(Response answer, int status, String problem) {
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + problem));
        planner(JOBCENTER).get(TARGETS).then().statusCode(404).body("type", equalTo("/problems/targets-not-planned"));
    }

    private static Response put(String body) {
        return planner(JOBCENTER).header("If-None-Match", "*").body(body).put(TARGETS);
    }

    @Test
    void refusesAnUnknownIndicator() {
        Response answer = put(someTargets()
                .item("a", "K2", "TOTAL", "TARGET", "{}")
                .item("b", "K4", "TOTAL", "LOCAL", "{}")
                .json());
        refuses(answer, 422, "indicator-unknown");
        answer.then().body("errors[0].field", equalTo("items[1].indicator")).body("figures.indicator", equalTo("K4"));
    }

    @Test
    void refusesAKeyThatOccursTwice() {
        Response answer = put(someTargets()
                .item("a", "K2", "TOTAL", "TARGET", "{}")
                .item("a", "K3", "TOTAL", "TARGET", "{}")
                .json());
        refuses(answer, 422, "duplicate-key");
        answer.then().body("errors[0].field", equalTo("items[1].item"));
    }

    @Test
    void refusesTwoTargetsForTheSame() {
        Response answer = put(someTargets()
                .item("a", "K2", "FEMALE", "TARGET", "{}")
                .item("b", "K2", "FEMALE", "TARGET", "{}")
                .json());
        refuses(answer, 422, "duplicate-key");
        answer.then().body("errors[0].field", equalTo("items[1].indicator"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "base:none:rate",
                "base:lzb:money",
                "base:lzb",
                "result:lzb:rate",
                "staffing:none",
                "stated:none",
                "nonsense"
            })
    void refusesADerivationThatNamesNothing(String reference) {
        String derivation = "{\"kind\":\"SUM\",\"of\":[\"" + reference + "\"]}";
        Response stated =
                put(longTermRecipients(1).stating("x", "1", derivation).json());
        refuses(stated, 422, "reference-unknown");
        stated.then().body("errors[0].field", equalTo("stated[0].derivation"));
        Response staffing =
                put(longTermRecipients(1).staffed("x", "1", derivation).json());
        refuses(staffing, 422, "reference-unknown");
        staffing.then().body("errors[0].field", equalTo("staffing[0].derivation"));
    }

    @Test
    void refusesAShareOfNothing() {
        refuses(
                put(longTermRecipients(1)
                        .stating("x", "1", "{\"kind\":\"SHARE\",\"of\":[\"target:lzb:absolute\"]}")
                        .json()),
                422,
                "reference-unknown");
    }
}

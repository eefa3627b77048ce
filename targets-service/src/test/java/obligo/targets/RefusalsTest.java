package obligo.targets;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import obligo.testkit.access.SignedTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static obligo.targets.ATargets.longTermRecipients;
import static obligo.targets.ATargets.someTargets;
import static obligo.targets.Samples.bearing;
import static obligo.targets.Samples.planner;
import static obligo.targets.Samples.targets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

/** Wrong input of every kind gets its named refusal, and nothing is changed by it. */
@OnTheStack
class RefusalsTest {
    private static final String JOBCENTER = "32102";
    private static final String TARGETS = targets(JOBCENTER, 2030);

    private static void refuses(Response answer, int status, String problem) {
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + problem))
                .body("status", equalTo(status))
                .body("title", notNullValue())
                .body("detail", notNullValue())
                .body("correlationId", notNullValue());
        assertThat(answer.asString()).doesNotContain("Exception").doesNotContain("\tat ");
        planner(JOBCENTER).get(TARGETS).then().statusCode(404).body("type", equalTo("/problems/targets-not-planned"));
    }

    private static Response put(String body) {
        return planner(JOBCENTER).header("If-None-Match", "*").body(body).put(TARGETS);
    }

    private static Response put(String token, String path) {
        return bearing(token)
                .header("If-None-Match", "*")
                .body(longTermRecipients(1).json())
                .put(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"document\":",
                "nonsense",
                "{\"a\":1}}",
                "[]",
                "\"text\"",
                "{\"items\":[],\"items\":[]}"
            })
    void refusesWhatIsNotOneJsonObject(String body) {
        Response answer = put(body);
        assertThat(answer.statusCode()).isEqualTo(400);
        refuses(answer, 400, answer.jsonPath().getString("type").replace("/problems/", ""));
    }

    @Test
    void refusesWhatIsNotJsonAtAll() {
        refuses(
                planner(JOBCENTER)
                        .contentType(ContentType.XML)
                        .header("If-None-Match", "*")
                        .body("<targets/>")
                        .put(TARGETS),
                415,
                "unsupported-media-type");
    }

    @Test
    void refusesAnUnknownFieldByName() {
        Response answer = put(longTermRecipients(1).json().replaceFirst("\\{", "{\"surprise\":1,"));
        refuses(answer, 400, "invalid-request");
        answer.then().body("errors.field", hasItem("surprise"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"absolute\":-1} | items[0].target.absolute",
                "{\"absolute\":\"1\"} | items[0].target.absolute",
                "{\"absolute\":1.5} | items[0].target.absolute",
                "{\"absolute\":1000000000000000} | items[0].target.absolute",
                "{\"numerator\":-1} | items[0].target.numerator",
                "{\"denominator\":true} | items[0].target.denominator",
                "{\"rate\":18.0} | items[0].target.rate",
                "{\"rate\":\"18,0\"} | items[0].target.rate",
                "{\"rate\":\"1e3\"} | items[0].target.rate",
                "{\"changeRate\":\"\"} | items[0].target.changeRate",
                "{\"change\":\"+1\"} | items[0].target.change",
                "{\"roundedTo\":0} | items[0].target.roundedTo",
                "{\"qualifier\":\"MAYBE\"} | items[0].target.qualifier",
                "{\"better\":1} | items[0].target.better",
                "[] | items[0].target"
            })
    void refusesWhatIsNoTarget(String target, String field) {
        Response answer =
                put(someTargets().item("x", "K3", "TOTAL", "TARGET", target).json());
        refuses(answer, 400, "invalid-request");
        answer.then().body("errors[0].field", equalTo(field));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"item\":\"X\",\"indicator\":\"K2\",\"label\":\"x\",\"gender\":\"TOTAL\",\"kind\":\"TARGET\"} | item",
                "{\"item\":\"x\",\"indicator\":\"K2\",\"label\":\" \",\"gender\":\"TOTAL\",\"kind\":\"TARGET\"} | label",
                "{\"item\":\"x\",\"indicator\":\"K2\",\"label\":\"x\",\"gender\":\"DIVERS\",\"kind\":\"TARGET\"} | gender",
                "{\"item\":\"x\",\"indicator\":\"K2\",\"label\":\"x\",\"gender\":\"TOTAL\"} | kind",
                "{\"item\":\"x\",\"label\":\"x\",\"gender\":\"TOTAL\",\"kind\":\"MONITORING\"} | indicator",
                "{\"item\":\"x\",\"indicator\":\"K2\",\"label\":\"x\",\"gender\":\"TOTAL\",\"kind\":\"TARGET\",\"base\":{}} | base.dataState",
                "{\"item\":\"x\",\"indicator\":\"K2\",\"label\":\"x\",\"gender\":\"TOTAL\",\"kind\":\"TARGET\",\"target\":{\"rate\":\"-1.0\"}} | target.rate"
            })
    void refusesWhatIsNoItem(String item, String field) {
        Response answer = put(someTargets().rawItem(item).json());
        refuses(answer, 400, "invalid-request");
        answer.then().body("errors[0].field", equalTo("items[0]." + field));
    }

    @Test
    void aChangeRateMayBeNegativeWhereAShareMayNot() {
        planner("32102")
                .header("If-None-Match", "*")
                .body(someTargets()
                        .item("x", "K3", "TOTAL", "MONITORING", "{\"rate\":\"-7.3\"}")
                        .json())
                .put(targets(JOBCENTER, 2031))
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(ints = {2004, 2101, 0, -1})
    void refusesAYearOutOfRange(int year) {
        Response answer = put(SignedTokens.of("planner", JOBCENTER), targets(JOBCENTER, year));
        refuses(answer, 400, "invalid-request");
        answer.then().body("errors[0].field", equalTo("year"));
        refuses(planner(JOBCENTER).get(targets(JOBCENTER, year)), 400, "invalid-request");
        refuses(planner(JOBCENTER).get(targets(JOBCENTER, year) + "/basis"), 400, "invalid-request");
    }

    @Test
    void refusesAnAddressThatIsNone() {
        refuses(planner(JOBCENTER).get("/v1/jobcenters/32102/years/next/targets"), 400, "invalid-request");
        refuses(planner(JOBCENTER).get("/v1/jobcenters/32102/years/2030/targets/nothing"), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({"99999, 2030", "bochum, 2030", "43106, 2025"})
    void refusesAnUnknownJobcenterAndOneThatDidNotExistInTheYear(String jobcenter, int year) {
        Response answer = put(SignedTokens.of("planner", jobcenter), targets(jobcenter, year));
        refuses(answer, 404, "jobcenter-unknown");
        answer.then().body("ruleId", equalTo("D-1"));
        refuses(planner(jobcenter).get(targets(jobcenter, year)), 404, "jobcenter-unknown");
        refuses(planner(jobcenter).get(targets(jobcenter, year) + "/basis"), 404, "jobcenter-unknown");
    }

    @Test
    void refusesAChangeWithoutTheRightPrecondition() {
        String body = longTermRecipients(1).json();
        refuses(planner(JOBCENTER).body(body).put(TARGETS), 428, "precondition-required");
        refuses(planner(JOBCENTER).header("If-Match", "7").body(body).put(TARGETS), 428, "precondition-required");
        refuses(planner(JOBCENTER).header("If-Match", "\"7\"").body(body).put(TARGETS), 412, "revision-stale");
        put(SignedTokens.of("planner", JOBCENTER), targets(JOBCENTER, 2032))
                .then()
                .statusCode(201);
        refuses(put(SignedTokens.of("planner", JOBCENTER), targets(JOBCENTER, 2032)), 412, "already-exists");
        planner(JOBCENTER)
                .get(targets(JOBCENTER, 2032))
                .then()
                .header("ETag", equalTo("\"1\""))
                .body("items[0].target.absolute", equalTo(1));
    }

    @Test
    void refusesInTheLanguageOfTheCaller() {
        assertThat(planner(JOBCENTER).get(TARGETS).jsonPath().getString("detail"))
                .isEqualTo("Für das Jobcenter 32102 sind im Jahr 2030 keine Ziele erfasst.");
        assertThat(planner(JOBCENTER)
                        .header("Accept-Language", "en")
                        .get(TARGETS)
                        .jsonPath()
                        .getString("detail"))
                .isEqualTo("No targets are recorded for Jobcenter 32102 in year 2030.");
    }
}

package obligo.instruments;

import io.restassured.response.Response;
import java.util.List;
import obligo.testkit.access.SignedTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static obligo.instruments.AProgramme.aProgramme;
import static obligo.instruments.AProgramme.positionOf;
import static obligo.instruments.Samples.as;
import static obligo.instruments.Samples.nobody;
import static obligo.instruments.Samples.planner;
import static obligo.instruments.Samples.programme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

/** Wrong input of every kind gets its named refusal, and nothing is changed by it. */
@OnTheStack
class RefusalsTest {
    private static final String JOBCENTER = "32102";

    private static final String PROGRAMME = programme(JOBCENTER, 2030);

    @BeforeEach
    void neighbours() {
        NeighboursTell.ofJobcenters();
    }

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
        planner(JOBCENTER)
                .get(PROGRAMME)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/programme-not-planned"));
    }

    private static Response put(String body) {
        return planner(JOBCENTER).header("If-None-Match", "*").body(body).put(PROGRAMME);
    }

    private static String withEntries(String json) {
        return aProgramme()
                .raw("{\"position\":\"1\",\"label\":\"x\",\"instruments\":[\"MAT\"],\"entries\":%s}".formatted(json))
                .json();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"document\":", "nonsense", "{\"a\":1}}", "[]", "\"text\""})
    void refusesWhatIsNotOneJsonObject(String body) {
        Response answer = put(body);
        assertThat(answer.statusCode()).isEqualTo(400);
        refuses(answer, 400, answer.jsonPath().getString("type").replace("/problems/", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"value\":-1}",
                "{\"value\":1.5}",
                "{\"value\":1.0}",
                "{\"value\":\"12\"}",
                "{\"value\":99999999999}",
                "{\"value\":100000000}",
                "{\"value\":true}",
                "{}",
                "{\"value\":1,\"reason\":\"BY_DEMAND\"}",
                "{\"reason\":\"UNKNOWN\"}",
                "{\"reason\":0}",
                "{\"value\":1,\"roundedTo\":0}",
                "{\"value\":1,\"unknown\":0}",
                "12",
                "\"nach Bedarf\""
            })
    void refusesWhatIsNoCount(String count) {
        Response answer = put(withEntries(count));
        refuses(answer, 400, "invalid-request");
        assertThat(answer.jsonPath().getString("errors[0].field")).startsWith("positions[0].entries");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"surprise\":1",
                "\"scheme\":\"Not A Key\"",
                "\"positions\":{}",
                "\"educationPlan\":[null]",
                "\"educationPlan\":[{\"key\":\"Not A Key\",\"label\":\"x\"}]",
                "\"municipalServices\":[{\"key\":\"a\",\"label\":\"\"}]",
                "\"strategies\":[{\"key\":\"a\"}]",
                "\"document\":null"
            })
    void refusesFieldsThatAreUnknownOrWrong(String field) {
        String name = field.replaceAll("^\"(.*?)\".*", "$1");
        String body = "{\"document\":{\"title\":\"x\"},\"positions\":[]}"
                .replaceFirst("\"" + name + "\":(\\{[^}]*}|\\[])", "\"ignored\":0")
                .replace(",\"ignored\":0", "")
                .replace("\"ignored\":0,", "");
        Response answer = put(body.replaceFirst("\\{", "{" + field + ","));
        refuses(answer, 400, "invalid-request");
        answer.then().body("errors.field", hasItem(org.hamcrest.Matchers.startsWith(name)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"months\":0}|duration-not-positive|positions[0].planning.months",
                "{\"months\":-6}|duration-not-positive|positions[0].planning.months",
                "{\"callOff\":{\"minPercent\":121,\"maxPercent\":120}}|corridor-inverted|positions[0].planning.callOff",
                "{\"entriesByMonth\":[1,1,1,1,1,1,1,1,1,1,1,0]}|months-differ|positions[0].planning.entriesByMonth"
            })
    void refusesAssumptionsThatCannotBe(String planning, String problem, String field) {
        Response answer = put(aProgramme()
                .raw(positionOf("1", "MAT", 12).replaceFirst("\\{", "{\"planning\":" + planning + ","))
                .json());
        refuses(answer, 422, problem);
        answer.then().body("errors[0].field", equalTo(field));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"months\":1.5}",
                "{\"costPerMonth\":\"-1.00\"}",
                "{\"costPerMonth\":1}",
                "{\"utilisationPercent\":0}",
                "{\"utilisationPercent\":101}",
                "{\"entriesByMonth\":[12]}",
                "{\"entriesByMonth\":[-1,1,1,1,1,1,1,1,1,1,1,1]}",
                "{\"callOff\":{\"minPercent\":-1,\"maxPercent\":1}}",
                "{\"surprise\":1}"
            })
    void refusesWhatIsNoAssumption(String planning) {
        refuses(
                put(aProgramme()
                        .raw(positionOf("1", "MAT", 12).replaceFirst("\\{", "{\"planning\":" + planning + ","))
                        .json()),
                400,
                "invalid-request");
    }

    @ParameterizedTest
    @CsvSource({"2004", "2101", "0", "-1"})
    void refusesAYearOutOfRange(int year) {
        Response answer = planner(JOBCENTER)
                .header("If-None-Match", "*")
                .body(aProgramme().json())
                .put(programme(JOBCENTER, year));
        refuses(answer, 400, "invalid-request");
        answer.then().body("errors[0].field", equalTo("year"));
    }

    @Test
    void refusesAddressesThatLeadNowhere() {
        refuses(planner(JOBCENTER).get("/v1/jobcenters/32102/years/next/programme"), 400, "invalid-request");
        refuses(planner(JOBCENTER).get("/v1/nothing"), 404, "not-found");
        refuses(
                as(SignedTokens.of("planner", "99999"))
                        .header("If-None-Match", "*")
                        .body(aProgramme().json())
                        .put(programme("99999", 2030)),
                404,
                "jobcenter-unknown");
        refuses(
                planner(JOBCENTER)
                        .header("If-Match", "\"0\"")
                        .body(positionOf("1", "MAT", 1))
                        .put(PROGRAMME + "/positions/1"),
                404,
                "programme-not-planned");
        refuses(
                planner(JOBCENTER)
                        .header("If-Match", "\"0\"")
                        .body(positionOf("1", "MAT", 1))
                        .put(PROGRAMME + "/positions/2"),
                422,
                "key-differs");
        refuses(
                planner(JOBCENTER)
                        .header("If-Match", "\"0\"")
                        .body(positionOf("1", "MAT", 1))
                        .put(PROGRAMME + "/positions/a_b"),
                400,
                "invalid-request");
    }

    @Test
    void refusesAChangeWithoutPrecondition() {
        String body = aProgramme().json();
        refuses(planner(JOBCENTER).body(body).put(PROGRAMME), 428, "precondition-required");
        refuses(planner(JOBCENTER).header("If-Match", "7").body(body).put(PROGRAMME), 428, "precondition-required");
        refuses(planner(JOBCENTER).header("If-Match", "\"7\"").body(body).put(PROGRAMME), 412, "revision-stale");
    }

    @Test
    void refusesWhoIsNotKnownOrNotEntitled() {
        refuses(nobody().body(aProgramme().json()).put(PROGRAMME), 401, "not-authenticated");
        for (String token : List.of(
                "garbage", SignedTokens.expired("planner", JOBCENTER), SignedTokens.forged("planner", JOBCENTER))) {
            refuses(putAs(token), 401, "not-authenticated");
        }
        for (String token : List.of(
                SignedTokens.of("budget-officer", JOBCENTER),
                SignedTokens.of("auditor", null),
                SignedTokens.of("planner", "34102"),
                SignedTokens.of("planner", null),
                SignedTokens.of("catalogue-editor", null))) {
            refuses(putAs(token), 403, "not-permitted");
        }
    }

    private static Response putAs(String token) {
        return as(token).header("If-None-Match", "*").body(aProgramme().json()).put(PROGRAMME);
    }

    @Test
    void letsReadWhoOverseesTheJobcenterAndNobodyElse() {
        assertThat(read(SignedTokens.of("auditor", null))).isEqualTo(404);
        assertThat(read(SignedTokens.of("manager", JOBCENTER))).isEqualTo(404);
        assertThat(read(SignedTokens.ofRegion("regional-directorate", "nordrhein-westfalen")))
                .isEqualTo(404);
        assertThat(read(SignedTokens.ofRegion("regional-directorate", "hessen")))
                .isEqualTo(403);
        assertThat(read(SignedTokens.of("manager", "34102"))).isEqualTo(403);
    }

    private static int read(String token) {
        return as(token).get(PROGRAMME).statusCode();
    }

    @Test
    void refusesOtherMethodsAndMediaTypes() {
        refuses(planner(JOBCENTER).delete(PROGRAMME), 405, "method-not-allowed");
        refuses(planner(JOBCENTER).contentType("text/plain").body("x").put(PROGRAMME), 415, "unsupported-media-type");
        refuses(planner(JOBCENTER).accept("text/csv").get(PROGRAMME), 406, "not-acceptable");
    }
}

package obligo.budget;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import obligo.testkit.access.SignedTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static obligo.budget.APlan.aPlan;
import static obligo.budget.APlan.lineOf;
import static obligo.budget.Samples.budget;
import static obligo.budget.Samples.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

/** Wrong input of every kind gets its named refusal, and nothing is changed by it. */
@OnTheStack
class RefusalsTest {
    private static final String JOBCENTER = "32102";
    private static final String BUDGET = budget(JOBCENTER, 2030);
    private static final String PLAN = BUDGET + "/plan";

    @BeforeEach
    void neighbours() {
        NeighboursTell.everything();
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
        officer(JOBCENTER).get(BUDGET).then().statusCode(404).body("type", equalTo("/problems/budget-not-planned"));
    }

    private static Response put(String body) {
        return officer(JOBCENTER).header("If-None-Match", "*").body(body).put(PLAN);
    }

    private static String withAmount(String json) {
        return aPlan().rawLine("""
                        {"line":"MAT","label":"MAT","instruments":["MAT"],"sources":[{"pot":"EGL","amount":%s}]}""".formatted(json)).json();
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
                "{\"lines\":[],\"lines\":[]}"
            })
    void refusesWhatIsNotOneJsonObject(String body) {
        Response answer = put(body);
        assertThat(answer.statusCode()).isEqualTo(400);
        refuses(answer, 400, answer.jsonPath().getString("type").replace("/problems/", ""));
    }

    @Test
    void refusesAnUnknownFieldByName() {
        Response answer = put(aPlan().json().replaceFirst("\\{", "{\"surprise\":1,"));
        refuses(answer, 400, "invalid-request");
        answer.then().body("errors.field", hasItem("surprise"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"value\":\"-1.00\"}",
                "{\"value\":\"1.005\"}",
                "{\"value\":12.5}",
                "{\"value\":12}",
                "{\"value\":\"1,00\"}",
                "{\"value\":\"12345678901234.00\"}",
                "{\"value\":\"1e3\"}",
                "{\"value\":\"\"}",
                "{\"value\":true}",
                "{}",
                "{\"value\":\"1.00\",\"reason\":\"BY_DEMAND\"}",
                "{\"reason\":\"UNKNOWN\"}",
                "{\"reason\":0}",
                "\"1.00\"",
                "null"
            })
    void refusesWhatIsNoAmount(String amount) {
        Response answer = put(withAmount(amount));
        refuses(answer, 400, "invalid-request");
        assertThat(answer.jsonPath().getString("errors[0].field")).startsWith("lines[0].sources[0].amount");
    }

    @ParameterizedTest
    @CsvSource({"2004", "2101", "0", "-1"})
    void refusesAYearOutOfRange(int year) {
        Response answer = officer(JOBCENTER)
                .header("If-None-Match", "*")
                .body(aPlan().json())
                .put(budget(JOBCENTER, year) + "/plan");
        refuses(answer, 400, "invalid-request");
        answer.then().body("errors[0].field", equalTo("year"));
    }

    @Test
    void refusesAYearThatIsNoNumberAndAnAddressThatIsNone() {
        refuses(officer(JOBCENTER).get("/v1/jobcenters/32102/years/next/budget"), 400, "invalid-request");
        refuses(officer(JOBCENTER).get("/v1/nothing"), 404, "not-found");
        refuses(officer(JOBCENTER).body("{}").put(BUDGET + "/allotments/not-a-uuid"), 400, "invalid-request");
    }

    @Test
    void refusesAnUnknownJobcenter() {
        Response answer = given().auth()
                .oauth2(SignedTokens.of("budget-officer", "99999"))
                .contentType(ContentType.JSON)
                .header("If-None-Match", "*")
                .body(aPlan().json())
                .put(budget("99999", 2030) + "/plan");
        refuses(answer, 404, "jobcenter-unknown");
        answer.then().body("ruleId", equalTo("D-1"));
    }

    @Test
    void refusesAnInstrumentThatDoesNotExist() {
        Response answer = put(aPlan().line("MAT", "1.00").line("SPA", "1.00").json());
        refuses(answer, 422, "instrument-unknown");
        answer.then().body("ruleId", equalTo("I-1")).body("errors[0].field", equalTo("lines[1].instruments"));
    }

    @Test
    void refusesAnInstrumentThatIsNotPlannableInTheYearUnlessItOnlyRunsOff() {
        Response answer = put(aPlan().line("FBW", "1.00").json());
        refuses(answer, 422, "instrument-not-plannable");
        answer.then().body("ruleId", equalTo("I-2")).body("figures.plannableTo", equalTo("2024-12-31"));
        officer("38704")
                .header("If-None-Match", "*")
                .body(aPlan().rawLine(lineOf("FBW", "1.00").replace("\"category\"", "\"runOff\":true,\"category\""))
                        .json())
                .put(budget("38704", 2030) + "/plan")
                .then()
                .statusCode(201);
    }

    @Test
    void refusesADerivationThatNamesNothing() {
        for (String reference : new String[] {
            "line:MAG", "category:9", "series:none:2024", "stated:none", "allotted:GOLD", "nonsense", "total:GOLD"
        }) {
            Response answer =
                    put(aPlan().line("MAT", "1.00").stating("x", "1", reference).json());
            refuses(answer, 422, "reference-unknown");
        }
    }

    @Test
    void refusesAShareOfNothing() {
        refuses(put(aPlan().line("MAT", "1.00").rawStated("""
                                {"key":"x","label":"x","value":"1","unit":"PERCENT","derivation":{"kind":"SHARE","of":["total"]}}""").json()), 422, "reference-unknown");
    }

    @Test
    void refusesAKeyThatOccursTwice() {
        Response answer = put(aPlan().line("MAT", "1.00").line("MAT", "2.00").json());
        refuses(answer, 422, "duplicate-key");
        answer.then().body("errors[0].field", equalTo("lines[1].line"));
    }

    @Test
    void refusesAChangeWithoutPrecondition() {
        refuses(officer(JOBCENTER).body(aPlan().json()).put(PLAN), 428, "precondition-required");
        refuses(
                officer(JOBCENTER).header("If-Match", "7").body(aPlan().json()).put(PLAN),
                428,
                "precondition-required");
        refuses(
                officer(JOBCENTER)
                        .header("If-Match", "\"7\"")
                        .body(aPlan().json())
                        .put(PLAN),
                412,
                "revision-stale");
    }

    @Test
    void refusesALineUnderAnotherAddress() {
        refuses(
                officer(JOBCENTER)
                        .header("If-Match", "\"0\"")
                        .body(lineOf("MAT", "1.00"))
                        .put(PLAN + "/lines/MAG"),
                422,
                "line-key-differs");
    }

    @Test
    void refusesWhoIsNotKnownOrNotEntitled() {
        String body = aPlan().json();
        refuses(given().contentType(ContentType.JSON).body(body).put(PLAN), 401, "not-authenticated");
        for (String garbage : new String[] {"garbage", "...", "a.b", "a.b.c", "..", "e30.e30."}) {
            refuses(as(garbage, body), 401, "not-authenticated");
        }
        refuses(as(SignedTokens.expired("budget-officer", JOBCENTER), body), 401, "not-authenticated");
        refuses(as(SignedTokens.forged("budget-officer", JOBCENTER), body), 401, "not-authenticated");
        refuses(as(SignedTokens.of("planner", JOBCENTER), body), 403, "not-permitted");
        refuses(as(SignedTokens.of("auditor", null), body), 403, "not-permitted");
        refuses(as(SignedTokens.of("budget-officer", "34102"), body), 403, "not-permitted");
        refuses(as(SignedTokens.of("budget-officer", null), body), 403, "not-permitted");
    }

    private static Response as(String token, String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("If-None-Match", "*")
                .body(body)
                .put(PLAN);
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
        assertThat(read(SignedTokens.of("auditor", "34102"))).isEqualTo(403);
    }

    private static int read(String token) {
        return given().auth().oauth2(token).get(BUDGET).statusCode();
    }

    @Test
    void refusesAnAllotmentIdForOtherContent() {
        String path = budget("34102", 2041) + "/allotments/5f0c0f6e-3d5b-4d2e-9a55-0a1f5a1d3c21";
        String body =
                "{\"pot\":\"EGL\",\"stage\":\"FINAL\",\"amount\":{\"value\":\"9.00\"},\"document\":{\"title\":\"B\"}}";
        officer("34102").body(body).put(path).then().statusCode(201);
        officer("34102").body(body).put(path).then().statusCode(200);
        refuses(officer("34102").body(body.replace("9.00", "8.00")).put(path), 409, "id-reused");
        officer("34102").get(budget("34102", 2041)).then().body("revision", equalTo(1));
    }

    @Test
    void refusesATextThatNoDatabaseHolds() {
        String nul = "\\u0000";
        refuses(put(aPlan().json().replace("Ein Programm", "Ein" + nul + "Programm")), 400, "invalid-request");
        refuses(
                put(aPlan().line("MAT", "1.00").json().replace("\"label\":\"MAT\"", "\"label\":\"M" + nul + "\"")),
                400,
                "invalid-request");
        refuses(
                officer(JOBCENTER).urlEncodingEnabled(false).get("/v1/jobcenters/%00/years/2030/budget"),
                400,
                "invalid-request");
    }

    @Test
    void refusesAPotContainedInItself() {
        refuses(
                officer(JOBCENTER).body("""
                                {"pot":"EGL","containedIn":"EGL","stage":"FINAL","amount":{"value":"9.00"},"document":{"title":"B"}}""").put(BUDGET + "/allotments/5f0c0f6e-3d5b-4d2e-9a55-0a1f5a1d3c31"),
                422,
                "contained-in-itself");
    }

    @Test
    void refusesOtherMethodsAndMediaTypes() {
        refuses(officer(JOBCENTER).delete(BUDGET), 405, "method-not-allowed");
        refuses(
                given().auth()
                        .oauth2(SignedTokens.of("budget-officer", JOBCENTER))
                        .contentType("text/plain")
                        .body("x")
                        .put(PLAN),
                415,
                "unsupported-media-type");
        refuses(officer(JOBCENTER).accept("text/csv").get(BUDGET), 406, "not-acceptable");
    }

    @Test
    void answersInTheCallersLanguage() {
        officer(JOBCENTER)
                .header("Accept-Language", "en-GB,en;q=0.8")
                .get(BUDGET)
                .then()
                .body("title", equalTo("No budget"));
        officer(JOBCENTER).get(BUDGET).then().body("title", equalTo("Kein Budget"));
        officer(JOBCENTER)
                .header("Accept-Language", "en")
                .get(budget(JOBCENTER, 1999))
                .then()
                .body("errors[0].message", equalTo("a fiscal year from 2005 to 2100"));
    }

    @Test
    void keepsAnAcceptableCorrelationIdAndReplacesAnother() {
        officer(JOBCENTER)
                .header("X-Correlation-Id", "erp-4711")
                .get(BUDGET)
                .then()
                .header("X-Correlation-Id", "erp-4711")
                .body("correlationId", equalTo("erp-4711"));
        officer(JOBCENTER)
                .header("X-Correlation-Id", "a b;c")
                .get(BUDGET)
                .then()
                .header("X-Correlation-Id", not(equalTo("a b;c")));
    }
}

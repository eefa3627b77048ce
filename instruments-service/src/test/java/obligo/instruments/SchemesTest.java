package obligo.instruments;

import io.restassured.response.Response;
import java.util.List;
import obligo.testkit.access.SignedTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static obligo.instruments.Samples.as;
import static obligo.instruments.Samples.nobody;
import static obligo.instruments.Samples.planner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

@OnTheStack
class SchemesTest {
    private static final String JOBCENTER = "34102";
    private static final String REFUSED = "/v1/schemes/refused";

    @BeforeEach
    void neighbours() {
        NeighboursTell.ofJobcenters();
    }

    private static String scheme(String categories, String assignments) {
        return """
               {"jobcenter":"34102","year":2044,"document":{"title":"Ein Programm"},"categories":[%s],"assignments":[%s]}""".formatted(categories, assignments);
    }

    private static Response put(String path, String body) {
        return planner(JOBCENTER).header("If-None-Match", "*").body(body).put(path);
    }

    private static void refuses(Response answer, int status, String problem) {
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + problem));
        planner(JOBCENTER).get(REFUSED).then().statusCode(404);
    }

    @Test
    void keepsEveryRevision() {
        String path = "/v1/schemes/test-revisions";
        String category = "{\"key\":\"1\",\"label\":\"Eins\"}";
        put(path, scheme(category, "")).then().statusCode(201).header("ETag", equalTo("\"1\""));
        planner(JOBCENTER)
                .header("If-Match", "\"1\"")
                .body(scheme(category, ""))
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));
        planner(JOBCENTER)
                .header("If-Match", "\"1\"")
                .body(scheme(category + ",{\"key\":\"2\",\"label\":\"Zwei\",\"parent\":\"1\"}", ""))
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
        planner(JOBCENTER).get(path).then().body("categories.key", equalTo(List.of("1", "2")));
        planner(JOBCENTER).get(path + "?revision=1").then().body("categories.key", equalTo(List.of("1")));
        planner(JOBCENTER).get(path + "?revision=7").then().statusCode(404);
        planner(JOBCENTER)
                .header("If-Match", "\"1\"")
                .body(scheme("", ""))
                .put(path)
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/revision-stale"));
    }

    @Test
    void areListedPageByPageAndByJobcenterAndYear() {
        put("/v1/schemes/test-list-a", scheme("", "")).then().statusCode(201);
        put("/v1/schemes/test-list-b", scheme("", "")).then().statusCode(201);
        planner("32102")
                .get("/v1/schemes?jobcenter=34102&year=2044&limit=1000")
                .then()
                .statusCode(200)
                .body("items.scheme", hasItems("test-list-a", "test-list-b"));
        planner("32102").get("/v1/schemes?year=2099").then().body("items.size()", equalTo(0));
        planner("32102")
                .get("/v1/schemes?limit=1&after=test-list")
                .then()
                .body("items[0].scheme", equalTo("test-list-a"))
                .body("next", equalTo("test-list-a"));
        planner("32102").get("/v1/schemes?year=1999").then().statusCode(400);
    }

    @Test
    void refusesCategoriesThatAreNoTree() {
        refuses(put(REFUSED, scheme("{\"key\":\"1\",\"label\":\"x\",\"parent\":\"9\"}", "")), 422, "parent-unknown");
        refuses(put(REFUSED, scheme("{\"key\":\"1\",\"label\":\"x\",\"parent\":\"1\"}", "")), 422, "parent-circle");
        Response circle = put(REFUSED, scheme("""
                        {"key":"1","label":"x","parent":"2"},{"key":"2","label":"x","parent":"3"},{"key":"3","label":"x","parent":"1"}""", ""));
        refuses(circle, 422, "parent-circle");
        circle.then().body("errors[0].field", equalTo("categories[0].parent"));
        refuses(
                put(REFUSED, scheme("{\"key\":\"1\",\"label\":\"x\"},{\"key\":\"1\",\"label\":\"y\"}", "")),
                422,
                "duplicate-key");
    }

    @Test
    void refusesAssignmentsOfNothingOrToNothing() {
        String category = "{\"key\":\"1\",\"label\":\"x\"}";
        Response unknown = put(REFUSED, scheme(category, "{\"instrument\":\"SPA\",\"category\":\"1\"}"));
        refuses(unknown, 422, "instrument-unknown");
        unknown.then().body("errors[0].field", equalTo("assignments[0].instrument"));
        refuses(put(REFUSED, scheme(category, "{\"instrument\":\"MAT\",\"category\":\"9\"}")), 422, "category-unknown");
        refuses(put(REFUSED, scheme(category, """
                                {"instrument":"MAT","category":"1"},{"instrument":"MAT","category":"1"}""")), 422, "duplicate-key");
    }

    @Test
    void refusesWhatIsNoScheme() {
        for (String body : List.of(
                scheme("", "").replace("2044", "1999"),
                scheme("", "").replace("2044", "\"2044\""),
                scheme("", "").replace("34102", "341"),
                scheme("", "").replaceFirst("\\{", "{\"surprise\":1,"),
                scheme("{\"key\":\"1\"}", ""),
                scheme("null", ""))) {
            refuses(put(REFUSED, body), 400, "invalid-request");
        }
        refuses(put(REFUSED, "{"), 400, "malformed-json");
        planner(JOBCENTER).get("/v1/schemes/Not_A_Key").then().statusCode(400);
        refuses(planner(JOBCENTER).body(scheme("", "")).put(REFUSED), 428, "precondition-required");
    }

    @Test
    void refusesWhoDoesNotPlanForTheJobcenter() {
        String body = scheme("", "");
        refuses(nobody().body(body).put(REFUSED), 401, "not-authenticated");
        refuses(as(SignedTokens.expired("planner", JOBCENTER)).body(body).put(REFUSED), 401, "not-authenticated");
        for (String token :
                List.of(SignedTokens.of("planner", "32102"), SignedTokens.of("budget-officer", JOBCENTER))) {
            refuses(as(token).header("If-None-Match", "*").body(body).put(REFUSED), 403, "not-permitted");
        }
        refuses(
                as(SignedTokens.of("planner", "99999"))
                        .header("If-None-Match", "*")
                        .body(body.replace("34102", "99999"))
                        .put(REFUSED),
                404,
                "jobcenter-unknown");
    }

    @Test
    void belongsToTheJobcenterThatBeganIt() {
        String path = "/v1/schemes/test-owner";
        put(path, scheme("", "")).then().statusCode(201);
        planner("32102")
                .header("If-Match", "\"1\"")
                .body(scheme("", "").replace("34102", "32102"))
                .put(path)
                .then()
                .statusCode(403);
        assertThat(planner(JOBCENTER).get(path).jsonPath().getString("jobcenter"))
                .isEqualTo(JOBCENTER);
    }
}

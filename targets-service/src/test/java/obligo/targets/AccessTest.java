package obligo.targets;

import io.restassured.response.Response;
import obligo.testkit.access.SignedTokens;
import org.junit.jupiter.api.Test;

import static obligo.targets.ATargets.longTermRecipients;
import static obligo.targets.Samples.anonymous;
import static obligo.targets.Samples.bearing;
import static obligo.targets.Samples.planner;
import static obligo.targets.Samples.targets;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

/** Who may not read or write is told so, and changes nothing. */
@OnTheStack
class AccessTest {
    private static final String JOBCENTER = "32102";
    private static final String TARGETS = targets(JOBCENTER, 2040);

    private static void refuses(Response answer, int status, String problem) {
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + problem))
                .body("detail", notNullValue());
        planner(JOBCENTER).get(TARGETS).then().statusCode(404).body("type", equalTo("/problems/targets-not-planned"));
    }

    private static Response put(String token, String path) {
        return bearing(token)
                .header("If-None-Match", "*")
                .body(longTermRecipients(1).json())
                .put(path);
    }

    @Test
    void refusesWhoIsNobody() {
        refuses(anonymous().body("{}").put(TARGETS), 401, "not-authenticated");
        refuses(anonymous().get(TARGETS), 401, "not-authenticated");
        refuses(anonymous().get(TARGETS + "/basis"), 401, "not-authenticated");
        refuses(put(SignedTokens.expired("planner", JOBCENTER), TARGETS), 401, "not-authenticated");
        refuses(put(SignedTokens.forged("planner", JOBCENTER), TARGETS), 401, "not-authenticated");
        refuses(bearing("not.a.token").get(TARGETS), 401, "not-authenticated");
    }

    @Test
    void refusesWhoMayNotWrite() {
        for (String role :
                new String[] {"budget-officer", "manager", "auditor", "reconciliation", "catalogue-editor"}) {
            refuses(put(SignedTokens.of(role, JOBCENTER), TARGETS), 403, "not-permitted");
        }
        refuses(put(SignedTokens.of("planner", "34102"), TARGETS), 403, "not-permitted");
        refuses(put(SignedTokens.ofRegion("planner", "nordrhein-westfalen"), TARGETS), 403, "not-permitted");
    }

    @Test
    void refusesWhoMayNotRead() {
        for (String path : new String[] {TARGETS, TARGETS + "/basis"}) {
            refuses(planner("34102").get(path), 403, "not-permitted");
            refuses(
                    bearing(SignedTokens.ofRegion("regional-directorate", "hessen"))
                            .get(path),
                    403,
                    "not-permitted");
        }
        // A zkT is aggregated by its Land, so no Regionaldirektion reads it.
        refuses(
                bearing(SignedTokens.ofRegion("regional-directorate", "nordrhein-westfalen"))
                        .get(targets("38704", 2030)),
                403,
                "not-permitted");
    }
}

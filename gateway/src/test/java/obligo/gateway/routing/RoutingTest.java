package obligo.gateway.routing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import obligo.gateway.world.Backends;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static obligo.gateway.world.Callers.YEAR;
import static obligo.gateway.world.Callers.aPlanner;
import static obligo.gateway.world.Callers.aStranger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class RoutingTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
                    /v1/jobcenters/34102/years/2025/budget,                          budget-service
                    /v1/jobcenters/34102/years/2025/budget/,                         budget-service
                    /v1/jobcenters/34102/years/2025/budget/plan/lines/MAT,           budget-service
                    /v1/jobcenters/34102/years/2025/budget?asOf=2025-01-01T00:00:00Z, budget-service
                    /v1/budget-law,                                                  budget-service
                    /v1/budget-law/sgb2-46/versions?validOn=2025-01-01,              budget-service
                    /v1/jobcenters/34102/years/2025/programme,                       instruments-service
                    /v1/jobcenters/34102/years/2025/programme/positions/1.2a,        instruments-service
                    /v1/instruments,                                                 instruments-service
                    /v1/instruments?after=FBW&limit=2,                               instruments-service
                    /v1/instruments/FBW,                                             instruments-service
                    /v1/instruments/FBW/changes/0f6a1d53-8f0e-4b6e-9a43-6f5a4fd3b7d2, instruments-service
                    /v1/instrument-changes?state=PROPOSED,                           instruments-service
                    /v1/schemes/34102-2025-amip,                                     instruments-service
                    /v1/jobcenters/34102/years/2025/targets,                         targets-service
                    /v1/jobcenters/34102/years/2025/targets/basis,                   targets-service
                    /v1/organisations,                                               targets-service
                    /v1/organisations/34102,                                         targets-service
                    /v1/regions,                                                     targets-service
                    /v1/regions/land-nw,                                             targets-service
                    /v1/regions/rd-hessen/years/2025/targets?strand=gE,              targets-service
                    /v1/indicators/K2,                                               targets-service
                    /v1/changes?source=budget,                                       budget-service
                    /v1/changes?after=17&type=a&type=b&source=instruments,           instruments-service
                    /v1/changes?source=targets&jobcenter=34102,                      targets-service
                    /v1/organisations/a%20b%2Fc?q=%C3%A4%26,                         targets-service
                    """)
    void sendsEachResourceToItsService(String path, String service) {
        aPlanner()
                .get(path)
                .then()
                .statusCode(200)
                .body("service", equalTo(service))
                .body("uri", equalTo(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?source=", "?source=gateway", "?source=BUDGET", "?source=budget&source=targets"})
    void asksWhoseChangesAreMeant(String query) {
        aPlanner()
                .get("/v1/changes" + query)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-request"))
                .body("errors[0].field", equalTo("source"));
    }

    @Test
    void tellsNobodyOfChangesWithoutAToken() {
        aStranger().get("/v1/changes?source=budget").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "POST", "DELETE", "PATCH", "OPTIONS"})
    void leavesMethodsToTheService(String method) {
        aPlanner().request(method, YEAR + "/budget/plan").then().statusCode(200).body("method", equalTo(method));
    }

    @Test
    void answersHeadWithoutABody() {
        aPlanner().head(YEAR + "/budget").then().statusCode(200).header("ETag", "\"7\"");
    }

    @Test
    void walksNobodyOutOfAResource() {
        aPlanner()
                .get("/v1/instruments/../../secrets")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
        aPlanner().get("/v1/instruments/x/%2E%2E/FBW").then().body("uri", equalTo("/v1/instruments/FBW"));
    }

    @Test
    void passesHeadersOnAsTheyAre() {
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        Response answer = aPlanner()
                .header("If-Match", "\"6\"")
                .header("If-None-Match", "\"5\"")
                .header("Accept-Language", "en-GB, de;q=0.5")
                .header("traceparent", trace)
                .header("X-Own", "kept")
                .body("{}")
                .put(YEAR + "/budget/plan");
        answer.then()
                .statusCode(200)
                .header("ETag", "\"7\"")
                .header("Link", "<?after=FBW>; rel=\"next\"")
                .body("headers.Authorization", startsWith("Bearer ey"))
                .body("headers.If-Match", equalTo("\"6\""))
                .body("headers.If-None-Match", equalTo("\"5\""))
                .body("headers.Accept-Language", equalTo("en-GB, de;q=0.5"))
                .body("headers.traceparent", equalTo(trace))
                .body("headers.X-Own", equalTo("kept"));
    }

    @Test
    void saysWhoIsAskingAndBelievesNoClaims() {
        Response answer = aPlanner()
                .header("X-Forwarded-For", "6.6.6.6")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "for=6.6.6.6")
                .header("Proxy-Authorization", "Basic x")
                .header("TE", "trailers")
                .get("/v1/instruments");
        answer.then()
                .body("headers.X-Forwarded-For", equalTo("127.0.0.1"))
                .body("headers.X-Forwarded-Proto", equalTo("http"))
                .body("headers.X-Forwarded-Host", startsWith("127.0.0.1:"))
                .body("headers.Forwarded", nullValue())
                .body("headers.Proxy-Authorization", nullValue())
                .body("headers.TE", nullValue());
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 304})
    void passesAnswersWithoutBodyOnAndReusesTheConnection(int status) {
        String path = YEAR + "/budget/empty-" + status;
        Backends.BUDGET.on(path, request -> request.response()
                .setStatusCode(status)
                .putHeader("ETag", "\"7\"")
                .end());
        for (int i = 0; i < 200; i++) {
            Response answer = aPlanner().get(path);
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.header("Transfer-Encoding")).isNull();
            assertThat(answer.header("ETag")).isEqualTo("\"7\"");
        }
    }

    @Test
    void passesAServicesProblemOnAsItIs() {
        String problem = "{\"type\":\"/problems/revision-stale\",\"status\":412}";
        Backends.BUDGET.onGet(YEAR + "/budget/stale", 412, problem);
        Response answer = aPlanner().get(YEAR + "/budget/stale");
        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.asString()).isEqualTo(problem);
    }

    @Test
    void keepsAServicesConnectionHeadersToItself() {
        Backends.BUDGET.on(YEAR + "/budget/closing", request -> request.response()
                .putHeader("Connection", "close")
                .putHeader("Keep-Alive", "timeout=1")
                .end("{}"));
        aPlanner()
                .get(YEAR + "/budget/closing")
                .then()
                .statusCode(200)
                .header("Connection", nullValue())
                .header("Keep-Alive", nullValue());
    }
}

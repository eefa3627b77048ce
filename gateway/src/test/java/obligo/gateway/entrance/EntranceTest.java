package obligo.gateway.entrance;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import obligo.gateway.world.Backends;
import obligo.gateway.world.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static obligo.gateway.world.Callers.YEAR;
import static obligo.gateway.world.Callers.aPlanner;
import static obligo.gateway.world.Callers.connect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class EntranceTest {
    private static final String A_NEW_ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @ParameterizedTest
    @ValueSource(strings = {YEAR + "/budget", YEAR + "/overview", "/problems", "/v1/nowhere"})
    void keepsTheCallersCorrelationId(String path) {
        Response answer = aPlanner().header("X-Correlation-Id", "abc_1.2-3").get(path);
        assertThat(answer.headers().getValues("X-Correlation-Id")).containsExactly("abc_1.2-3");
    }

    @Test
    void tellsTheServiceTheCorrelationId() {
        Response answer = aPlanner().get(YEAR + "/budget");
        assertThat(answer.<String>path("headers.X-Correlation-Id"))
                .matches(A_NEW_ID)
                .isEqualTo(answer.header("X-Correlation-Id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "a;b", "<script>", "%0d%0aSet-Cookie:x", "", "äöü"})
    void replacesAnUnacceptableCorrelationId(String id) {
        aPlanner()
                .header("X-Correlation-Id", id)
                .get(YEAR + "/budget")
                .then()
                .header("X-Correlation-Id", matchesPattern(A_NEW_ID))
                .body("headers.X-Correlation-Id", matchesPattern(A_NEW_ID));
    }

    @Test
    void replacesATooLongCorrelationId() {
        aPlanner()
                .header("X-Correlation-Id", "x".repeat(65))
                .get("/v1/nowhere")
                .then()
                .statusCode(404)
                .header("X-Correlation-Id", matchesPattern(A_NEW_ID))
                .body("correlationId", matchesPattern(A_NEW_ID));
    }

    @ParameterizedTest
    @ValueSource(strings = {YEAR + "/budget", "/problems", "/v1/nowhere", "/openapi"})
    void marksEveryAnswer(String path) {
        aPlanner()
                .get(path)
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .header("Server", equalTo(null));
    }

    @Test
    void leavesCachingToAServiceThatSpeaksOfIt() {
        Backends.TARGETS.on("/v1/indicators/cached", request -> request.response()
                .putHeader("Cache-Control", "max-age=60")
                .end("{}"));
        aPlanner().get("/v1/indicators/cached").then().header("Cache-Control", "max-age=60");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1",
                "/v1/nowhere",
                YEAR,
                YEAR + "/budgets",
                YEAR + "/budget-x",
                "/v1/instrumentsx",
                "/V1/instruments"
            })
    void saysNotFoundWhereNobodyAnswers(String path) {
        aPlanner()
                .header("Accept-Language", "en")
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"))
                .body("title", equalTo("Not found"))
                .body("instance", equalTo(path));
    }

    @Test
    void refusesAWrongMethodOnItsOwnResources() {
        aPlanner()
                .delete(YEAR + "/overview")
                .then()
                .statusCode(405)
                .body("type", equalTo("/problems/method-not-allowed"));
        aPlanner()
                .body("x")
                .post("/problems")
                .then()
                .statusCode(405)
                .body("type", equalTo("/problems/method-not-allowed"));
    }

    @Test
    void refusesABodyThatSaysItIsTooLargeBeforeItIsSent() throws Exception {
        String answer = raw("PUT " + YEAR + "/budget/plan HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                + Tokens.planner() + "\r\nContent-Length: 9000000\r\nExpect: 100-continue\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 413 ")
                .contains("/problems/body-too-large")
                .containsIgnoringCase("connection: close");
    }

    @Test
    void invitesABodyThatIsAnnouncedAndFits() throws Exception {
        String answer = raw("PUT " + YEAR + "/budget/plan HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                + Tokens.planner() + "\r\nContent-Length: 2\r\nConnection: close\r\nExpect: 100-continue\r\n\r\n{}");
        assertThat(answer)
                .startsWith("HTTP/1.1 100 Continue")
                .contains("HTTP/1.1 200 OK")
                .contains("\"bodyBytes\":2");
    }

    /** Quarkus refuses what is no URI before anyone sees it; the point is that nothing breaks. */
    @ParameterizedTest
    @ValueSource(strings = {"/v1/%zz", "/v1/instruments/%", "/v1/instruments?x=%zz", "/v1/{x}", "v1"})
    void refusesWhatIsNoAddress(String path) throws Exception {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                + Tokens.planner() + "\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1.1 40[04] .*").doesNotContain("at io.vertx", "Exception");
    }

    @Test
    void survivesAGarbledLanguage() {
        aPlanner()
                .header("Accept-Language", ";;;q=x")
                .get("/v1/jobcenters/34102/years/1999/overview")
                .then()
                .statusCode(400)
                .body("errors", hasSize(1))
                .body("title", equalTo("Ungültige Anfrage"));
    }

    private static String raw(String request) throws Exception {
        try (Socket socket = connect()) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            InputStream answer = socket.getInputStream();
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package obligo.gateway.routing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import obligo.gateway.world.Backends;
import obligo.gateway.world.Tokens;
import org.junit.jupiter.api.Test;

import static obligo.gateway.world.Callers.YEAR;
import static obligo.gateway.world.Callers.aPlanner;
import static obligo.gateway.world.Callers.aPlannerSpeakingEnglish;
import static obligo.gateway.world.Callers.connect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class BadServiceTest {
    private static void isAProblem(ValidatableResponse answer, int status, String name, String service) {
        answer.statusCode(status)
                .contentType("application/problem+json")
                .header("X-Correlation-Id", "my-id")
                .header("Retry-After", status == 503 ? equalTo("1") : nullValue())
                .body("type", equalTo("/problems/" + name))
                .body("figures.service", equalTo(service))
                .body("detail", startsWith(service))
                .body("correlationId", equalTo("my-id"));
    }

    @Test
    void saysTimeoutWhenAServiceIsSlow() {
        Backends.BUDGET.on(YEAR + "/budget/slow", request -> {});
        isAProblem(
                aPlannerSpeakingEnglish()
                        .header("X-Correlation-Id", "my-id")
                        .get(YEAR + "/budget/slow")
                        .then()
                        .body("title", equalTo("Service does not answer in time")),
                504,
                "upstream-timeout",
                "budget-service");
    }

    @Test
    void saysTimeoutWhenAServiceIsSlowAfterTheBody() {
        Backends.BUDGET.on(YEAR + "/budget/slow-put", HttpServerRequest::resume);
        isAProblem(
                aPlanner()
                        .header("X-Correlation-Id", "my-id")
                        .body("{}")
                        .put(YEAR + "/budget/slow-put")
                        .then()
                        .body("title", equalTo("Dienst antwortet nicht rechtzeitig")),
                504,
                "upstream-timeout",
                "budget-service");
    }

    @Test
    void saysUnavailableWhenAServiceRefusesTheConnectionAndRecoversWithIt() {
        Backends.without(
                Backends.TARGETS,
                () -> isAProblem(
                        aPlanner()
                                .header("X-Correlation-Id", "my-id")
                                .get("/v1/organisations")
                                .then()
                                .body("title", equalTo("Dienst nicht erreichbar")),
                        503,
                        "upstream-unavailable",
                        "targets-service"));
        aPlanner().get("/v1/organisations").then().statusCode(200);
    }

    @Test
    void saysUnavailableWhenAServiceHangsUp() {
        Backends.INSTRUMENTS.on(
                "/v1/schemes/hang-up", request -> request.connection().close());
        isAProblem(
                aPlanner()
                        .header("X-Correlation-Id", "my-id")
                        .get("/v1/schemes/hang-up")
                        .then(),
                503,
                "upstream-unavailable",
                "instruments-service");
    }

    @Test
    void breaksOffAnAnswerThatAServiceDoesNotFinish() {
        Backends.BUDGET.on(YEAR + "/budget/dies", request -> {
            request.response()
                    .putHeader("Content-Length", "1000")
                    .write("{\"half\":")
                    .onSuccess(sent -> request.connection().close());
        });
        assertThatThrownBy(() -> aPlanner().get(YEAR + "/budget/dies").asByteArray())
                .isInstanceOf(IOException.class);
        aPlanner().get(YEAR + "/budget").then().statusCode(200);
    }

    @Test
    void breaksOffAChunkedAnswerThatAServiceDoesNotFinish() {
        Backends.BUDGET.on(YEAR + "/budget/dies-chunked", request -> {
            request.response().setChunked(true).write("{\"half\":").onSuccess(sent -> request.connection()
                    .close());
        });
        assertThatThrownBy(() -> aPlanner().get(YEAR + "/budget/dies-chunked").asByteArray())
                .isInstanceOf(IOException.class);
    }

    @Test
    void breaksOffAnAnswerThatStalls() {
        Backends.BUDGET.on(
                YEAR + "/budget/stalls",
                request -> request.response().setChunked(true).write("{\"half\":"));
        assertThatThrownBy(() -> aPlanner().get(YEAR + "/budget/stalls").asByteArray())
                .isInstanceOf(IOException.class);
    }

    @Test
    void stopsAskingWhenTheCallerGoesAway() throws Exception {
        CompletableFuture<Void> asked = new CompletableFuture<>();
        CompletableFuture<Void> dropped = new CompletableFuture<>();
        Backends.BUDGET.on(YEAR + "/budget/left-alone", request -> {
            request.connection().closeHandler(dropped::complete);
            asked.complete(null);
        });
        // The body is not finished, so that no timeout of the gateway's own runs yet.
        String half = "PUT " + YEAR
                + "/budget/left-alone HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\nAuthorization: Bearer "
                + Tokens.planner() + "\r\n\r\nhalf";
        try (Socket caller = connect()) {
            caller.getOutputStream().write(half.getBytes(StandardCharsets.UTF_8));
            asked.get(5, TimeUnit.SECONDS);
        }
        assertThat(dropped).succeedsWithin(Duration.ofMillis(1500));
    }
}

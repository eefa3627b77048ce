package obligo.cli.load;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import obligo.cli.terminal.CannotGoOn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class UsersTest {
    private final Wire wire = new Wire(4, Duration.ofSeconds(5));
    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger asked = new AtomicInteger();
    private final Set<Integer> connections = ConcurrentHashMap.newKeySet();
    private HttpServer server;

    @BeforeEach
    void open() {
        server = vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private void answer(HttpServerRequest request) {
        connections.add(request.remoteAddress().port());
        if (request.path().equals("/breaks")) {
            request.response().setChunked(true).write("one\ntwo\nthr").onComplete(written -> request.connection()
                    .close());
            return;
        }
        request.body().onSuccess(body -> request.response()
                .setStatusCode(asked.incrementAndGet() == 50 ? 409 : 201)
                .end(body));
    }

    @AfterEach
    void close() {
        wire.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void askAgainOverTheSameConnectionsUntilTheTimeIsOver() {
        asked.set(1_000);
        new Users(wire, 4, 201).ask(Duration.ofMillis(100), this::request);
        asked.set(1_000);
        List<Duration> took = new Users(wire, 4, 201).ask(Duration.ofMillis(500), this::request);
        assertThat(took).hasSize(asked.get() - 1_000).hasSizeGreaterThan(20).allMatch(time -> !time.isNegative());
        // One that was still asking when its time was over may have to connect again for the next.
        assertThat(connections).hasSizeBetween(4, 8);
    }

    @Test
    void endWithTheFirstAnswerThatIsNotExpected() {
        assertThatExceptionOfType(CannotGoOn.class)
                .isThrownBy(() -> new Users(wire, 4, 201).ask(Duration.ofSeconds(30), this::request))
                .withMessageContaining("PUT /good was answered with 409: hello");
    }

    @Test
    void hearTheLinesBeforeABreakAndThatItBroke() {
        List<String> lines = new ArrayList<>();
        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(() -> wire.sendForLines(Request.get(server.actualPort(), "/breaks", "token"), lines::add)
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join());
        assertThat(lines).startsWith("one", "two");
    }

    private Request request() {
        return Request.put(server.actualPort(), "/good", "token", Buffer.buffer("hello"));
    }
}

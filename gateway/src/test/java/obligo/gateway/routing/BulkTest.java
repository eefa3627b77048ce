package obligo.gateway.routing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import obligo.gateway.world.Backends;
import obligo.gateway.world.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static obligo.gateway.world.Callers.YEAR;
import static obligo.gateway.world.Callers.connect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A bulk load: a question of any length whose answer comes while it is asked. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class BulkTest {
    private static final String BOOKINGS = YEAR + "/budget/bookings";
    private static final int MEGABYTE = 1024 * 1024;
    /** More than all sockets on the way hold together. */
    private static final int MUCH = 128 * MEGABYTE;

    private static final int WHAT_SOCKETS_HOLD = 32 * MEGABYTE;
    private static final String CHUNKED = "Transfer-Encoding: chunked";

    /** A caller that sends and listens at once. */
    private static final class Loader implements AutoCloseable {
        private final Socket socket;
        private final BufferedReader answer;

        Loader(String length) throws IOException {
            this(BOOKINGS, length);
        }

        Loader(String path, String length) throws IOException {
            socket = connect();
            socket.setSoTimeout(10_000);
            answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            send("POST " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + Tokens.planner() + "\r\n" + length
                    + "\r\n\r\n");
        }

        void send(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        }

        void sendChunk(String text) throws IOException {
            send(Integer.toHexString(text.length()) + "\r\n" + text + "\r\n");
        }

        void hear(String expected) throws IOException {
            for (String line = answer.readLine(); !expected.equals(line); line = answer.readLine()) {
                if (line == null) {
                    throw new IOException("never heard " + expected);
                }
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    /** Answers each piece of the body with its length, and its end with "end". */
    private static void measureEachPiece(HttpServerRequest request) {
        HttpServerResponse response = request.response().setChunked(true);
        request.handler(piece -> response.write(piece.length() + "\n"));
        request.endHandler(end -> response.end("end\n"));
    }

    @Test
    void answersArriveWhileTheCallerStillSends() throws Exception {
        Backends.BUDGET.on(BOOKINGS, BulkTest::measureEachPiece);
        try (Loader caller = new Loader(CHUNKED)) {
            for (String line : new String[] {"a\n", "bb\n", "ccc\n"}) {
                caller.sendChunk(line);
                caller.hear(Integer.toString(line.length()));
            }
            caller.send("0\r\n\r\n");
            caller.hear("end");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {CHUNKED, "Content-Length: 20971520"})
    void takesABodyOfAnyLength(String length) throws Exception {
        AtomicLong received = new AtomicLong();
        Backends.BUDGET.on(BOOKINGS, request -> request.handler(piece -> received.addAndGet(piece.length()))
                .endHandler(end -> request.response().end("all " + received + "\n")));
        String piece = "x".repeat(MEGABYTE);
        try (Loader caller = new Loader(length)) {
            for (int sent = 0; sent < 20; sent++) {
                if (length.equals(CHUNKED)) {
                    caller.sendChunk(piece);
                } else {
                    caller.send(piece);
                }
            }
            caller.send(length.equals(CHUNKED) ? "0\r\n\r\n" : "");
            caller.hear("all " + 20 * MEGABYTE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/actuals", YEAR + "/targets/actuals"})
    void takesADeliveryOfActualsOfAnyLength(String path) throws Exception {
        AtomicLong received = new AtomicLong();
        Backends.TARGETS.on(path, request -> request.handler(piece -> received.addAndGet(piece.length()))
                .endHandler(end -> request.response().end("all " + received + "\n")));
        String piece = "x".repeat(MEGABYTE);
        try (Loader caller = new Loader(path, CHUNKED)) {
            for (int sent = 0; sent < 20; sent++) {
                caller.sendChunk(piece);
            }
            caller.send("0\r\n\r\n");
            caller.hear("all " + 20 * MEGABYTE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {BOOKINGS + "/5f2ab4c6-3c2f-4d53-9f5b-6a4f6c7c1f11", BOOKINGS + "x", YEAR + "/budget/plan"})
    void keepsTheLimitNextToIt(String path) throws Exception {
        try (Loader caller = new Loader(path, "Content-Length: " + (8 * MEGABYTE + 1))) {
            caller.hear("HTTP/1.1 413 Request Entity Too Large");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {CHUNKED, "Content-Length: 100"})
    void aCallerThatHangsUpHalfWayLeavesABrokenBody(String length) throws Exception {
        CompletableFuture<Void> begun = new CompletableFuture<>();
        CompletableFuture<String> outcome = new CompletableFuture<>();
        Backends.BUDGET.on(BOOKINGS, request -> {
            HttpServerResponse response = request.response().setChunked(true);
            request.exceptionHandler(failure -> outcome.complete("broken"));
            request.endHandler(end -> outcome.complete("whole"));
            request.handler(piece -> response.write("heard\n").onSuccess(sent -> begun.complete(null)));
        });
        try (Loader caller = new Loader(length)) {
            if (length.equals(CHUNKED)) {
                caller.sendChunk("a line\n");
            } else {
                caller.send("a line\n");
            }
            begun.get(5, TimeUnit.SECONDS);
        }
        assertThat(outcome).succeedsWithin(Duration.ofMillis(1500)).isEqualTo("broken");
    }

    /** Timeouts are 1 s and 2 s here. */
    @Test
    void aLoadThatMovesMayTakeAsLongAsItTakes() throws Exception {
        Backends.BUDGET.on(BOOKINGS, request -> {
            HttpServerResponse response = request.response().setChunked(true);
            request.handler(piece -> Backends.after(Duration.ofMillis(700), () -> response.write(piece)));
            request.endHandler(end -> response.end("end\n"));
        });
        try (Loader caller = new Loader(CHUNKED)) {
            for (int line = 0; line < 5; line++) {
                caller.sendChunk("line " + line + "\n");
                caller.hear("line " + line);
            }
            caller.send("0\r\n\r\n");
            caller.hear("end");
        }
    }

    /** A load that is booked as one is answered when all of it has been heard and thought over. */
    @Test
    void aLoadMayBeThoughtOverLongerThanOneBooking() throws Exception {
        Backends.BUDGET.on(
                BOOKINGS,
                request -> request.endHandler(end -> Backends.after(
                        Duration.ofMillis(1500), () -> request.response().end("booked\n"))));
        try (Loader caller = new Loader("Content-Length: 2")) {
            caller.send("{}");
            caller.hear("booked");
        }
    }

    @Test
    void aServiceThatDoesNotReadHoldsTheCallerBack() throws Exception {
        AtomicLong sent = new AtomicLong();
        AtomicLong sentUnread = new AtomicLong();
        Backends.BUDGET.on(BOOKINGS, request -> {
            request.pause();
            request.handler(piece -> {}).endHandler(end -> request.response().end("all\n"));
            Backends.after(Duration.ofMillis(1500), () -> {
                sentUnread.set(sent.get());
                request.resume();
            });
        });
        String piece = "x".repeat(64 * 1024);
        try (Loader caller = new Loader("Content-Length: " + MUCH)) {
            while (sent.get() < MUCH) {
                caller.send(piece);
                sent.addAndGet(piece.length());
            }
            caller.hear("all");
        }
        assertThat(sentUnread).hasValueLessThan(WHAT_SOCKETS_HOLD);
    }

    @Test
    @Timeout(20)
    void aCallerThatGoesOnAfterItsAnswerIsLeft() throws Exception {
        Backends.BUDGET.on(
                BOOKINGS, request -> request.response().setStatusCode(403).end("no\n"));
        String piece = "x".repeat(64 * 1024);
        try (Loader caller = new Loader(CHUNKED)) {
            caller.sendChunk("a line\n");
            caller.hear("HTTP/1.1 403 Forbidden");
            assertThatThrownBy(() -> {
                        while (true) {
                            caller.sendChunk(piece);
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    @Timeout(20)
    void aServiceThatStopsReadingIsGivenUp() throws Exception {
        Backends.BUDGET.on(BOOKINGS, HttpServerRequest::pause);
        String piece = "x".repeat(64 * 1024);
        try (Loader caller = new Loader(CHUNKED)) {
            assertThatThrownBy(() -> {
                        while (true) {
                            caller.sendChunk(piece);
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aCallerThatDoesNotListenHoldsTheServiceBack() throws Exception {
        CompletableFuture<Void> givenUp = new CompletableFuture<>();
        AtomicLong written = new AtomicLong();
        Backends.BUDGET.on(BOOKINGS, request -> {
            HttpServerResponse response = request.response().setChunked(true);
            request.handler(piece -> {});
            response.closeHandler(givenUp::complete);
            speakAsLongAsAnybodyListens(response, written);
        });
        try (Loader caller = new Loader(CHUNKED)) {
            caller.sendChunk("tell me all\n");
            givenUp.get(10, TimeUnit.SECONDS);
        }
        assertThat(written).hasValueLessThan(WHAT_SOCKETS_HOLD);
    }

    private static void speakAsLongAsAnybodyListens(HttpServerResponse response, AtomicLong written) {
        while (!response.writeQueueFull() && written.get() < MUCH) {
            response.write(Buffer.buffer(new byte[64 * 1024]));
            written.addAndGet(64 * 1024);
        }
        response.drainHandler(drained -> speakAsLongAsAnybodyListens(response, written));
    }
}

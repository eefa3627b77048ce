package obligo.http;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
@QuarkusTestResource(Signer.class)
class BodyLimitTest {
    private static final int LIMIT = 64 * 1024;
    private static final String CHUNKED = "Transfer-Encoding: chunked\r\nContent-Type: application/x-ndjson";
    private static final String HUNDRED_BYTES = "Content-Length: 100\r\nContent-Type: ";

    private final BlockingQueue<String> unread = new LinkedBlockingQueue<>();
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
                complaints.add(line.getLoggerName() + ": " + line.getMessage());
            } else if (line.getMessage().startsWith("a body did not arrive")) {
                unread.add(line.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(ear);
    }

    @AfterEach
    void nothingWasLoggedAsTheServicesFault() {
        Logger.getLogger("").removeHandler(ear);
        assertThat(complaints).isEmpty();
    }

    private static RequestSpecification chunked(int bytes) {
        return given().contentType("application/x-ndjson").body(new ByteArrayInputStream(new byte[bytes]));
    }

    private static RequestSpecification announced(int bytes) {
        return given().contentType("application/x-ndjson").body(new byte[bytes]);
    }

    private static void isRefusedAsTooLarge(ValidatableResponse answer) {
        answer.statusCode(413)
                .contentType("application/problem+json")
                .header("Connection", "close")
                .header("X-Correlation-Id", notNullValue())
                .body("type", equalTo("/problems/body-too-large"))
                .body("correlationId", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/counted", "/letters/1"})
    void refusesABodyThatSaysItIsTooLarge(String path) {
        String type = path.equals("/counted") ? "application/x-ndjson" : "application/json";
        String method = path.equals("/counted") ? "POST" : "PUT";
        isRefusedAsTooLarge(given().contentType(type)
                .body(new byte[LIMIT + 1])
                .request(method, path)
                .then());
    }

    @Test
    void refusesItBeforeItIsSent() throws IOException {
        try (Wire caller = new Wire()) {
            caller.sendHead("POST /counted", "Expect: 100-continue\r\nContent-Length: " + (LIMIT + 1));
            assertThat(caller.hear()).startsWith("HTTP/1.1 413 ");
        }
    }

    @Test
    void refusesABodyThatGrowsTooLarge() {
        isRefusedAsTooLarge(chunked(LIMIT + 1).post("/counted").then());
        byte[] spaces = " ".repeat(LIMIT + 1).getBytes(StandardCharsets.UTF_8);
        isRefusedAsTooLarge(given().contentType("application/json")
                .body(new ByteArrayInputStream(spaces))
                .put("/letters/1")
                .then());
    }

    @Test
    void takesABodyOfExactlyTheLimit() {
        chunked(LIMIT).post("/counted").then().statusCode(200).body("bytes", equalTo(LIMIT));
        announced(LIMIT).post("/counted").then().statusCode(200).body("bytes", equalTo(LIMIT));
    }

    /** More than Quarkus takes where nobody says anything, which is 10 MB. */
    @ParameterizedTest
    @ValueSource(strings = {"Transfer-Encoding: chunked", "Content-Length: 16777216"})
    void takesABodyOfAnyLengthWhereAnEndpointSaysSo(String length) throws IOException {
        String line = "x".repeat(LIMIT - 1) + "\n";
        try (Wire caller = new Wire()) {
            caller.sendHead("POST /any-length/1", length + "\r\nContent-Type: application/x-ndjson");
            for (int sent = 0; sent < 256; sent++) {
                if (length.startsWith("Transfer")) {
                    caller.sendChunk(line);
                } else {
                    caller.send(line);
                }
                caller.hear(Integer.toString(LIMIT - 1));
            }
            caller.send(length.startsWith("Transfer") ? "0\r\n\r\n" : "").hear("end");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/any-length/1/more", "/any-length/x", "/any-length", "/x/any-length/1"})
    void keepsTheLimitNextToIt(String path) {
        isRefusedAsTooLarge(announced(LIMIT + 1).post(path).then());
    }

    @Test
    void answersWhileTheBodyIsStillBeingSent() throws IOException {
        try (Wire caller = new Wire()) {
            caller.sendHead("POST /any-length/1", CHUNKED);
            for (String line : List.of("a", "bb", "ccc")) {
                caller.sendChunk(line + "\n").hear(Integer.toString(line.length()));
            }
            caller.send("0\r\n\r\n").hear("end").hear("0");
        }
    }

    @ParameterizedTest
    @CsvSource({"PUT /letters/1, application/json", "POST /counted, application/x-ndjson"})
    void aBodyThatStaysAwayIsNotTheServicesFault(String request, String type) throws Exception {
        try (Wire caller = new Wire()) {
            caller.sendHead(request, HUNDRED_BYTES + type).send("{").hearTheEnd();
            assertThat(unread.poll(5, TimeUnit.SECONDS)).contains("timed out");
        }
    }

    @ParameterizedTest
    @CsvSource({"PUT /letters/1, application/json", "POST /counted, application/x-ndjson"})
    void aCallerThatHangsUpIsNotTheServicesFault(String request, String type) throws Exception {
        try (Wire caller = new Wire()) {
            caller.sendHead(request, "Expect: 100-continue\r\n" + HUNDRED_BYTES + type)
                    .hear("HTTP/1.1 100 Continue")
                    .send("{");
        }
        assertThat(unread.poll(5, TimeUnit.SECONDS)).contains("closed");
    }

    @Test
    void anAnswerThatFailsHalfWayEndsAsABrokenOne() throws Exception {
        try (Wire caller = new Wire()) {
            caller.sendHead("POST /any-length/1", CHUNKED)
                    .sendChunk("a\n")
                    .hear("1")
                    .sendChunk(EchoResource.REFUSED + "\n");
            assertThat(caller.hearTheEnd()).as("no problem, no last chunk").isEmpty();
        }
    }

    @Test
    void aStreamThatStaysAwayEndsAsABrokenAnswer() throws Exception {
        try (Wire caller = new Wire()) {
            caller.sendHead("POST /any-length/1", CHUNKED).sendChunk("a\n").hear("1");
            assertThat(caller.hearTheEnd()).as("no last line, no last chunk").isEmpty();
        }
    }
}

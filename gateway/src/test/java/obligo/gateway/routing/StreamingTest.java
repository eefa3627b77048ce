package obligo.gateway.routing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import obligo.gateway.world.Backends;
import obligo.gateway.world.Tokens;
import org.junit.jupiter.api.Test;

import static obligo.gateway.world.Callers.YEAR;
import static obligo.gateway.world.Callers.gateway;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class StreamingTest {
    private static final int MEGABYTE = 1024 * 1024;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(gateway().resolve(path)).header("Authorization", "Bearer " + Tokens.planner());
    }

    @Test
    void passesAnAnswerOnWhileItIsStillBeingWritten() throws Exception {
        CompletableFuture<HttpServerResponse> writing = new CompletableFuture<>();
        Backends.BUDGET.on(YEAR + "/budget/large", request -> {
            HttpServerResponse response = request.response().setChunked(true);
            response.write("first").onSuccess(sent -> writing.complete(response));
        });
        HttpResponse<InputStream> answer =
                client.send(to(YEAR + "/budget/large").build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            assertThat(new String(body.readNBytes(5), StandardCharsets.US_ASCII))
                    .isEqualTo("first");
            writing.get(5, TimeUnit.SECONDS).end(Buffer.buffer(new byte[5 * MEGABYTE]));
            assertThat(body.readAllBytes()).hasSize(5 * MEGABYTE);
        }
    }

    @Test
    void passesABodyOnWhileItIsStillBeingSent() throws Exception {
        CompletableFuture<Void> arrived = new CompletableFuture<>();
        Backends.BUDGET.on(YEAR + "/budget/upload", request -> {
            long[] received = new long[1];
            request.handler(chunk -> {
                received[0] += chunk.length();
                arrived.complete(null);
            });
            request.endHandler(end -> request.response().end(Long.toString(received[0])));
        });
        PipedInputStream body = new PipedInputStream(64 * 1024);
        CompletableFuture<HttpResponse<String>> answer;
        try (PipedOutputStream source = new PipedOutputStream(body)) {
            answer = client.sendAsync(
                    to(YEAR + "/budget/upload")
                            .PUT(HttpRequest.BodyPublishers.ofInputStream(() -> body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            source.write(new byte[64 * 1024]);
            arrived.get(5, TimeUnit.SECONDS);
            source.write(new byte[5 * MEGABYTE]);
        }
        assertThat(answer.get(10, TimeUnit.SECONDS).body()).isEqualTo(Integer.toString(5 * MEGABYTE + 64 * 1024));
    }

    @Test
    void cutsOffABodyThatGrowsTooLarge() throws Exception {
        HttpResponse<String> answer = client.send(
                to(YEAR + "/budget/plan")
                        .PUT(HttpRequest.BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream(new byte[8 * MEGABYTE + 1])))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("/problems/body-too-large");
    }

    @Test
    void takesABodyOfExactlyTheLimit() throws Exception {
        HttpResponse<String> answer = client.send(
                to(YEAR + "/budget/plan")
                        .PUT(HttpRequest.BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream(new byte[8 * MEGABYTE])))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
    }
}

package obligo.cli.gateway;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import obligo.cli.terminal.CannotGoOn;

/** Sends requests through the gateway with one token. */
public final class GatewayClient {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final URI gateway;
    private final String token;
    private final String language;
    private final HttpClient client;

    /** @param language of the texts in the answers, {@code de} or {@code en} */
    public GatewayClient(URI gateway, String token, String language) {
        this.gateway = gateway;
        this.token = token;
        this.language = language;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Creates what is not there yet. */
    public Answer create(String path, byte[] body) {
        return send(write(path, body).header("If-None-Match", "*"));
    }

    /** Replaces what has the tag. */
    public Answer replace(String path, String etag, byte[] body) {
        return send(write(path, body).header("If-Match", etag));
    }

    /** For what the id in the path makes safe to repeat. */
    public Answer put(String path, byte[] body) {
        return send(write(path, body));
    }

    private HttpRequest.Builder write(String path, byte[] body) {
        return request(path).PUT(BodyPublishers.ofByteArray(body)).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", language);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            String etag = response.headers().firstValue("ETag").orElse(null);
            return new Answer(response.statusCode(), etag, parse(response.body()));
        } catch (IOException e) {
            throw new CannotGoOn(
                    "The gateway does not answer on %s: start the suite with ./obligo up.".formatted(gateway), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotGoOn("Interrupted.", e);
        }
    }

    private static JsonNode parse(byte[] body) {
        try {
            JsonNode tree = MAPPER.readTree(body);
            return tree == null ? MissingNode.getInstance() : tree;
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}

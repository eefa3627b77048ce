package obligo.cli.load;

import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.Map;

/**
 * A request to a server of this machine.
 *
 * @param headers beside those that every request carries
 * @param body sent with its length; none where it is empty. It may be sent again and again
 */
public record Request(String method, int port, String path, Map<String, String> headers, Buffer body) {

    public static Request get(int port, String path, String token) {
        return new Request("GET", port, path, Map.of("Authorization", "Bearer " + token), Buffer.buffer());
    }

    public static Request put(int port, String path, String token, Buffer json) {
        return new Request(
                "PUT",
                port,
                path,
                Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json"),
                json);
    }

    public static Request post(int port, String path, String token, Buffer lines) {
        return new Request(
                "POST",
                port,
                path,
                Map.of(
                        "Authorization",
                        "Bearer " + token,
                        "Content-Type",
                        "application/x-ndjson",
                        "Accept",
                        "application/x-ndjson, application/problem+json"),
                lines);
    }

    /** The same for an answer of another media type. */
    public Request accepting(String mediaType) {
        Map<String, String> more = new HashMap<>(headers);
        more.put("Accept", mediaType);
        return new Request(method, port, path, more, body);
    }
}

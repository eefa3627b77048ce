package obligo.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.channel.ChannelHandlerContext;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Refuses outside of REST endpoints: the same problem, in the caller's language, as inside. */
@Singleton
public final class ProblemWriter {
    /** How long a caller whose request is too large may go on sending, so that it gets to read why it should not. */
    private static final long FAREWELL_MILLIS = 1000;

    private final ObjectMapper json;
    private final Vertx vertx;

    ProblemWriter(ObjectMapper json, Vertx vertx) {
        this.json = json;
        this.vertx = vertx;
    }

    /** A refusal ready to be sent. */
    public record Answer(int status, Map<String, String> headers, Buffer body) {}

    public Answer answer(HttpServerRequest request, Refusal refusal) {
        String correlationId = Correlation.idFrom(request.getHeader(Correlation.HEADER));
        Problem problem = ProblemMappers.problem(
                refusal,
                Language.preferredIn(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)),
                request.path(),
                correlationId);
        if (problem.status() == 413) {
            partWith(request);
        }
        return new Answer(problem.status(), headers(request, problem.status(), correlationId), bytes(problem));
    }

    public void send(HttpServerRequest request, Refusal refusal) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.headWritten() || response.closed()) {
            return;
        }
        Answer answer = answer(request, refusal);
        response.setStatusCode(answer.status());
        answer.headers().forEach(response::putHeader);
        request.resume();
        response.end(answer.body());
    }

    /** Ends the connection of a caller who would otherwise go on sending what nobody reads. */
    public void partWith(HttpServerRequest request) {
        if (request.version() != HttpVersion.HTTP_2) {
            vertx.setTimer(FAREWELL_MILLIS, end -> request.connection().close());
        }
    }

    /**
     * Keeps an answer that has begun from ending as if it were whole, with a problem as its last line. The
     * channel itself is closed: the connection would first write what is still to be written, and that is the problem.
     * One stream of many is reset by the framework.
     */
    @SuppressWarnings("FutureReturnValueIgnored")
    void breakOff(HttpServerRequest request) {
        if (request.response().headWritten()
                && request.version() != HttpVersion.HTTP_2
                && request.connection() instanceof ConnectionBase connection) {
            ChannelHandlerContext nearest = connection.channel().pipeline().firstContext();
            if (nearest != null) {
                nearest.close();
            }
        }
    }

    private static Map<String, String> headers(HttpServerRequest request, int status, String correlationId) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", Problem.MEDIA_TYPE);
        headers.put(Correlation.HEADER, correlationId);
        switch (status) {
            case 401 -> {
                boolean tried = request.headers().contains(HttpHeaders.AUTHORIZATION);
                headers.put("WWW-Authenticate", "Bearer realm=\"obligo\"" + (tried ? ", error=\"invalid_token\"" : ""));
            }
            case 413 -> headers.put("Connection", "close");
            case 503 -> headers.put("Retry-After", "1");
            default -> {}
        }
        return headers;
    }

    private Buffer bytes(Problem problem) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

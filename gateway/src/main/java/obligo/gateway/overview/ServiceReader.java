package obligo.gateway.overview;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.ProtocolException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.zip.CRC32;
import obligo.gateway.services.House;
import obligo.gateway.services.ServiceConnections;
import obligo.http.ProblemMappers;
import obligo.http.Refusal;

/** Asks one service one question and always brings an answer: for a service that gives none, the problem that it is. */
@Singleton
final class ServiceReader {
    private final ServiceConnections connections;
    private final ObjectMapper mapper;
    private final ObjectReader exact;

    ServiceReader(ServiceConnections connections, ObjectMapper mapper) {
        this.connections = connections;
        this.mapper = mapper;
        // Figures go through as they were written, 1.10 as 1.10.
        this.exact = mapper.reader()
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);
    }

    Uni<ServiceAnswer> read(House service, String path, Asking asking) {
        return Uni.createFrom()
                .completionStage(() -> ask(service, path, asking).toCompletionStage())
                .ifNoItem()
                .after(Duration.ofMillis(connections.timeoutMillis()))
                .failWith(() -> new TimeoutException("no complete answer"))
                .onFailure()
                .recoverWithItem(failure -> inPlaceOf(service, failure, asking));
    }

    private Future<ServiceAnswer> ask(House service, String path, Asking asking) {
        return connections.open(service, HttpMethod.GET, path).compose(question -> {
            asking.introduce(question);
            connections.leaveTraceToTracing(question.headers());
            return answer(service, question);
        });
    }

    private Future<ServiceAnswer> answer(House service, HttpClientRequest question) {
        question.idleTimeout(connections.timeoutMillis());
        return question.send().compose(head -> head.body().compose(body -> parse(service, head.statusCode(), body)));
    }

    private Future<ServiceAnswer> parse(House service, int status, Buffer body) {
        try {
            JsonNode content = exact.readTree(body.getBytes());
            if (!content.isObject()) {
                return Future.failedFuture(new ProtocolException("status " + status + " without a JSON object"));
            }
            CRC32 checksum = new CRC32();
            if (status == 200) {
                checksum.update(body.getBytes());
            }
            return Future.succeededFuture(new ServiceAnswer(service, status, content, checksum.getValue()));
        } catch (IOException unreadable) {
            return Future.failedFuture(new ProtocolException("status " + status + " with unreadable JSON"));
        }
    }

    private ServiceAnswer inPlaceOf(House service, Throwable failure, Asking asking) {
        Refusal refusal = ServiceConnections.refusal(service, failure);
        JsonNode problem = mapper.valueToTree(
                ProblemMappers.problem(refusal, asking.language(), asking.path(), asking.correlationId()));
        return new ServiceAnswer(service, problem.path("status").asInt(), problem, 0);
    }
}

package obligo.gateway.overview;

import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import obligo.http.Correlation;
import obligo.http.Language;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, in which language and under which id.
 *
 * @param headers what each service is told of it, where the caller said so
 * @param path of the gateway's own answer
 */
record Asking(Map<String, String> headers, Language language, String path) {
    /** The headers that reach the services. */
    static final List<String> PASSED_ON =
            List.of("Authorization", "Accept-Language", Correlation.HEADER, "traceparent", "tracestate");

    @Nullable
    String correlationId() {
        return headers.get(Correlation.HEADER);
    }

    void introduce(HttpClientRequest question) {
        question.putHeader(HttpHeaders.ACCEPT, "application/json, application/problem+json");
        headers.forEach(question::putHeader);
    }
}

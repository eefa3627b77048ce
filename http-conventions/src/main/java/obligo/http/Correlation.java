package obligo.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Gives each request one id that is in every log line, every answer and every call to a neighbour. */
public final class Correlation {
    public static final String HEADER = "X-Correlation-Id";
    static final String LOG_KEY = "correlationId";

    /** What a caller may choose as id: anything else could be used to forge log lines. */
    private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** The caller's id where it is acceptable, a new one otherwise. */
    public static String idFrom(@Nullable String header) {
        return header != null && ACCEPTABLE.matcher(header).matches()
                ? header
                : UUID.randomUUID().toString();
    }

    /** Before all other filters, so that their refusals carry the id. */
    @ServerRequestFilter(preMatching = true, priority = 0)
    public void begin(ContainerRequestContext request) {
        String id = idFrom(request.getHeaderString(HEADER));
        request.getHeaders().putSingle(HEADER, id);
        MDC.put(LOG_KEY, id);
    }

    @ServerResponseFilter
    public void answer(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(HEADER, idFrom(request.getHeaderString(HEADER)));
    }
}

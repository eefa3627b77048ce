package obligo.gateway.entrance;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import obligo.gateway.problems.ProblemWriter;
import obligo.http.CommonRefusal;
import obligo.http.Correlation;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;

/** The order in which every request is looked at: its id first, so that each refusal carries it, then token and size. */
@Singleton
final class Entrance {
    /** After the identity has been prepared by Quarkus (200), before anything that answers. */
    private static final int AFTER_AUTHENTICATION = 90;

    private final TokenCheck tokens;
    private final ProblemWriter problems;
    private final long maxBodyBytes;

    Entrance(
            TokenCheck tokens,
            ProblemWriter problems,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBody) {
        this.tokens = tokens;
        this.problems = problems;
        this.maxBodyBytes = maxBody.asLongValue();
    }

    void install(@Observes Filters filters) {
        filters.register(this::identify, Integer.MAX_VALUE)
                .register(tokens, AFTER_AUTHENTICATION)
                .register(this::weigh, AFTER_AUTHENTICATION - 1);
    }

    void showTheWayIn(@Observes Router router) {
        router.get("/").handler(caller -> caller.redirect("/docs"));
    }

    private void identify(RoutingContext caller) {
        String id = Correlation.idFrom(caller.request().getHeader(Correlation.HEADER));
        caller.request().headers().set(Correlation.HEADER, id);
        MDC.put("correlationId", id);
        caller.addHeadersEndHandler(done -> complete(caller.response().headers(), id));
        caller.next();
    }

    /** What every answer says about itself, whoever wrote it. */
    private static void complete(MultiMap headers, String correlationId) {
        headers.set(Correlation.HEADER, correlationId);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.remove(HttpHeaders.SERVER);
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    /** A body that says it is too large is refused before it is sent; one that does not say is measured on its way. */
    private void weigh(RoutingContext caller) {
        HttpServerRequest request = caller.request();
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > maxBodyBytes) {
            problems.send(request, CommonRefusal.BODY_TOO_LARGE.refusal());
            return;
        }
        caller.next();
    }
}

package obligo.gateway.entrance;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import obligo.http.Correlation;
import org.jboss.logging.MDC;

/**
 * The order in which every request is looked at: its id first, so that each refusal carries it, then its token; after
 * that its size, by {@link obligo.http.BodyLimit}.
 */
@Singleton
final class Entrance {
    /** After the identity has been prepared by Quarkus (200), before the size (50) and anything that answers. */
    private static final int AFTER_AUTHENTICATION = 90;

    private final TokenCheck tokens;

    Entrance(TokenCheck tokens) {
        this.tokens = tokens;
    }

    void install(@Observes Filters filters) {
        filters.register(this::identify, Integer.MAX_VALUE).register(tokens, AFTER_AUTHENTICATION);
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
}

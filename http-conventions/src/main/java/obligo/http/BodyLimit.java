package obligo.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How long a body may be: as long as it likes where it is read as it arrives, a few megabytes where it is held in memory.
 * One that says it is too long is refused before it is sent; {@link BodyReading} counts one that does not say.
 */
@ApplicationScoped
public class BodyLimit {
    /** After the checks of the caller, where there are any before REST (Quarkus' own stand at 100 and above). */
    private static final int AFTER_AUTHENTICATION = 50;

    private final long limitBytes;
    private final Optional<Pattern> unlimited;
    private final ProblemWriter problems;

    BodyLimit(
            @ConfigProperty(name = "obligo.http.max-body-size") MemorySize limit,
            @ConfigProperty(name = "obligo.http.unlimited-bodies") Optional<Pattern> unlimited,
            ProblemWriter problems) {
        this.limitBytes = limit.asLongValue();
        this.unlimited = unlimited;
        this.problems = problems;
    }

    /** The most bytes that a body sent to this address may have. */
    public long bytesAt(RoutingContext address) {
        boolean any = unlimited.isPresent()
                && unlimited.get().matcher(address.normalizedPath()).matches();
        return any ? Long.MAX_VALUE : limitBytes;
    }

    void install(@Observes Filters filters) {
        filters.register(this::weigh, AFTER_AUTHENTICATION);
    }

    private void weigh(RoutingContext caller) {
        String length = caller.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        long bytes = length == null ? 0 : Long.parseLong(length);
        if (bytes > limitBytes && bytes > bytesAt(caller)) {
            problems.send(caller.request(), CommonRefusal.BODY_TOO_LARGE.refusal());
        } else {
            caller.next();
        }
    }
}

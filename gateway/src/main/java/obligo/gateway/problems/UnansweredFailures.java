package obligo.gateway.problems;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import obligo.http.CommonRefusal;
import obligo.http.ProblemWriter;
import org.jboss.logging.Logger;

/** Names what fails before it reaches an endpoint, so that no answer is empty and none shows its insides. */
@Singleton
final class UnansweredFailures {
    private static final Logger LOG = Logger.getLogger(UnansweredFailures.class);

    private final ProblemWriter problems;

    UnansweredFailures(ProblemWriter problems) {
        this.problems = problems;
    }

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::answer);
        router.errorHandler(400, this::answer).errorHandler(404, this::answer).errorHandler(500, this::answer);
    }

    private void answer(RoutingContext failed) {
        CommonRefusal name =
                switch (failed.statusCode()) {
                    case 400 -> CommonRefusal.INVALID_REQUEST;
                    case 401 -> CommonRefusal.NOT_AUTHENTICATED;
                    case 403 -> CommonRefusal.NOT_PERMITTED;
                    case 404 -> CommonRefusal.NOT_FOUND;
                    case 405 -> CommonRefusal.METHOD_NOT_ALLOWED;
                    case 413 -> CommonRefusal.BODY_TOO_LARGE;
                    default -> CommonRefusal.INTERNAL_ERROR;
                };
        if (name == CommonRefusal.INTERNAL_ERROR) {
            LOG.error("answered 500", failed.failure());
        }
        problems.send(failed.request(), name.refusal());
    }
}

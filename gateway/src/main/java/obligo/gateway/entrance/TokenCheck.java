package obligo.gateway.entrance;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityRecorder.DefaultAuthFailureHandler;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.BiConsumer;
import obligo.gateway.services.UpstreamRefusal;
import obligo.http.CommonRefusal;
import obligo.http.ProblemWriter;
import obligo.http.RememberedTokens;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Lets nobody in without a valid token, but to health and documentation. */
@Singleton
final class TokenCheck implements Handler<RoutingContext> {
    private static final Logger LOG = Logger.getLogger(TokenCheck.class);
    private static final List<String> OPEN = List.of("/health", "/openapi", "/docs", "/problems");

    private final IdentityProviderManager identities;
    private final RememberedTokens remembered;
    private final ProblemWriter problems;

    TokenCheck(IdentityProviderManager identities, RememberedTokens remembered, ProblemWriter problems) {
        this.identities = identities;
        this.remembered = remembered;
        this.problems = problems;
    }

    @Override
    public void handle(RoutingContext caller) {
        if (remembered.knows(caller) || isOpen(caller.normalizedPath())) {
            caller.next();
            return;
        }
        // Otherwise Quarkus answers a bad token itself, with an empty body.
        BiConsumer<RoutingContext, Throwable> refusal = this::refuse;
        caller.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, refusal);
        QuarkusHttpUser.getSecurityIdentity(caller, identities)
                .subscribe()
                .with(identity -> admit(caller, identity), failure -> refuse(caller, failure));
    }

    private static boolean isOpen(String path) {
        return path.equals("/")
                || OPEN.stream()
                        .anyMatch(open ->
                                path.equals(open) || path.startsWith(open + "/") || path.startsWith(open + "."));
    }

    private void admit(RoutingContext caller, @Nullable SecurityIdentity identity) {
        if (identity == null || identity.isAnonymous()) {
            problems.send(caller.request(), CommonRefusal.NOT_AUTHENTICATED.refusal());
        } else {
            caller.next();
        }
    }

    /** What cannot be read is no token; only where nobody can say so it is not the caller's fault. */
    private void refuse(RoutingContext caller, Throwable failure) {
        if (!(DefaultAuthFailureHandler.extractRootCause(failure) instanceof OIDCException)) {
            problems.send(caller.request(), CommonRefusal.NOT_AUTHENTICATED.refusal());
            return;
        }
        LOG.warnf("tokens cannot be checked: %s", failure);
        problems.send(
                caller.request(), UpstreamRefusal.UPSTREAM_UNAVAILABLE.refusal().with("service", "identity-provider"));
    }
}

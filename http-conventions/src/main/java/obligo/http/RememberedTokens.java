package obligo.http;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Checks each token once in a while instead of once a request. To verify a signature and to take the token apart costs
 * as much as all else the gateway does with a request, and callers show the same token for minutes.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class RememberedTokens implements HttpAuthenticationMechanism {
    private static final String SCHEME = "Bearer ";
    private static final Pattern SIGNED_TOKEN = Pattern.compile("[\\w-]+[.][\\w-]+[.][\\w-]+");

    /** What the library ties to an identity although it belongs to one request. */
    private static final Set<String> OF_THE_REQUEST =
            Set.of(RoutingContext.class.getName(), AuthenticationRequestContext.class.getName());

    private final OidcAuthenticationMechanism check;
    private final TokenMemory memory;

    RememberedTokens(
            OidcAuthenticationMechanism check,
            @ConfigProperty(name = "obligo.http.tokens-remembered-for") Duration longest) {
        this.check = check;
        this.memory = new TokenMemory(longest);
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext caller, IdentityProviderManager providers) {
        String token = tokenOf(caller);
        if (token == null) {
            return check.authenticate(caller, providers);
        }
        SecurityIdentity known = memory.recall(token, Instant.now());
        if (known != null) {
            return Uni.createFrom().item(known);
        }
        // The library would try to take anything apart.
        if (!SIGNED_TOKEN.matcher(token).matches()) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        return check.authenticate(caller, providers).invoke(this::remember);
    }

    /** Whether the caller shows a token that was found valid a short while ago. */
    public boolean knows(RoutingContext caller) {
        String token = tokenOf(caller);
        return token != null && memory.recall(token, Instant.now()) != null;
    }

    private static @Nullable String tokenOf(RoutingContext caller) {
        String header = caller.request().getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? header.substring(SCHEME.length())
                : null;
    }

    private void remember(@Nullable SecurityIdentity found) {
        AccessTokenCredential token = found == null ? null : found.getCredential(AccessTokenCredential.class);
        if (found != null && token != null) {
            memory.keep(token.getToken(), withoutRequest(found), Instant.now());
        }
    }

    private static SecurityIdentity withoutRequest(SecurityIdentity identity) {
        Map<String, Object> attributes = new HashMap<>(identity.getAttributes());
        attributes.keySet().removeAll(OF_THE_REQUEST);
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addRoles(identity.getRoles())
                .addAttributes(attributes)
                .build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext caller) {
        return check.getChallenge(caller);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext caller) {
        return check.getCredentialTransport(caller);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return check.getCredentialTypes();
    }

    @Override
    public int getPriority() {
        return check.getPriority() + 1;
    }
}

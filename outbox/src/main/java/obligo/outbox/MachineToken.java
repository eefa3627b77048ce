package obligo.outbox;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a service shows its neighbours: the token that it is given at its start where the suite signs its own, or one that it
 * fetches from the identity provider as a client of its own ({@code quarkus.oidc-client}).
 */
@ApplicationScoped
class MachineToken {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Optional<String> given;
    private final OidcClient identityProvider;
    private @Nullable Tokens fetched;

    MachineToken(@ConfigProperty(name = "obligo.feeds.token") Optional<String> given, OidcClient identityProvider) {
        this.given = given;
        this.identityProvider = identityProvider;
    }

    /** A token that is valid now. */
    String value() {
        return given.orElseGet(this::fetch);
    }

    private synchronized String fetch() {
        Tokens known = fetched;
        if (known == null || known.isAccessTokenExpired()) {
            known = identityProvider.getTokens().await().atMost(PATIENCE);
            fetched = known;
        }
        return known.getAccessToken();
    }
}

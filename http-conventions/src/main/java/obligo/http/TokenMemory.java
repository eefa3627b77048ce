package obligo.http;

import io.quarkus.security.identity.SecurityIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Whose tokens were found valid a short while ago; it never believes a token longer than the token itself says. */
final class TokenMemory {
    /** A few kilobytes each. */
    static final int MOST = 1000;

    private final Map<String, Remembered> all = new ConcurrentHashMap<>();
    private final Duration longest;

    /** @param longest how long a key that was taken back is still believed; nothing is remembered where it is zero */
    TokenMemory(Duration longest) {
        this.longest = longest;
    }

    private record Remembered(SecurityIdentity identity, Instant until) {}

    @Nullable
    SecurityIdentity recall(String token, Instant now) {
        Remembered known = all.get(token);
        return known != null && now.isBefore(known.until()) ? known.identity() : null;
    }

    /** What holds only together with something else of the request, a certificate or a proof ({@code cnf}), is forgotten. */
    void keep(String token, SecurityIdentity identity, Instant now) {
        if (!(identity.getPrincipal() instanceof JsonWebToken claims) || claims.containsClaim("cnf")) {
            return;
        }
        Instant expiry = Instant.ofEpochSecond(claims.getExpirationTime());
        Instant until = now.plus(longest).isBefore(expiry) ? now.plus(longest) : expiry;
        if (now.isBefore(until)) {
            makeRoom(now);
            all.put(token, new Remembered(identity, until));
        }
    }

    /** Whoever is forgotten though still here is checked once more, which is all that it costs. */
    private void makeRoom(Instant now) {
        if (all.size() >= MOST) {
            all.values().removeIf(known -> !now.isBefore(known.until()));
        }
        if (all.size() >= MOST) {
            all.clear();
        }
    }
}

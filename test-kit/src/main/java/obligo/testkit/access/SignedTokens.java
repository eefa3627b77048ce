package obligo.testkit.access;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Signs tokens that the service under test accepts, and some that it has to refuse. One key pair a test run. */
public final class SignedTokens implements QuarkusTestResourceLifecycleManager {
    private static final KeyPair KEYS = newKeys();

    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.oidc.public-key",
                Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded()));
    }

    @Override
    public void stop() {}

    /** A token for one role, within one Jobcenter where one is named: {@code of("planner", "34102")}. */
    public static String of(String role, @Nullable String jobcenter) {
        return sign(claims(role, jobcenter, null).expiresIn(Duration.ofHours(1)), KEYS.getPrivate());
    }

    /** A token for one of several persons who have the same role. */
    public static String ofPerson(String person, String role, @Nullable String jobcenter) {
        return sign(
                claims(role, jobcenter, null)
                        .subject(person)
                        .claim("name", person)
                        .expiresIn(Duration.ofHours(1)),
                KEYS.getPrivate());
    }

    /** A token of a machine's account that somebody has given a person's role as well. */
    public static String ofMachine(String machineRole, String role) {
        return sign(
                claims(machineRole, null, null)
                        .groups(Set.of(machineRole, role))
                        .expiresIn(Duration.ofHours(1)),
                KEYS.getPrivate());
    }

    public static String ofRegion(String role, String region) {
        return sign(claims(role, null, region).expiresIn(Duration.ofHours(1)), KEYS.getPrivate());
    }

    public static String expired(String role, @Nullable String jobcenter) {
        Instant hourAgo = Instant.now().minus(Duration.ofHours(1));
        return sign(
                claims(role, jobcenter, null).issuedAt(hourAgo.minusSeconds(60)).expiresAt(hourAgo), KEYS.getPrivate());
    }

    /** Whole and in time, but signed by somebody else. */
    public static String forged(String role, @Nullable String jobcenter) {
        return sign(
                claims(role, jobcenter, null).expiresIn(Duration.ofHours(1)),
                newKeys().getPrivate());
    }

    private static JwtClaimsBuilder claims(String role, @Nullable String jobcenter, @Nullable String region) {
        JwtClaimsBuilder claims = Jwt.issuer("obligo")
                .subject("test-" + role)
                .claim("name", "Test " + role)
                .groups(Set.of(role));
        if (jobcenter != null) {
            claims.claim("jobcenter", jobcenter);
        }
        if (region != null) {
            claims.claim("region", region);
        }
        return claims;
    }

    private static String sign(JwtClaimsBuilder claims, PrivateKey key) {
        return claims.jws().sign(key);
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

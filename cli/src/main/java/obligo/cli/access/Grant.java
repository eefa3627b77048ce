package obligo.cli.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * Who a token is for, and what it lets do.
 *
 * @param person tells apart those who act in the same role, where two must not be the same
 */
public record Grant(
        Role role,
        @Nullable String person,
        @Nullable String jobcenter,
        @Nullable String region,
        @Nullable String name,
        Duration validFor) {
    public static final Duration USUALLY = Duration.ofHours(8);

    private static final String ISSUER = "obligo";

    public static Grant of(Role role, @Nullable String jobcenter) {
        return new Grant(role, null, jobcenter, null, null, USUALLY);
    }

    /** The same for one of several persons. */
    public Grant asPerson(String id) {
        return new Grant(role, id, jobcenter, region, name, validFor);
    }

    /** A signed bearer token. */
    public String token(SigningKey key, Instant now) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setSubject(subject());
        claims.setClaim("name", name == null ? subject() : name);
        claims.setStringListClaim("groups", List.of(role.claim()));
        if (jobcenter != null) {
            claims.setClaim("jobcenter", jobcenter);
        }
        if (region != null) {
            claims.setClaim("region", region);
        }
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.plus(validFor).getEpochSecond()));
        claims.setGeneratedJwtId();
        JsonWebSignature signature = new JsonWebSignature();
        signature.setHeader("typ", "JWT");
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setPayload(claims.toJson());
        signature.setKey(key.key());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private String subject() {
        return Stream.of("cli", role.claim(), jobcenter, region, person)
                .filter(part -> part != null)
                .collect(Collectors.joining("-"));
    }
}

package obligo.http;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Signs tokens as the suite does, with a key that the service under test knows. */
public final class Signer implements QuarkusTestResourceLifecycleManager {
    private static final RsaJsonWebKey OURS = newKey("ours");

    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.oidc.public-key",
                Base64.getEncoder().encodeToString(OURS.getPublicKey().getEncoded()));
    }

    @Override
    public void stop() {}

    static RsaJsonWebKey newKey(String id) {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(id);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    static String token(String subject, int validSeconds) {
        return token(OURS, subject, validSeconds);
    }

    static String token(RsaJsonWebKey key, String subject, int validSeconds) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer("obligo");
        claims.setSubject(subject);
        claims.setStringListClaim("groups", List.of("budget-officer"));
        claims.setClaim("jobcenter", "34102");
        claims.setIssuedAtToNow();
        claims.setJwtId(UUID.randomUUID().toString());
        NumericDate expiry = NumericDate.now();
        expiry.addSeconds(validSeconds);
        claims.setExpirationTime(expiry);
        return signed(key, claims.toJson());
    }

    private static String signed(RsaJsonWebKey key, String claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setHeader("typ", "JWT");
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setPayload(claims);
        signature.setKey(key.getPrivateKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}

package obligo.gateway.world;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;

/** Tokens as the suite signs them, and as it never would. */
public final class Tokens {
    private static final KeyPair OURS = newKey();
    private static final KeyPair THEIRS = newKey();

    private Tokens() {}

    static String publicKey() {
        return Base64.getEncoder().encodeToString(OURS.getPublic().getEncoded());
    }

    public static String planner() {
        return claims().sign(OURS.getPrivate());
    }

    public static String expired() {
        return claims().expiresAt(Instant.now().minusSeconds(120)).sign(OURS.getPrivate());
    }

    public static String fromElsewhere() {
        return claims().issuer("somebody").sign(OURS.getPrivate());
    }

    public static String signedByAStranger() {
        return claims().sign(THEIRS.getPrivate());
    }

    /** The public key misused as a shared secret: a library that believes the token's own algorithm would accept it. */
    public static String signedWithThePublicKey() {
        return claims().signWithSecret(publicKey());
    }

    public static String unsigned() {
        return encoded("{\"alg\":\"none\"}") + "." + planner().split("\\.", -1)[1] + ".";
    }

    /** A manager's claims under the planner's signature. */
    public static String tampered() {
        String[] parts = planner().split("\\.", -1);
        return parts[0] + "."
                + encoded("{\"iss\":\"obligo\",\"sub\":\"p-1\",\"groups\":[\"manager\"],\"exp\":4102444800}") + "."
                + parts[2];
    }

    private static JwtClaimsBuilder claims() {
        return Jwt.issuer("obligo")
                .subject("p-1")
                .claim("name", "Petra Plan")
                .groups("planner")
                .claim("jobcenter", "34102")
                .expiresIn(3600);
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package obligo.http;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Objects;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Where an identity provider hands out the keys, it may take one back. */
@QuarkusTest
@TestProfile(RotatedKeyTest.KeysAreFetched.class)
@QuarkusTestResource(value = RotatedKeyTest.IdentityProvider.class, restrictToAnnotatedClass = true)
class RotatedKeyTest {
    private static final RsaJsonWebKey FIRST = Signer.newKey("first");
    private static final RsaJsonWebKey SECOND = Signer.newKey("second");
    private static volatile RsaJsonWebKey valid = FIRST;

    /** Remembers for a second, so that it can be seen to end. */
    public static final class KeysAreFetched implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("obligo.http.tokens-remembered-for", "1S");
        }
    }

    /** Hands out the one key that is valid. */
    public static final class IdentityProvider implements QuarkusTestResourceLifecycleManager {
        private @Nullable HttpServer server;

        @Override
        public Map<String, String> start() {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            server.createContext("/keys", exchange -> {
                byte[] keys = new JsonWebKeySet(valid).toJson().getBytes(UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            server.start();
            return Map.of(
                    "quarkus.oidc.auth-server-url",
                            "http://127.0.0.1:" + server.getAddress().getPort(),
                    "quarkus.oidc.discovery-enabled", "false",
                    "quarkus.oidc.jwks-path", "/keys",
                    "quarkus.oidc.public-key", "");
        }

        @Override
        public void stop() {
            Objects.requireNonNull(server).stop(0);
        }
    }

    private static int status(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/clocks/locked/2025")
                .statusCode();
    }

    @Test
    @Timeout(30)
    void aKeyThatWasTakenBackIsBelievedNoLongerThanTokensAreRemembered() {
        String old = Signer.token(FIRST, "anna", 3600);
        assertThat(status(old)).isEqualTo(200);
        valid = SECOND;
        assertThat(status(Signer.token(SECOND, "anna", 3600)))
                .as("an unknown key is fetched")
                .isEqualTo(200);
        int status = 200;
        while (status == 200) {
            status = status(old);
        }
        assertThat(status).isEqualTo(401);
    }
}

package obligo.gateway.entrance;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import obligo.gateway.world.Backends;
import obligo.gateway.world.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static obligo.gateway.world.Callers.YEAR;
import static obligo.gateway.world.Callers.aPlanner;
import static obligo.gateway.world.Callers.aStranger;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class TokenCheckTest {
    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of("an expired token", "Bearer " + Tokens.expired()),
                Arguments.of("another issuer", "Bearer " + Tokens.fromElsewhere()),
                Arguments.of("another key", "Bearer " + Tokens.signedByAStranger()),
                Arguments.of("the public key as secret", "Bearer " + Tokens.signedWithThePublicKey()),
                Arguments.of("no signature", "Bearer " + Tokens.unsigned()),
                Arguments.of("changed claims", "Bearer " + Tokens.tampered()),
                Arguments.of("half a token", "Bearer " + Tokens.planner().substring(0, 40)),
                Arguments.of("garbage", "Bearer garbage"),
                Arguments.of("dots", "Bearer ..."),
                Arguments.of("nothing after Bearer", "Bearer "),
                Arguments.of("another scheme", "Basic cGxhbm5lcjpwbGFubmVy"),
                Arguments.of("binary rubbish", "Bearer \u00e4\u00f6\u00fc\u00df"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void refuses(String what, String authorization) {
        aStranger()
                .header("Authorization", authorization)
                .get(YEAR + "/budget")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("Bearer realm=\"obligo\", error=\"invalid_token\""))
                .body("type", equalTo("/problems/not-authenticated"))
                .body("status", equalTo(401))
                .body("instance", equalTo(YEAR + "/budget"))
                .body("correlationId", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/instruments", YEAR + "/overview", "/metrics", "/v1/nowhere", "/problemsx", "/nowhere"})
    void refusesWhoBringsNoToken(String path) {
        aStranger()
                .get(path)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("Bearer realm=\"obligo\""));
    }

    @Test
    void refusesABodyWithoutTokenAndKeepsTheConnectionUsable() {
        aStranger().body(new byte[200_000]).put(YEAR + "/budget/plan").then().statusCode(401);
        aPlanner().body(new byte[200_000]).put(YEAR + "/budget/plan").then().statusCode(200);
    }

    @Test
    void letsAValidTokenIn() {
        aPlanner().get(YEAR + "/budget").then().statusCode(200).body("service", equalTo("budget-service"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/health", "/health/live", "/health/ready", "/openapi", "/openapi.json", "/docs/", "/problems"})
    void opensHealthAndDocumentationToAll(String path) {
        aStranger().get(path).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/problems/../v1/instruments",
                "/docs/%2e%2e/v1/instruments",
                "//v1/instruments",
                "/problems%2f..%2fv1/instruments"
            })
    void isNotFooledByDetours(String path) {
        aStranger().get(path).then().statusCode(not(200)).body(not(startsWith("{\"service\"")));
    }

    @Test
    void showsStrangersToTheDocumentation() {
        aStranger().get("/").then().statusCode(302).header("Location", "/docs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB,en;q=0.9,de;q=0.8", "fr, en;q=0.5"})
    void refusesInEnglish(String language) {
        aStranger()
                .header("Accept-Language", language)
                .get("/v1/instruments")
                .then()
                .statusCode(401)
                .body("title", equalTo("Not authenticated"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "de;q=0.9, en;q=0.1", "*", ";;;q=x"})
    void refusesInGermanOtherwise(String language) {
        aStranger()
                .header("Accept-Language", language)
                .get("/v1/instruments")
                .then()
                .body("title", equalTo("Nicht angemeldet"));
    }
}

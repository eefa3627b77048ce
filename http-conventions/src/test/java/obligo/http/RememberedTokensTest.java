package obligo.http;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(Signer.class)
class RememberedTokensTest {
    private static int status(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/clocks/locked/2025")
                .statusCode();
    }

    private static String caller(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/clocks/caller")
                .asString();
    }

    @Test
    void everyCallerStaysWhoItIs() {
        String anna = Signer.token("anna", 60);
        String bert = Signer.token("bert", 60);
        for (int again = 0; again < 3; again++) {
            assertThat(caller(anna)).isEqualTo("anna of 34102 is budget-officer");
            assertThat(caller(bert)).isEqualTo("bert of 34102 is budget-officer");
        }
    }

    @Test
    void aRememberedTokenLendsItsPartsToNoOther() {
        String[] good = Signer.token("anna", 60).split("\\.", -1);
        String[] other = Signer.token("bert", 60).split("\\.", -1);
        assertThat(status(String.join(".", good))).isEqualTo(200);
        assertThat(status(good[0] + "." + other[1] + "." + good[2])).isEqualTo(401);
        assertThat(status(good[0] + "." + good[1] + "." + other[2])).isEqualTo(401);
        assertThat(status(encoded("{\"alg\":\"none\"}") + "." + good[1] + ".")).isEqualTo(401);
        assertThat(status(good[0] + "." + good[1] + "." + good[2] + "x")).isEqualTo(401);
        assertThat(status(String.join(".", good))).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "...", "a.b", "a.b.c.d", "ä.ö.ü", "a.b.c"})
    void whatIsNoTokenIsRefused(String token) {
        assertThat(status(token)).isEqualTo(401);
    }

    @Test
    @Timeout(20)
    void aRememberedTokenIsRefusedFromTheSecondOnThatItExpires() {
        String brief = Signer.token("anna", 2);
        assertThat(status(brief)).isEqualTo(200);
        int status = 200;
        while (status == 200) {
            status = status(brief);
        }
        assertThat(status).isEqualTo(401);
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
    }
}

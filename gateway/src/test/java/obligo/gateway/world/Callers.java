package obligo.gateway.world;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import org.eclipse.microprofile.config.ConfigProvider;

/** Who calls the gateway in tests. */
public final class Callers {
    public static final String YEAR = "/v1/jobcenters/34102/years/2025";

    private Callers() {}

    public static RequestSpecification aPlanner() {
        return aStranger().header("Authorization", "Bearer " + Tokens.planner());
    }

    public static RequestSpecification aStranger() {
        return RestAssured.given()
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)));
    }

    /** A caller that speaks bytes. */
    public static Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), gateway().getPort());
    }

    public static URI gateway() {
        return ConfigProvider.getConfig().getValue("test.url", URI.class);
    }

    public static RequestSpecification aPlannerSpeakingEnglish() {
        return aPlanner().header("Accept-Language", "en");
    }
}

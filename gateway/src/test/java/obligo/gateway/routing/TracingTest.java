package obligo.gateway.routing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import obligo.gateway.world.Backends;
import org.junit.jupiter.api.Test;

import static obligo.gateway.world.Callers.YEAR;
import static obligo.gateway.world.Callers.aPlanner;
import static org.hamcrest.Matchers.matchesPattern;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@TestProfile(TracingTest.Traced.class)
class TracingTest {
    public static final class Traced implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.otel.sdk.disabled", "false", "quarkus.otel.traces.exporter", "none");
        }
    }

    @Test
    void givesTheServiceOneTraceAndThatIsTheCallers() {
        aPlanner()
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .get(YEAR + "/budget")
                .then()
                .statusCode(200)
                .body("headers.traceparent", matchesPattern("00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-01"));
    }
}

package obligo.gateway.health;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import obligo.gateway.world.Backends;
import org.junit.jupiter.api.Test;

import static obligo.gateway.world.Callers.aStranger;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ServicesSeenTest {
    private static final String SEEN = "checks.find { it.name.startsWith('services') }.";

    @Test
    void listsTheServices() {
        aStranger()
                .get("/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body(SEEN + "data.'budget-service'", equalTo("UP"))
                .body(SEEN + "data.'instruments-service'", equalTo("UP"))
                .body(SEEN + "data.'targets-service'", equalTo("UP"));
    }

    @Test
    void isReadyWithoutThem() {
        Backends.INSTRUMENTS.onGet("/health/ready", 503, "{\"status\":\"DOWN\"}");
        Backends.without(Backends.TARGETS, () -> aStranger()
                .get("/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body(SEEN + "data.'instruments-service'", equalTo("DOWN"))
                .body(SEEN + "data.'targets-service'", equalTo("UNREACHABLE")));
        Backends.INSTRUMENTS.onGet("/health/ready", 200, "{\"status\":\"UP\"}");
    }

    @Test
    void saysSlowOfAServiceThatHangs() {
        Backends.BUDGET.on("/health/ready", request -> {});
        aStranger().get("/health/ready").then().statusCode(200).body(SEEN + "data.'budget-service'", equalTo("SLOW"));
        Backends.BUDGET.onGet("/health/ready", 200, "{\"status\":\"UP\"}");
    }

    @Test
    void isAliveWhateverTheServicesDo() {
        Backends.without(
                Backends.BUDGET, () -> aStranger().get("/health/live").then().statusCode(200));
    }
}

package obligo.gateway.world;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The three services and the suite's key, started once for all tests. */
public final class Backends implements QuarkusTestResourceLifecycleManager {
    public static final Backend BUDGET = new Backend("budget-service");
    public static final Backend INSTRUMENTS = new Backend("instruments-service");
    public static final Backend TARGETS = new Backend("targets-service");

    private static final Vertx VERTX = Vertx.vertx();

    @Override
    public Map<String, String> start() {
        List.of(BUDGET, INSTRUMENTS, TARGETS).forEach(backend -> backend.start(VERTX));
        return Map.of(
                "obligo.services.budget", BUDGET.address(),
                "obligo.services.instruments", INSTRUMENTS.address(),
                "obligo.services.targets", TARGETS.address(),
                "obligo.gateway.timeout", "1S",
                "obligo.gateway.stall-timeout", "2S",
                "quarkus.oidc.public-key", Tokens.publicKey());
    }

    /** Runs while the service's port is closed. */
    public static void without(Backend missing, Runnable story) {
        missing.stop();
        try {
            story.run();
        } finally {
            missing.start(VERTX);
        }
    }

    /** What a service does after some thought. */
    public static void after(Duration thought, Runnable deed) {
        VERTX.setTimer(thought.toMillis(), done -> deed.run());
    }

    @Override
    public void stop() {
        List.of(BUDGET, INSTRUMENTS, TARGETS).forEach(Backend::stop);
    }
}

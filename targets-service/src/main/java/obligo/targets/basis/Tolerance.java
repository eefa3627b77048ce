package obligo.targets.basis;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import obligo.targets.parameters.ParameterFault;
import obligo.targets.parameters.Parameters;
import obligo.targets.parameters.Timeline;

/** By which share a total may move before the targets' basis counts as changed. */
@Startup
@ApplicationScoped
class Tolerance {
    private static final String KEY = "SHARE";

    private final Timeline<Tolerated> timeline;

    /** What a row says. */
    record Tolerated(BigDecimal share) {
        Tolerated {
            if (share.signum() < 0) {
                throw new IllegalArgumentException("a share is not negative");
            }
        }
    }

    Tolerance(Parameters parameters) {
        this.timeline = parameters.timeline("basis-tolerance", Tolerated.class);
    }

    /** What is tolerated today: the basis is always judged by what is heard today. */
    BigDecimal share() {
        return timeline.on(KEY, Parameters.today())
                .map(Tolerated::share)
                .orElseThrow(() -> new ParameterFault("basis-tolerance.yaml says nothing of " + KEY + " today"));
    }
}

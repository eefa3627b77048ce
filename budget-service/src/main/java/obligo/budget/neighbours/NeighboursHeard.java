package obligo.budget.neighbours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means that Jobcenters and instruments are known: before that every request would be refused as unknown. */
@Readiness
@ApplicationScoped
class NeighboursHeard implements HealthCheck {
    @Override
    @Transactional
    public HealthCheckResponse call() {
        long jobcenters = KnownJobcenter.count();
        long instruments = KnownInstrument.count();
        return HealthCheckResponse.named("neighbours heard")
                .withData("jobcenters", jobcenters)
                .withData("instruments", instruments)
                .status(jobcenters > 0 && instruments > 0)
                .build();
    }
}

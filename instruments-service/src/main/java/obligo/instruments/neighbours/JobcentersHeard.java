package obligo.instruments.neighbours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means that Jobcenters are known: before that every request would be refused as unknown. */
@Readiness
@ApplicationScoped
class JobcentersHeard implements HealthCheck {
    @Override
    @Transactional
    public HealthCheckResponse call() {
        long jobcenters = KnownJobcenter.count();
        return HealthCheckResponse.named("neighbours heard")
                .withData("jobcenters", jobcenters)
                .status(jobcenters > 0)
                .build();
    }
}

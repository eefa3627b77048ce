package obligo.targets.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means that the Jobcenters are loaded: before that every request would be refused as unknown. */
@Readiness
@ApplicationScoped
class OrganisationsLoaded implements HealthCheck {
    @Override
    @Transactional
    public HealthCheckResponse call() {
        long jobcenters = Jobcenter.count();
        return HealthCheckResponse.named("organisations loaded")
                .withData("jobcenters", jobcenters)
                .status(jobcenters > 0)
                .build();
    }
}

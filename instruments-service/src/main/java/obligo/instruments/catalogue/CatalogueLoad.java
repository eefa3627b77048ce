package obligo.instruments.catalogue;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Loads the catalogue file at every start. Ready means that there is a catalogue. */
@Readiness
@ApplicationScoped
class CatalogueLoad implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(CatalogueLoad.class);

    private final TakeOverFile takeOverFile;

    CatalogueLoad(TakeOverFile takeOverFile) {
        this.takeOverFile = takeOverFile;
    }

    void atStart(@Observes StartupEvent event) {
        LOG.infof("catalogue file: %d instruments new or changed", takeOverFile.takeOver(CatalogueFile.read()));
    }

    @Override
    @Transactional
    public HealthCheckResponse call() {
        long instruments = CatalogueEntry.count();
        return HealthCheckResponse.named("catalogue loaded")
                .withData("instruments", instruments)
                .status(instruments > 0)
                .build();
    }
}

package obligo.targets.organisation;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import obligo.http.Author;
import obligo.outbox.Outbox;
import org.jboss.logging.Logger;

/** Takes over at every start what the service's own file says new since it was last taken over. */
@ApplicationScoped
class LoadOrganisations {
    private static final Logger LOG = Logger.getLogger(LoadOrganisations.class);
    private static final Author BY = new Author("targets-service", "Jobcenter-Datei des Dienstes");
    private static final String REASON = "Anlagen der Eingliederungsmittel-Verordnung 2026";

    private final Outbox outbox;

    LoadOrganisations(Outbox outbox) {
        this.outbox = outbox;
    }

    @Transactional
    void onStart(@Observes StartupEvent event) {
        int changed = load(OrganisationFile.organisations());
        LOG.infof("%d of %d organisations are new or changed", changed, Jobcenter.count());
    }

    /** @return how many were new or changed */
    @Transactional
    int load(Map<String, JobcenterBody> file) {
        Jobcenter.lockAll();
        Map<String, Jobcenter> stored = Jobcenter.<Jobcenter>listAll().stream()
                .collect(Collectors.toMap(jobcenter -> jobcenter.jobcenter, Function.identity()));
        int changed = 0;
        for (Map.Entry<String, JobcenterBody> entry : file.entrySet()) {
            Jobcenter jobcenter = stored.getOrDefault(entry.getKey(), Jobcenter.numbered(entry.getKey()));
            JobcenterBody said = entry.getValue();
            if (said.equals(jobcenter.loaded)) {
                continue;
            }
            jobcenter.loaded = said;
            if (jobcenter.revision == 0 || !jobcenter.content().equals(said)) {
                jobcenter.become(said, BY, REASON, outbox);
                changed++;
            }
        }
        return changed;
    }
}

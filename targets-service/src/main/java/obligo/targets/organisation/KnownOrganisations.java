package obligo.targets.organisation;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Remembers all organisations until one of them changes: every sum needs all of them. */
@ApplicationScoped
class KnownOrganisations {
    private volatile @Nullable Known remembered;

    /** @param changes how many changes it knows of; each makes one revision */
    private record Known(long changes, Organisations organisations) {}

    @Transactional
    Organisations now() {
        long changes = ((Number) Panache.getEntityManager()
                        .createNativeQuery("select coalesce(sum(revision), 0) from jobcenter")
                        .getSingleResult())
                .longValue();
        Known known = remembered;
        if (known == null || known.changes() != changes) {
            List<Jobcenter> all = Jobcenter.listAll();
            known = new Known(
                    all.stream().mapToLong(jobcenter -> jobcenter.revision).sum(),
                    new Organisations(all.stream()
                            .map(jobcenter -> Organisation.of(jobcenter.jobcenter, jobcenter.content()))
                            .toList()));
            remembered = known;
        }
        return known.organisations();
    }
}

package obligo.targets.actuals;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The best values of years that were read before, each at the revision of its year: whoever reads asks for the revision
 * first, so what another instance has recorded meanwhile is read anew. Those not read for longest are forgotten.
 */
@ApplicationScoped
class RememberedActuals {
    private final Map<JobcenterYear, AtRevision> years;

    /** What was known at a revision; never changed. */
    private record AtRevision(long revision, Map<SeriesKey, MonthlyValues> series) {}

    RememberedActuals(@ConfigProperty(name = "obligo.targets.remembered-years") int most) {
        years = new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<JobcenterYear, AtRevision> eldest) {
                return size() > most;
            }
        };
    }

    /** Null where it is not remembered, or another revision is. */
    @Nullable
    Map<SeriesKey, MonthlyValues> at(JobcenterYear year, long revision) {
        synchronized (years) {
            AtRevision remembered = years.get(year);
            return remembered == null || remembered.revision() != revision ? null : remembered.series();
        }
    }

    /** @param revision that was read before the series: they may be newer, and are then read again */
    void remember(JobcenterYear year, long revision, Map<SeriesKey, MonthlyValues> series) {
        synchronized (years) {
            years.put(year, new AtRevision(revision, Map.copyOf(series)));
        }
    }
}

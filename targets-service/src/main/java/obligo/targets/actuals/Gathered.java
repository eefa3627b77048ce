package obligo.targets.actuals;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import obligo.targets.TargetsRefusal;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a whole delivery by Jobcenter, year and series. It is held in memory, about a kilobyte a series and year:
 * a nation's year takes some twenty megabytes, however often a file repeats itself.
 */
final class Gathered {
    private final Map<JobcenterYear, Map<SeriesKey, GatheredCells>> years = new TreeMap<>();
    private final int mostYears;
    private @Nullable JobcenterYear last;
    private @Nullable Map<SeriesKey, GatheredCells> ofLast;

    /** @param mostYears of Jobcenters that one delivery may be about */
    Gathered(int mostYears) {
        this.mostYears = mostYears;
    }

    /** @throws obligo.http.Refusal {@code delivery-too-wide} */
    GatheredCells at(String jobcenter, int year, SeriesKey series) {
        Map<SeriesKey, GatheredCells> found = ofLast;
        if (found == null
                || last == null
                || last.year() != year
                || !last.jobcenter().equals(jobcenter)) {
            last = new JobcenterYear(jobcenter, year);
            found = years.computeIfAbsent(last, unused -> new HashMap<>());
            ofLast = found;
            if (years.size() > mostYears) {
                throw TargetsRefusal.DELIVERY_TOO_WIDE.refusal().with("most", mostYears);
            }
        }
        return found.computeIfAbsent(series, unused -> new GatheredCells());
    }

    Map<SeriesKey, GatheredCells> of(JobcenterYear year) {
        return Objects.requireNonNull(years.get(year));
    }

    SortedSet<JobcenterYear> years() {
        return new TreeSet<>(years.keySet());
    }

    void forEachYear(BiConsumer<JobcenterYear, Map<SeriesKey, GatheredCells>> action) {
        years.forEach(action);
    }
}

package obligo.targets.attainment;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import obligo.targets.actuals.Actuals;
import obligo.targets.actuals.MonthlyValues;
import obligo.targets.actuals.SeriesKey;
import org.jspecify.annotations.Nullable;

/** The values of many Jobcenters in a year and in the one before, by series. */
final class RegionValues {
    private final Actuals actuals;
    private final int year;
    private final Actuals.View view;
    private final Map<SeriesKey, Map<String, TwoYears>> bySeries = new HashMap<>();

    RegionValues(Actuals actuals, int year, Actuals.View view) {
        this.actuals = actuals;
        this.year = year;
        this.view = view;
    }

    /** @param only these indicators, null for all */
    void read(Collection<String> jobcenters, @Nullable Collection<String> only) {
        actuals.tell(jobcenters, List.of(year, year - 1), only, view, (jobcenter, ofYear, key, values) -> {
            Map<String, TwoYears> series = bySeries.computeIfAbsent(key, unused -> new HashMap<>());
            TwoYears both = series.getOrDefault(jobcenter, TwoYears.NONE);
            series.put(jobcenter, ofYear == year ? both.withNow(values) : both.withBefore(values));
        });
    }

    Map<String, TwoYears> of(SeriesKey key) {
        return bySeries.getOrDefault(key, Map.of());
    }

    /** The last month of the year that anybody has a value of, January where nobody has. */
    int latest(SeriesKey key) {
        return of(key).values().stream()
                .flatMap(both -> Stream.ofNullable(both.now()))
                .mapToInt(MonthlyValues::latest)
                .reduce(1, Math::max);
    }
}

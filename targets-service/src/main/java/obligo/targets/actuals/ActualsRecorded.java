package obligo.targets.actuals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import obligo.http.Author;

/**
 * Data of {@code obligo.targets.actuals-recorded.v1}: which values of a Jobcenter's year a delivery brought or changed. One
 * event a year and delivery, however many values it has; they are read over HTTP.
 *
 * @param revision counts the deliveries that changed the year
 */
record ActualsRecorded(
        String jobcenter,
        int year,
        long revision,
        long delivery,
        LocalDate deliveredOn,
        Instant recordedAt,
        Author recordedBy,
        long recorded,
        long changed,
        List<Change> changes) {

    static final String TOPIC = "obligo.targets";
    static final String TYPE = "obligo.targets.actuals-recorded.v1";

    /** What is new of an indicator, whatever its gender. */
    record Change(String indicator, List<YearMonth> months, List<DataState> dataStates) {}

    /** What is new in a year. */
    static final class News {
        private final SortedMap<String, SortedSet<Integer>> places = new TreeMap<>();
        private long recorded;
        private long changed;

        void add(SeriesKey key, GatheredCells cells) {
            cells.news().stream().forEach(place -> {
                places.computeIfAbsent(key.indicator(), unused -> new TreeSet<>())
                        .add(place);
                boolean isChange = cells.status(place) == ActualResult.Status.CHANGED;
                changed += isChange ? 1 : 0;
                recorded += isChange ? 0 : 1;
            });
        }

        private List<Change> changes(int year) {
            List<Change> changes = new ArrayList<>();
            places.forEach((indicator, at) -> changes.add(new Change(
                    indicator,
                    at.stream()
                            .map(Cells::month)
                            .distinct()
                            .sorted()
                            .map(month -> YearMonth.of(year, month))
                            .toList(),
                    at.stream().map(Cells::state).distinct().sorted().toList())));
            return changes;
        }
    }

    static ActualsRecorded of(
            JobcenterYear year, long revision, long delivery, Instant at, DeliveryTerms terms, News news) {
        return new ActualsRecorded(
                year.jobcenter(),
                year.year(),
                revision,
                delivery,
                terms.deliveredOn(),
                at,
                terms.author(),
                news.recorded,
                news.changed,
                news.changes(year.year()));
    }
}

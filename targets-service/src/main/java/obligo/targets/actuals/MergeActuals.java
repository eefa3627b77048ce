package obligo.targets.actuals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import obligo.outbox.Outbox;
import obligo.targets.parameters.Parameters;
import obligo.targets.parameters.Timeline;
import org.jspecify.annotations.Nullable;

/** Lays a delivery over what is known: what repeats it is left away, what differs stands beside it from now on. */
@ApplicationScoped
class MergeActuals {
    private static final int LONGEST_SECONDS = 900;
    private static final int YEARS_AT_ONCE = 50;

    private final AgroalDataSource dataSource;
    private final Outbox outbox;
    private final Timeline<Rest> rests;

    /** Whether somebody may be in the total and in no gender (T-26). */
    record Rest(boolean allowed) {}

    MergeActuals(AgroalDataSource dataSource, Outbox outbox, Parameters parameters) {
        this.dataSource = dataSource;
        this.outbox = outbox;
        this.rests = parameters.timeline("gender-sums", Rest.class);
    }

    /** A delivery that changed something. */
    record Recorded(long delivery, Instant at) {}

    /**
     * Decides every gathered row, and records what is new unless the terms forbid it.
     *
     * @param anyRefused whether rows were refused before, as they were read
     */
    void merge(DeliveryTerms terms, Gathered gathered, boolean anyRefused, Decided decided) {
        boolean restAllowed = rests.only(terms.deliveredOn()).map(Rest::allowed).orElse(false);
        GenderSums sums = new GenderSums(restAllowed);
        boolean mayRecord = !terms.dryRun() && !(terms.atomic() && anyRefused);
        Recorded recorded = null;
        boolean isRecorded = true;
        try {
            recorded = QuarkusTransaction.requiringNew()
                    .timeout(LONGEST_SECONDS)
                    .call(() -> {
                        try (Connection connection = dataSource.getConnection()) {
                            return new Merging(terms, new ActualsTables(connection), sums).run(gathered, mayRecord);
                        }
                    });
        } catch (GivenUp e) {
            isRecorded = false;
        }
        decided.finish(gathered, sums.refusals(), isRecorded);
        decided.sum(isRecorded, recorded);
    }

    /** Ends a transaction that is not to become true; thrown and caught here only. */
    private static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** One delivery in its transaction. */
    private final class Merging {
        private final DeliveryTerms terms;
        private final ActualsTables tables;
        private final GenderSums sums;
        private final SortedMap<JobcenterYear, ActualsRecorded.News> news = new TreeMap<>();
        private boolean mayRecord;
        private long delivery;

        Merging(DeliveryTerms terms, ActualsTables tables, GenderSums sums) {
            this.terms = terms;
            this.tables = tables;
            this.sums = sums;
        }

        @Nullable
        Recorded run(Gathered gathered, boolean recording) throws SQLException {
            mayRecord = recording;
            tables.takeTime(LONGEST_SECONDS);
            if (recording) {
                tables.lock(gathered.years());
                delivery = tables.nextDelivery();
            }
            List<JobcenterYear> years = new ArrayList<>(gathered.years());
            for (int from = 0; from < years.size(); from += YEARS_AT_ONCE) {
                lay(gathered, years.subList(from, Math.min(from + YEARS_AT_ONCE, years.size())));
            }
            if (!mayRecord) {
                throw new GivenUp();
            }
            return news.isEmpty() ? null : record();
        }

        private void lay(Gathered gathered, List<JobcenterYear> years) throws SQLException {
            Map<JobcenterYear, Map<SeriesKey, Cells>> known = tables.known(years);
            SortedMap<JobcenterYear, List<SeriesKey>> rewritten = new TreeMap<>();
            for (JobcenterYear year : years) {
                Map<SeriesKey, Cells> knownSeries = known.getOrDefault(year, Map.of());
                sums.check(gathered.of(year), knownSeries);
                gathered.of(year).forEach((key, cells) -> {
                    Cells before = knownSeries.get(key);
                    cells.compare(before == null ? new Cells() : before);
                    if (before != null) {
                        rewritten
                                .computeIfAbsent(year, unused -> new ArrayList<>())
                                .add(key);
                    }
                });
            }
            mayRecord &= !terms.atomic() || sums.refusals().isEmpty();
            if (mayRecord) {
                write(gathered, years, known, rewritten);
            }
        }

        private void write(
                Gathered gathered,
                List<JobcenterYear> years,
                Map<JobcenterYear, Map<SeriesKey, Cells>> known,
                SortedMap<JobcenterYear, List<SeriesKey>> rewritten)
                throws SQLException {
            for (JobcenterYear year : years) {
                gathered.of(year).forEach((key, cells) -> {
                    BitSet places = cells.news();
                    if (places.isEmpty()) {
                        rewritten.getOrDefault(year, new ArrayList<>()).remove(key);
                        return;
                    }
                    Cells all = known.getOrDefault(year, new HashMap<>()).computeIfAbsent(key, unused -> new Cells());
                    places.stream().forEach(place -> all.put(place, cells.cells()));
                    tables.add(year, key, delivery, cells.cells(), places, all);
                    news.computeIfAbsent(year, unused -> new ActualsRecorded.News())
                            .add(key, cells);
                });
            }
            tables.flush(rewritten);
        }

        /** The instant is taken last, so that `asOf` an instant answers the same before and after the commit. */
        private Recorded record() throws SQLException {
            SortedMap<JobcenterYear, Long> revisions = tables.advance(new TreeSet<>(news.keySet()));
            Instant at = Instant.now().truncatedTo(ChronoUnit.MICROS);
            tables.deliver(delivery, terms, at);
            revisions.forEach((year, revision) -> outbox.record(
                    ActualsRecorded.TOPIC,
                    year.jobcenter() + "/" + year.year(),
                    ActualsRecorded.TYPE,
                    ActualsRecorded.of(year, revision, delivery, at, terms, Objects.requireNonNull(news.get(year)))));
            return new Recorded(delivery, at);
        }
    }
}

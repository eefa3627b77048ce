package obligo.cli.bench.targets;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import obligo.cli.bench.Bench;
import obligo.cli.bench.Report;
import obligo.cli.bench.Spread;
import obligo.cli.home.Part;
import obligo.cli.suite.Instance;
import obligo.cli.suite.ScratchSuite;
import obligo.cli.terminal.CannotGoOn;
import obligo.cli.terminal.Progress;
import obligo.cli.terminal.Terminal;
import obligo.nation.Nation;

/**
 * A nation's year of actuals delivered to targets-service, beside a bare {@code COPY} of the same rows into the same
 * PostgreSQL, and then read: the whole nation, and one Jobcenter.
 */
public final class TargetsBench implements Bench {
    private static final int LAST_YEAR = 2025;
    private static final long SEED = 48;
    private static final int WARM_UP_READS = 30;

    private final ScratchSuite suite;
    private final Terminal terminal;
    private final int most;
    private final int rounds;
    private final int reads;
    private final List<Duration> keyless = new ArrayList<>();
    private final List<Duration> keyed = new ArrayList<>();
    private final List<Duration> delivered = new ArrayList<>();
    private final List<Duration> nation = new ArrayList<>();
    private final List<Duration> oneYear = new ArrayList<>();
    private String doing = "";
    private long rows;

    /**
     * @param most Jobcenters, at most
     * @param rounds each delivers another year
     * @param reads of the nation; ten times as many of one Jobcenter
     */
    public TargetsBench(ScratchSuite suite, Terminal terminal, int most, int rounds, int reads) {
        this.suite = suite;
        this.terminal = terminal;
        this.most = most;
        this.rounds = rounds;
        this.reads = reads;
    }

    @Override
    public Report run() {
        Map<Part, Instance> parts = suite.start(EnumSet.of(Part.POSTGRES, Part.KAFKA, Part.TARGETS));
        FilledNation filled =
                new FilledNation(suite.key(), instance(parts, Part.TARGETS).url());
        List<String> jobcenters = filled.asked().jobcenters(LAST_YEAR, most);
        Nation generated = new Nation(SEED, jobcenters);
        Progress.during(terminal, "planning targets", () -> filled.plan(jobcenters, LAST_YEAR));
        try (BareCopy bare = new BareCopy(instance(parts, Part.POSTGRES).port())) {
            Progress.during(terminal, () -> doing, () -> {
                // The first year warms up, and is last year's profile of the second.
                for (int round = 0; round <= rounds; round++) {
                    deliver(filled, bare, generated, round);
                }
            });
        }
        Progress.during(terminal, () -> doing, () -> read(filled, jobcenters));
        return report(jobcenters.size());
    }

    private void deliver(FilledNation filled, BareCopy bare, Nation generated, int round) {
        int year = LAST_YEAR - rounds + round;
        Path directory = suite.home().state().resolve("nation");
        doing = "making the year %d".formatted(year);
        NationFiles files = NationFiles.write(directory, year, generated.year(year), generated.year(year));
        rows = files.rows();
        doing = "delivering the year %d".formatted(year);
        Duration withoutKey = bare.copy(files.copy(), false);
        Duration withKey = bare.copy(files.copy(), true);
        Duration tookDelivery = filled.deliver(files.ndjson(), rows);
        if (round > 0) {
            keyless.add(withoutKey);
            keyed.add(withKey);
            delivered.add(tookDelivery);
        }
        files.delete();
    }

    private void read(FilledNation filled, List<String> jobcenters) {
        String ofNation = "/v1/regions/de/years/%d/attainment?month=%d-12".formatted(LAST_YEAR, LAST_YEAR);
        String ofOne = "/v1/jobcenters/%s/years/" + LAST_YEAR + "/targets/attainment?month=" + LAST_YEAR + "-12";
        Random random = new Random(SEED);
        for (int i = 0; i < WARM_UP_READS + reads; i++) {
            doing = "reading the nation, %d of %d".formatted(i, WARM_UP_READS + reads);
            Duration took = filled.asked().time(ofNation);
            if (i >= WARM_UP_READS) {
                nation.add(took);
            }
        }
        for (int i = 0; i < 10 * (WARM_UP_READS + reads); i++) {
            doing = "reading Jobcenters, %d of %d".formatted(i, 10 * (WARM_UP_READS + reads));
            Duration took = filled.asked().time(ofOne.formatted(jobcenters.get(random.nextInt(jobcenters.size()))));
            if (i >= 10 * WARM_UP_READS) {
                oneYear.add(took);
            }
        }
    }

    private Report report(int jobcenters) {
        Duration fastest = new Spread(keyless).median();
        String method =
                "A generated year of %,d Jobcenters: 12 months, 15 indicators, 3 genders and 4 data states are %,d rows, each with numerator and denominator: %,d values. Delivered as NDJSON to targets-service in one atomic `POST`, checked, compared with what is known and told as events; beside it `COPY` of the same rows into a new table without any key, and into one with a primary key. Medians of %d rounds that take turns, each with another year, after one of warm-up; one PostgreSQL with durable commits. Reads one after the other at targets-service: %,d of the nation with the sums of all indicators and 100 ranked members, %,d of one Jobcenter's targets. The load generator shares the processors with what it measures."
                        .formatted(jobcenters, rows, 2 * rows, rounds, nation.size(), oneYear.size());
        return new Report(
                "targets",
                "A nation's actuals",
                method,
                List.of("", "values/s", "of COPY", "p50", "p95", "max"),
                List.of(
                        rate("bare COPY, no key", keyless, fastest),
                        rate("bare COPY, primary key", keyed, fastest),
                        rate("delivery by HTTP", delivered, fastest),
                        latency("attainment of the nation", nation),
                        latency("attainment of one Jobcenter's year", oneYear)));
    }

    private List<String> rate(String title, List<Duration> took, Duration fastest) {
        Spread spread = new Spread(took);
        long perSecond = 2 * rows * 1_000_000_000L / spread.median().toNanos();
        long percent = 100 * fastest.toNanos() / spread.median().toNanos();
        return List.of(
                title,
                String.format(Locale.ROOT, "%,d", perSecond),
                String.format(Locale.ROOT, "%d.%02d", percent / 100, percent % 100),
                Spread.millis(spread.median()),
                "",
                Spread.millis(spread.percentile(100)));
    }

    private static List<String> latency(String title, List<Duration> took) {
        Spread spread = new Spread(took);
        return List.of(
                title,
                "",
                "",
                Spread.millis(spread.median()),
                Spread.millis(spread.percentile(95)),
                Spread.millis(spread.percentile(100)));
    }

    private static Instance instance(Map<Part, Instance> parts, Part part) {
        Instance instance = parts.get(part);
        if (instance == null) {
            throw new CannotGoOn(part.title() + " was not started");
        }
        return instance;
    }
}

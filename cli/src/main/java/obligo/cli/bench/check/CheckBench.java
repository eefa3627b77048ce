package obligo.cli.bench.check;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import obligo.cli.bench.Bench;
import obligo.cli.bench.Report;
import obligo.cli.bench.Spread;
import obligo.cli.home.Part;
import obligo.cli.suite.Instance;
import obligo.cli.suite.ScratchSuite;
import obligo.cli.terminal.CannotGoOn;
import obligo.cli.terminal.Progress;
import obligo.cli.terminal.Terminal;

/** The check of one programme, of all of a year in one call, and the catalogue. */
public final class CheckBench implements Bench {
    private static final long SEED = 16;
    private static final int WARM_UP_READS = 30;
    private static final int PER_READ_OF_ALL = 10;
    private static final int CALLERS = 16;
    private static final String CATALOGUE = "/v1/instruments?limit=1000";

    private final ScratchSuite suite;
    private final Terminal terminal;
    private final int most;
    private final int reads;
    private final List<Duration> one = new ArrayList<>();
    private final List<Duration> all = new ArrayList<>();
    private final List<Duration> catalogue = new ArrayList<>();
    private final List<Duration> catalogueUnderLoad = new ArrayList<>();
    private Duration underLoad = Duration.ZERO;
    private String doing = "";

    /**
     * @param most Jobcenters, at most
     * @param reads of all; ten times as many of one Jobcenter and of the catalogue
     */
    public CheckBench(ScratchSuite suite, Terminal terminal, int most, int reads) {
        this.suite = suite;
        this.terminal = terminal;
        this.most = most;
        this.reads = reads;
    }

    @Override
    public Report run() {
        Map<Part, Instance> parts =
                suite.start(EnumSet.of(Part.POSTGRES, Part.KAFKA, Part.TARGETS, Part.BUDGET, Part.INSTRUMENTS));
        PlannedNation nation = new PlannedNation(
                suite.key(),
                suite.home().root().resolve("samples").resolve("34102-2025"),
                url(parts, Part.TARGETS),
                url(parts, Part.BUDGET),
                url(parts, Part.INSTRUMENTS));
        List<String> jobcenters = nation.jobcenters(most);
        Progress.during(terminal, () -> doing, () -> {
            for (String jobcenter : jobcenters) {
                doing = "planning " + jobcenter;
                nation.plan(jobcenter);
            }
            nation.awaitBudgets(jobcenters.size());
            read(nation, jobcenters);
            readUnderLoad(nation);
        });
        return report(jobcenters.size());
    }

    private void read(PlannedNation nation, List<String> jobcenters) {
        Random random = new Random(SEED);
        for (int i = 0; i < WARM_UP_READS + reads; i++) {
            doing = "checking, %d of %d".formatted(i, WARM_UP_READS + reads);
            boolean counts = i >= WARM_UP_READS;
            note(all, counts, nation.asked().time(PlannedNation.all()));
            for (int j = 0; j < PER_READ_OF_ALL; j++) {
                String jobcenter = jobcenters.get(random.nextInt(jobcenters.size()));
                note(one, counts, nation.asked().time(PlannedNation.one(jobcenter)));
                note(catalogue, counts, nation.asked().time(CATALOGUE));
            }
        }
    }

    /** Each caller reads again as soon as it was answered. */
    private void readUnderLoad(PlannedNation nation) {
        doing = "reading the catalogue, %d callers".formatted(CALLERS);
        int each = PER_READ_OF_ALL * reads;
        List<Callable<List<Duration>>> callers = Collections.nCopies(CALLERS, () -> IntStream.range(0, each)
                .mapToObj(read -> nation.asked().time(CATALOGUE))
                .toList());
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        try {
            long start = System.nanoTime();
            for (Future<List<Duration>> caller : threads.invokeAll(callers)) {
                catalogueUnderLoad.addAll(caller.get());
            }
            underLoad = Duration.ofNanos(System.nanoTime() - start);
        } catch (InterruptedException | ExecutionException e) {
            throw new CannotGoOn("the catalogue could not be read: " + e.getMessage());
        } finally {
            threads.shutdownNow();
        }
    }

    private static void note(List<Duration> measured, boolean counts, Duration took) {
        if (counts) {
            measured.add(took);
        }
    }

    private Report report(int jobcenters) {
        String method =
                "Each of %,d Jobcenters has planned the published programme and money of Duisburg 2025. Read one after the other at instruments-service: %,d times the check of one, %,d times the checks of all in one call, %,d times the whole catalogue; and then the catalogue by %d callers at once, each %,d times. The load generator shares the processors with what it measures."
                        .formatted(
                                jobcenters, one.size(), all.size(), catalogue.size(), CALLERS, PER_READ_OF_ALL * reads);
        return new Report(
                "check",
                "The check of a programme",
                method,
                List.of("", "reads/s", "p50", "p95", "max"),
                List.of(
                        row("one Jobcenter's programme", "", one),
                        row("all programmes of the year", "", all),
                        row("the catalogue", "", catalogue),
                        row("the catalogue, %d callers".formatted(CALLERS), perSecond(), catalogueUnderLoad)));
    }

    private String perSecond() {
        return "%,d".formatted(catalogueUnderLoad.size() * 1000L / underLoad.toMillis());
    }

    private static List<String> row(String title, String perSecond, List<Duration> took) {
        Spread spread = new Spread(took);
        return List.of(
                title,
                perSecond,
                Spread.millis(spread.median()),
                Spread.millis(spread.percentile(95)),
                Spread.millis(spread.percentile(100)));
    }

    private static URI url(Map<Part, Instance> parts, Part part) {
        Instance instance = parts.get(part);
        if (instance == null) {
            throw new CannotGoOn(part.title() + " was not started");
        }
        return instance.url();
    }
}

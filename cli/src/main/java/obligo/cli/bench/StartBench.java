package obligo.cli.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import obligo.cli.home.Home;
import obligo.cli.home.Part;
import obligo.cli.home.Ports;
import obligo.cli.suite.Launches;
import obligo.cli.suite.StartSuite;
import obligo.cli.suite.StopSuite;
import obligo.cli.suite.SuiteStatus;
import obligo.cli.terminal.CannotGoOn;
import obligo.cli.terminal.Terminal;

/** How long the suite takes to start, and how large its processes are then. It runs on data of its own. */
public final class StartBench implements Bench {
    private final Home home;
    private final Terminal terminal;
    private final Ports.Wishes ports;
    private final int runs;
    private final Map<Part, List<Duration>> readyAfter = new EnumMap<>(Part.class);
    private final Map<Part, List<Long>> kilobytes = new EnumMap<>(Part.class);
    private final List<Duration> whole = new ArrayList<>();

    public StartBench(Home home, Terminal terminal, Ports.Wishes ports, int runs) {
        this.home = home;
        this.terminal = terminal;
        this.ports = ports;
        this.runs = runs;
    }

    @Override
    public Report run() {
        if (!SuiteStatus.of(home).running().isEmpty()) {
            throw new CannotGoOn(
                    "The suite runs: stop it with ./obligo down, a start is measured from a stopped state.");
        }
        Home scratch = new Home(home.root(), home.state().resolve("bench"));
        scratch.remove();
        scratch.require();
        Duration first = measure(scratch, "first start, on empty data", false);
        for (int run = 1; run <= runs; run++) {
            measure(scratch, "start %d of %d".formatted(run, runs), true);
        }
        scratch.remove();
        return report(first);
    }

    private Duration measure(Home scratch, String title, boolean counts) {
        terminal.say("%s", title);
        StopSuite stop = new StopSuite(scratch, terminal);
        try (Launches launches = Launches.stoppedBy(stop, terminal)) {
            StartSuite.Done done = new StartSuite(scratch, terminal, launches).start(EnumSet.allOf(Part.class), ports);
            if (counts) {
                whole.add(done.whole());
                done.readyAfter()
                        .forEach((part, after) -> list(readyAfter, part).add(after));
                SuiteStatus.of(scratch).running().forEach((part, running) -> list(kilobytes, part)
                        .add(running.residentKilobytes()));
            }
            stop.stop(EnumSet.allOf(Part.class));
            launches.keep();
            return done.whole();
        }
    }

    private Report report(Duration first) {
        List<List<String>> rows = new ArrayList<>();
        long sum = 0;
        for (Part part : Part.values()) {
            long kilobytesMedian = list(kilobytes, part).stream()
                    .sorted()
                    .skip(runs / 2)
                    .findFirst()
                    .orElse(0L);
            sum += kilobytesMedian;
            rows.add(row(part.title(), new Spread(list(readyAfter, part)), kilobytesMedian));
        }
        rows.add(row("whole suite", new Spread(whole), sum));
        String method =
                "Time from the launch of each part until it is ready, %d starts on existing data; the first start, on empty data, took %s. PostgreSQL and Kafka start together, then the four services together. Memory is the median of what is resident right after the start, shared memory counted by shares."
                        .formatted(runs, Spread.seconds(first));
        return new Report(
                "start", "Start of the suite", method, List.of("part", "min", "median", "max", "memory"), rows);
    }

    private static List<String> row(String title, Spread spread, long kilobytes) {
        return List.of(
                title,
                Spread.seconds(spread.min()),
                Spread.seconds(spread.median()),
                Spread.seconds(spread.max()),
                kilobytes / 1024 + " MB");
    }

    private static <T> List<T> list(Map<Part, List<T>> lists, Part part) {
        return lists.computeIfAbsent(part, unused -> new ArrayList<>());
    }
}

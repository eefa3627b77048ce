package obligo.cli;

import obligo.cli.access.Role;
import obligo.cli.bench.Bench;
import obligo.cli.bench.BenchmarksPage;
import obligo.cli.bench.EventsBench;
import obligo.cli.bench.Report;
import obligo.cli.bench.StartBench;
import obligo.cli.bench.bookings.BookingsBench;
import obligo.cli.bench.check.CheckBench;
import obligo.cli.bench.targets.TargetsBench;
import obligo.cli.home.Home;
import obligo.cli.suite.ScratchSuite;
import obligo.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "bench", description = "Measures, prints a table and writes it into docs/benchmarks.md.")
final class BenchCommand {
    private static final String DUISBURG = "34102";

    private final Home home;
    private final Terminal terminal;

    BenchCommand(Home home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    @Command(name = "start", description = "Start of the suite and memory of its processes, from a stopped state.")
    void start(
            @Option(names = "--runs", paramLabel = "N", defaultValue = "5", description = "How often; 5 unless said.")
                    int runs,
            @Mixin PortOptions ports) {
        publish(new StartBench(home, terminal, ports.wishes(), Math.max(runs, 1)));
    }

    @Command(
            name = "events",
            description = "From a plan change to its effect in the neighbours; with the suite up and Duisburg loaded.")
    void events(
            @Option(
                            names = "--changes",
                            paramLabel = "N",
                            defaultValue = "200",
                            description = "How many; 200 unless said.")
                    int changes) {
        YearAccess access = new YearAccess(home, terminal);
        publish(new EventsBench(
                access.as(Role.BUDGET_OFFICER, DUISBURG, "en"),
                access.as(Role.AUDITOR, null, "en"),
                terminal,
                Math.max(changes, 1)));
    }

    @Command(
            name = "bookings",
            description = "Bookings as bare SQL, over HTTP, through the gateway and in bulk; in a suite of its own.")
    void bookings(
            @Option(
                            names = "--seconds",
                            paramLabel = "N",
                            defaultValue = "20",
                            description = "How long each way is measured; 20 unless said.")
                    int seconds,
            @Option(
                            names = "--connections",
                            paramLabel = "N",
                            defaultValue = "16",
                            description = "How many book at once; 16 unless said.")
                    int connections) {
        try (ScratchSuite suite = ScratchSuite.of(home, "bench-bookings", terminal)) {
            publish(new BookingsBench(suite, terminal, Math.max(seconds, 1), Math.max(connections, 1)));
        }
    }

    @Command(
            name = "targets",
            description = "A nation's actuals delivered and read, beside a bare COPY; in a suite of its own.")
    void targets(
            @Option(
                            names = "--jobcenters",
                            paramLabel = "N",
                            defaultValue = "1000",
                            description = "How many at most; all unless said.")
                    int jobcenters,
            @Option(
                            names = "--rounds",
                            paramLabel = "N",
                            defaultValue = "3",
                            description = "How many years are delivered; 3 unless said.")
                    int rounds,
            @Option(
                            names = "--reads",
                            paramLabel = "N",
                            defaultValue = "200",
                            description = "How often the nation is read; 200 unless said.")
                    int reads) {
        try (ScratchSuite suite = ScratchSuite.of(home, "bench-targets", terminal)) {
            publish(new TargetsBench(
                    suite, terminal, Math.max(jobcenters, 1), Math.max(rounds, 1), Math.max(reads, 1)));
        }
    }

    @Command(
            name = "check",
            description = "The check of one programme and of all of a year, and the catalogue; in a suite of its own.")
    void check(
            @Option(
                            names = "--jobcenters",
                            paramLabel = "N",
                            defaultValue = "1000",
                            description = "How many at most; all unless said.")
                    int jobcenters,
            @Option(
                            names = "--reads",
                            paramLabel = "N",
                            defaultValue = "100",
                            description = "How often all are read; 100 unless said.")
                    int reads) {
        try (ScratchSuite suite = ScratchSuite.of(home, "bench-check", terminal)) {
            publish(new CheckBench(suite, terminal, Math.max(jobcenters, 1), Math.max(reads, 1)));
        }
    }

    private void publish(Bench bench) {
        Report report = bench.run();
        terminal.say("");
        report.forTerminal().forEach(terminal::say);
        new BenchmarksPage(home.root().resolve("docs").resolve("benchmarks.md")).write(report);
        terminal.say("Written to docs/benchmarks.md.");
    }
}

package obligo.cli.bench.bookings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import obligo.cli.bench.Bench;
import obligo.cli.bench.Report;
import obligo.cli.bench.Spread;
import obligo.cli.home.Part;
import obligo.cli.load.Users;
import obligo.cli.load.Wire;
import obligo.cli.money.Cents;
import obligo.cli.suite.Instance;
import obligo.cli.suite.ScratchSuite;
import obligo.cli.terminal.CannotGoOn;
import obligo.cli.terminal.Progress;
import obligo.cli.terminal.Terminal;
import obligo.cli.trial.TrialYear;

/**
 * What a commitment costs as bare SQL, over HTTP, through the gateway and in bulk, on one PostgreSQL. The contestants
 * take turns in short rounds, so that whatever else the machine does hits them alike.
 */
public final class BookingsBench implements Bench {
    private static final int JOBCENTERS = 40;
    private static final int BULK_STREAMS = 2;
    private static final int BULK_BOOKINGS = 100_000;
    private static final int BULK_WARM_UP = 5_000;
    private static final Duration ROUND = Duration.ofSeconds(2);
    private static final Duration SQL_WARM_UP = Duration.ofSeconds(5);

    /** A service runs for weeks, and its code is compiled within the first minute under load. */
    private static final Duration SERVICE_WARM_UP = Duration.ofSeconds(40);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ScratchSuite suite;
    private final Terminal terminal;
    private final int seconds;
    private final int connections;
    private final Map<Score, Contestant> contestants = new LinkedHashMap<>();
    private long warmUpBookings;
    private String doing = "";

    /** @param seconds that each contestant books, in rounds */
    public BookingsBench(ScratchSuite suite, Terminal terminal, int seconds, int connections) {
        this.suite = suite;
        this.terminal = terminal;
        this.seconds = seconds;
        this.connections = connections;
    }

    @Override
    public Report run() {
        Map<Part, Instance> parts = suite.start(EnumSet.allOf(Part.class));
        Field field = new Field(suite.key(), instance(parts, Part.GATEWAY).url());
        Progress.during(terminal, "planning 41 years", () -> field.plan(JOBCENTERS + 1));
        List<TrialYear> many = field.years().subList(0, JOBCENTERS);
        List<Target> hot =
                field.targets(field.years().subList(JOBCENTERS, JOBCENTERS + 1)).subList(0, 1);
        int postgres = instance(parts, Part.POSTGRES).port();
        int lines = JOBCENTERS * field.linesOfOne();
        Map<String, Supplier<Duration>> processes = processes(parts);
        Score bulk = new Score("bulk, %d streams of %,d".formatted(BULK_STREAMS, BULK_BOOKINGS), processes);
        try (Wire wire = new Wire(connections, PATIENCE);
                SqlBooking sql = new SqlBooking(postgres, "bare", connections, lines);
                SqlBooking hotSql = new SqlBooking(postgres, "bare_hot", connections, 1)) {
            Users users = new Users(wire, connections, 201);
            int straight = instance(parts, Part.BUDGET).port();
            int gateway = instance(parts, Part.GATEWAY).port();
            List<Target> targets = field.targets(many);
            enter("bare SQL, 1,000 lines", processes, sql);
            enter("HTTP, 1,000 lines", processes, new HttpBooking(users, straight, targets));
            enter("gateway, 1,000 lines", processes, new HttpBooking(users, gateway, targets));
            enter("bare SQL, one line", processes, hotSql);
            enter("HTTP, one line", processes, new HttpBooking(users, straight, hot));
            enter("gateway, one line", processes, new HttpBooking(users, gateway, hot));
            Progress.during(
                    terminal,
                    () -> doing,
                    () -> compete(
                            bulk,
                            new BulkBooking(
                                    wire,
                                    straight,
                                    many.subList(0, BULK_STREAMS),
                                    many.subList(0, BULK_STREAMS).stream()
                                            .map(field::token)
                                            .toList())));
        }
        requireAllBooked(field, bulk);
        return report(bulk);
    }

    private void enter(String title, Map<String, Supplier<Duration>> processes, Contestant contestant) {
        contestants.put(new Score(title, processes), contestant);
    }

    private void compete(Score bulk, BulkBooking bulkBooking) {
        contestants.forEach((score, contestant) -> {
            doing = "warming up: " + score.title();
            boolean isService = contestant instanceof HttpBooking;
            int booked =
                    contestant.book(isService ? SERVICE_WARM_UP : SQL_WARM_UP).size();
            warmUpBookings += isService ? booked : 0;
        });
        long rounds = Math.max(1, seconds / ROUND.toSeconds());
        for (long round = 1; round <= rounds; round++) {
            String turn = "round %d of %d: ".formatted(round, rounds);
            contestants.forEach((score, contestant) -> {
                doing = turn + score.title();
                score.round(contestant, ROUND);
            });
        }
        doing = bulk.title();
        bulkBooking.book(BULK_WARM_UP);
        warmUpBookings += (long) BULK_STREAMS * BULK_WARM_UP;
        bulk.whole(() -> bulkBooking.book(BULK_BOOKINGS), (long) BULK_STREAMS * BULK_BOOKINGS);
    }

    /** What was answered as booked has to be what the balances show. */
    private void requireAllBooked(Field field, Score bulk) {
        long answered = warmUpBookings + bulk.bookings();
        for (Map.Entry<Score, Contestant> entry : contestants.entrySet()) {
            answered += entry.getValue() instanceof HttpBooking ? entry.getKey().bookings() : 0;
        }
        long committed = field.committedCents();
        if (committed != answered * 100) {
            throw new CannotGoOn(
                    "%s were answered as committed, and the balances show %s: this is a fault of the ledger."
                            .formatted(Cents.text(answered * 100), Cents.text(committed)));
        }
        terminal.say("%s EUR were answered as committed, and so say the balances.", Cents.text(committed));
    }

    private Report report(Score bulk) {
        List<Score> scores = List.copyOf(contestants.keySet());
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < scores.size(); i++) {
            Score score = scores.get(i);
            rows.add(row(
                    score, i % 3 == 0 ? "" : score.ratioTo(scores.get(i - 1)) + (i % 3 == 1 ? " of SQL" : " of HTTP")));
        }
        rows.add(row(bulk, bulk.ratioTo(scores.get(1)) + " of HTTP"));
        String method =
                "A commitment of one due year, over and over: as bare SQL (one transaction: `update` of the line within its limit, `insert` of the commitment, `insert` into a journal), by `PUT` at budget-service, by `PUT` at the gateway, and in bulk at budget-service. %d connections; 1,000 lines are those of %d Jobcenters, one line is one of another. One PostgreSQL with durable commits for all; the load generator shares the processors with what it measures. %d s each, in rounds of %d s that take turns, after %d s of warm-up (%d s for the services). In the end the balances showed what had been answered, to the cent. The last columns are processor time per booking."
                        .formatted(
                                connections,
                                JOBCENTERS,
                                seconds,
                                ROUND.toSeconds(),
                                SQL_WARM_UP.toSeconds(),
                                SERVICE_WARM_UP.toSeconds());
        return new Report(
                "bookings",
                "What a booking costs",
                method,
                List.of("", "bookings/s", "p50", "p99", "throughput", "load", "gateway", "budget", "PostgreSQL"),
                rows);
    }

    private static List<String> row(Score score, String ratio) {
        boolean isTimed = !score.took().isEmpty();
        Spread spread = isTimed ? new Spread(score.took()) : null;
        List<String> row = new ArrayList<>(List.of(
                score.title(),
                String.format(Locale.ROOT, "%,d", score.bookingsPerSecond()),
                spread == null ? "" : Spread.millis(spread.median()),
                spread == null ? "" : Spread.millis(spread.percentile(99)),
                ratio));
        row.addAll(score.processorTimes());
        return row;
    }

    private static Map<String, Supplier<Duration>> processes(Map<Part, Instance> parts) {
        Map<String, Supplier<Duration>> processes = new LinkedHashMap<>();
        processes.put(
                "load", () -> ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO));
        for (Part part : List.of(Part.GATEWAY, Part.BUDGET, Part.POSTGRES)) {
            processes.put(part.title(), instance(parts, part)::processorTime);
        }
        return processes;
    }

    private static Instance instance(Map<Part, Instance> parts, Part part) {
        Instance instance = parts.get(part);
        if (instance == null) {
            throw new IllegalStateException(part + " was not started");
        }
        return instance;
    }
}

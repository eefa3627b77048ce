package obligo.cli.prove;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import obligo.cli.gateway.GatewayClient;
import obligo.cli.home.Part;
import obligo.cli.judge.Books;
import obligo.cli.judge.Findings;
import obligo.cli.load.Wire;
import obligo.cli.suite.Instance;
import obligo.cli.suite.ScratchSuite;
import obligo.cli.terminal.CannotGoOn;
import obligo.cli.terminal.Progress;
import obligo.cli.terminal.Terminal;
import obligo.cli.trial.TrialYear;

/** Many writers, two instances, one database, and a hand that kills them; afterwards everything is reckoned anew. */
public final class Proof {
    private static final Set<Part> PARTS =
            EnumSet.of(Part.POSTGRES, Part.KAFKA, Part.INSTRUMENTS, Part.TARGETS, Part.BUDGET);
    private static final Duration HEARING_PATIENCE = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int KEPT_ANSWERS = 2_000;

    private final ScratchSuite suite;
    private final Terminal terminal;
    private final Plan plan;
    private final Findings findings = new Findings();
    private final Books books = new Books(findings);
    private final Tally tally = new Tally();

    /** What is asked for. */
    public record Plan(Duration howLong, int writers, long seed) {}

    public Proof(ScratchSuite suite, Terminal terminal, Plan plan) {
        this.suite = suite;
        this.terminal = terminal;
        this.plan = plan;
    }

    /** @return whether all of it holds */
    public boolean run() {
        terminal.say("Starting a suite for this proof alone, seed %d", plan.seed());
        Map<Part, Instance> parts = suite.start(PARTS);
        Instance first = instance(parts, Part.BUDGET);
        List<Instance> instances = List.of(first, suite.startSecond(Part.BUDGET));
        Map<Person, String> tokens = Person.tokens(suite.key(), ProofYear.JOBCENTER);
        TrialYear year = ProofYear.small();
        year.store(new GatewayClient(first.url(), tokens.getOrDefault(Person.ANNA, ""), "en"), HEARING_PATIENCE);
        List<Instance> victims = Stream.concat(instances.stream(), Stream.of(instance(parts, Part.POSTGRES)))
                .toList();
        Chaos chaos = new Chaos(victims, plan.seed(), line -> terminal.say("  %s", line));
        try (Wire wire = new Wire(plan.writers() * 2, PATIENCE)) {
            write(new Ledger(wire, year.path(), tokens), instances, chaos);
            Inspection inspection = new Inspection(
                    wire,
                    year,
                    tokens.getOrDefault(Person.ANNA, ""),
                    suite.home().log("journal"),
                    findings);
            Progress.during(
                    terminal, "reading the journal and reckoning it anew", () -> inspection.inspect(instances, books));
            writeDown();
            return new ProofReport(books, findings, tally, chaos, inspection).say(terminal);
        }
    }

    /** All that was found, in full length, beside the journal that it is about. */
    private void writeDown() {
        List<String> lines = findings.kept().stream()
                .map(finding -> finding.fault().title() + "\t" + finding.evidence())
                .toList();
        try {
            Files.write(suite.home().log("findings"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instance instance(Map<Part, Instance> parts, Part part) {
        Instance instance = parts.get(part);
        if (instance == null) {
            throw new IllegalStateException(part + " was not started");
        }
        return instance;
    }

    private void write(Ledger ledger, List<Instance> instances, Chaos chaos) {
        Known known = new Known();
        Writer.Shared shared = new Writer.Shared(
                ledger,
                new ActChooser(known),
                new Insistence(instances.stream().map(Instance::port).toList(), findings, tally),
                new Answers(books, known, findings, tally),
                new Recent<>(KEPT_ANSWERS),
                findings,
                tally);
        long begin = System.nanoTime();
        long deadline = begin + plan.howLong().toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(plan.writers() + 1);
        try {
            CompletableFuture<Void> killing = CompletableFuture.runAsync(chaos::run, threads);
            CompletableFuture<?>[] writing = IntStream.rangeClosed(1, plan.writers())
                    .mapToObj(number -> new Writer(number, plan.seed(), shared))
                    .map(writer -> CompletableFuture.runAsync(() -> writer.writeUntil(deadline), threads))
                    .toArray(CompletableFuture[]::new);
            Progress.during(terminal, () -> live(chaos), () -> {
                join(CompletableFuture.anyOf(
                        killing, CompletableFuture.allOf(writing), after(Duration.ofNanos(deadline - begin))));
                chaos.stop();
                join(CompletableFuture.allOf(killing, CompletableFuture.allOf(writing)));
            });
        } finally {
            chaos.stop();
            threads.shutdownNow();
        }
    }

    private static CompletableFuture<Void> after(Duration time) {
        return CompletableFuture.runAsync(
                () -> {}, CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS));
    }

    private static void join(CompletionStage<?> stage) {
        try {
            stage.toCompletableFuture().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof CannotGoOn reason ? reason : e;
        }
    }

    private String live(Chaos chaos) {
        int kills = chaos.kills().values().stream().mapToInt(Integer::intValue).sum();
        return "%,d booked, %,d refused, %,d unanswered and repeated, %d killed%s"
                .formatted(
                        books.bookedCount(),
                        books.refusedCount(),
                        tally.silences.sum(),
                        kills,
                        chaos.down().isEmpty() ? "" : ", down: " + chaos.down());
    }
}

package obligo.cli.suite;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import obligo.cli.home.Home;
import obligo.cli.home.Part;
import obligo.cli.home.Ports;
import obligo.cli.processes.LogTail;
import obligo.cli.processes.ProcessFile.Started;
import obligo.cli.terminal.CannotGoOn;
import obligo.cli.terminal.Progress;
import obligo.cli.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** Waits for parts that are starting, and says when each is ready or why it will not be. */
final class AwaitReady {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration UNUSUALLY_LONG = Duration.ofSeconds(15);
    private static final int LONGEST_TROUBLE = 120;
    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(50).toNanos();

    private final Home home;
    private final Terminal terminal;
    private final Ports ports;
    private final Readiness readiness;
    private final long begin = System.nanoTime();
    private final Set<Part> waiting = Collections.synchronizedSet(EnumSet.noneOf(Part.class));
    private final Map<Part, Duration> readyAfter = Collections.synchronizedMap(new EnumMap<>(Part.class));
    private final Map<Part, Started> launches = new EnumMap<>(Part.class);
    private volatile boolean failed;

    AwaitReady(Home home, Terminal terminal, Ports ports, Readiness readiness) {
        this.home = home;
        this.terminal = terminal;
        this.ports = ports;
        this.readiness = readiness;
    }

    /**
     * Returns when all are ready.
     *
     * @param launched those of the parts that were started just now; only they are timed
     */
    Map<Part, Duration> all(List<Part> parts, Map<Part, Started> launched) {
        if (parts.isEmpty()) {
            return readyAfter;
        }
        launches.putAll(launched);
        waiting.addAll(parts);
        ExecutorService threads = Executors.newFixedThreadPool(parts.size());
        try {
            CompletableFuture<?>[] all = parts.stream()
                    .map(part -> CompletableFuture.runAsync(() -> one(part, launched.get(part)), threads))
                    .toArray(CompletableFuture[]::new);
            Progress.during(terminal, this::waitingFor, () -> CompletableFuture.allOf(all)
                    .join());
        } catch (CompletionException e) {
            throw e.getCause() instanceof CannotGoOn reason ? reason : e;
        } finally {
            threads.shutdownNow();
        }
        return readyAfter;
    }

    private String waitingFor() {
        synchronized (waiting) {
            return "waiting for " + waiting.stream().map(this::withTrouble).collect(Collectors.joining(", "));
        }
    }

    /** What takes long may be waiting for something that will never come. */
    private String withTrouble(Part part) {
        Started launched = launches.get(part);
        if (launched == null || sinceBegin().compareTo(UNUSUALLY_LONG) < 0) {
            return part.title();
        }
        return LogTail.trouble(LogTail.linesFrom(home.log(part.key()), launched.logFrom()))
                .map(trouble -> "%s (%s)".formatted(part.title(), shortened(trouble)))
                .orElse(part.title());
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_TROUBLE ? text.substring(0, LONGEST_TROUBLE) + "…" : text;
    }

    private void one(Part part, @Nullable Started launched) {
        try {
            Started started = launched != null
                    ? launched
                    : new Processes(home)
                            .of(part)
                            .orElseThrow(() -> new CannotGoOn(part.title() + " ended just now: repeat ./obligo up."));
            while (!failed && !readiness.isReady(part, started)) {
                if (!started.process().isAlive()) {
                    throw died(part, started);
                }
                if (sinceBegin().compareTo(PATIENCE) > 0) {
                    throw tooLate(part, started);
                }
                LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            }
            if (!failed) {
                waiting.remove(part);
                tell(part, launched != null, started);
            }
        } catch (RuntimeException e) {
            failed = true;
            throw e;
        }
    }

    private void tell(Part part, boolean launched, Started started) {
        Duration after = sinceBegin();
        if (launched) {
            readyAfter.put(part, after);
            terminal.say(
                    "%-20s ready on %s after %.1f s", part.title(), ports.address(part), after.toMillis() / 1000.0);
        } else {
            terminal.say(
                    "%-20s runs already on %s, process %d",
                    part.title(), ports.address(part), started.process().pid());
        }
    }

    private CannotGoOn died(Part part, Started started) {
        Path log = home.log(part.key());
        String cause = LogTail.cause(LogTail.linesFrom(log, started.logFrom()));
        return new CannotGoOn(
                "%s ended while it started: %s; its log is %s.".formatted(part.title(), cause, home.shown(log)));
    }

    private CannotGoOn tooLate(Part part, Started started) {
        Path log = home.log(part.key());
        String missing = readiness.missing(part);
        String why = missing.isEmpty()
                ? LogTail.trouble(LogTail.linesFrom(log, started.logFrom())).orElse("it does not say why")
                : "it waits for " + missing;
        return new CannotGoOn("%s is not ready after %d s: %s; its log is %s."
                .formatted(part.title(), PATIENCE.toSeconds(), why, home.shown(log)));
    }

    private Duration sinceBegin() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}

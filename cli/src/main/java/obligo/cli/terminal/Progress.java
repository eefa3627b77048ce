package obligo.cli.terminal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Says what a step is waiting for once it takes more than two seconds, and for how long by then. */
public final class Progress {
    private static final long SILENT_MILLIS = 2_000;
    private static final long INTERACTIVE_MILLIS = 200;
    private static final long BETWEEN_LINES_SECONDS = 5;

    private final Terminal terminal;
    private final Supplier<String> what;
    private final long start = System.nanoTime();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(run -> {
        Thread thread = new Thread(run, "progress");
        thread.setDaemon(true);
        return thread;
    });

    private final @Nullable Progress hidden;

    private Progress(Terminal terminal, Supplier<String> what) {
        this.terminal = terminal;
        this.what = what;
        this.hidden = terminal.shown();
    }

    /** Does the step and says so while it lasts. */
    public static void during(Terminal terminal, String what, Runnable step) {
        during(terminal, () -> what, step);
    }

    /** @param what asked again and again, from another thread */
    public static void during(Terminal terminal, Supplier<String> what, Runnable step) {
        Progress progress = new Progress(terminal, what);
        progress.begin();
        try {
            step.run();
        } finally {
            progress.end();
        }
    }

    private void begin() {
        terminal.show(this);
        long periodMillis =
                terminal.isInteractive() ? INTERACTIVE_MILLIS : TimeUnit.SECONDS.toMillis(BETWEEN_LINES_SECONDS);
        var unused = clock.scheduleAtFixedRate(this::tick, SILENT_MILLIS, periodMillis, TimeUnit.MILLISECONDS);
    }

    private void end() {
        clock.shutdownNow();
        if (terminal.isShown(this)) {
            terminal.show(hidden);
        }
    }

    private void tick() {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
        String line = "  %s, %d s".formatted(what.get(), seconds);
        if (clock.isShutdown() || !terminal.isShown(this)) {
            return;
        }
        if (terminal.isInteractive()) {
            terminal.showPassing(line);
        } else {
            terminal.say(line);
        }
    }
}

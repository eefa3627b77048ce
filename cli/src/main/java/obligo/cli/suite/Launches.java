package obligo.cli.suite;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import obligo.cli.home.Part;
import obligo.cli.terminal.CannotGoOn;
import obligo.cli.terminal.Terminal;

/** What this command has started. It is stopped again when the command fails or is interrupted before it is done. */
public final class Launches implements AutoCloseable {
    private final StopSuite stop;
    private final Terminal terminal;
    private final Set<Part> parts = EnumSet.noneOf(Part.class);
    private final Thread onInterrupt = new Thread(this::interrupted, "stop what was started");
    private boolean over;
    private volatile boolean waitsForInterrupt;

    private Launches(StopSuite stop, Terminal terminal) {
        this.stop = stop;
        this.terminal = terminal;
    }

    public static Launches stoppedBy(StopSuite stop, Terminal terminal) {
        Launches launches = new Launches(stop, terminal);
        Runtime.getRuntime().addShutdownHook(launches.onInterrupt);
        return launches;
    }

    /** For an owner that hears of an interrupt itself, and closes this then. */
    static Launches closedByOwner(StopSuite stop, Terminal terminal) {
        return new Launches(stop, terminal);
    }

    /** Nothing is launched any more once stopping has begun. */
    synchronized <T> T launch(Part part, Supplier<T> start) {
        if (over) {
            throw new CannotGoOn("Interrupted.");
        }
        T started = start.get();
        parts.add(part);
        return started;
    }

    /** Leaves running what was started. */
    public synchronized void keep() {
        over = true;
        parts.clear();
    }

    /** From here on an interrupt is what the user was told to end the command with, and no failure. */
    public void waitForInterrupt() {
        waitsForInterrupt = true;
    }

    @Override
    public void close() {
        stopAll();
        try {
            Runtime.getRuntime().removeShutdownHook(onInterrupt);
        } catch (IllegalStateException e) {
            // The hook runs already, and has to go on.
            return;
        }
    }

    private synchronized void stopAll() {
        if (!over && !parts.isEmpty()) {
            terminal.say("");
            terminal.say("Stopping what was started");
            stop.stop(parts);
        }
        over = true;
    }

    private void interrupted() {
        stopAll();
        if (waitsForInterrupt) {
            Runtime.getRuntime().halt(0);
        }
    }
}

package obligo.cli.suite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import obligo.cli.home.Home;
import obligo.cli.terminal.CannotGoOn;
import obligo.cli.terminal.Progress;
import obligo.cli.terminal.Terminal;

/** Held while a command starts or stops parts; the operating system frees it with the process. */
public final class SuiteLock {
    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(100).toNanos();

    private SuiteLock() {}

    /** Waits for another command that starts or stops parts, then does the step. */
    public static void during(Home home, Terminal terminal, Runnable step) {
        Path file = home.run().resolve("lock");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            Progress.during(terminal, "waiting for another obligo that starts or stops the suite", () -> take(channel));
            step.run();
        } catch (IOException e) {
            throw cannotTake(e);
        }
    }

    private static void take(FileChannel channel) {
        try {
            while (channel.tryLock() == null) {
                LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            }
        } catch (IOException e) {
            throw cannotTake(e);
        }
    }

    private static CannotGoOn cannotTake(IOException reason) {
        return new CannotGoOn("The lock of the suite cannot be taken: " + reason.getMessage(), reason);
    }
}

package obligo.cli.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A process of this machine, told from a later one with the same id by the time of its start. */
public record OtherProcess(long pid, Instant started) {
    /** The kernel tells the start in ticks since boot, and the time of boot may be corrected by a second. */
    private static final Duration CLOCK_SLACK = Duration.ofSeconds(2);

    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(20).toNanos();

    public boolean isAlive() {
        return handle().isPresent();
    }

    /** SIGTERM. */
    public void askToEnd() {
        handle().ifPresent(ProcessHandle::destroy);
    }

    /** SIGKILL. */
    public void kill() {
        handle().ifPresent(ProcessHandle::destroyForcibly);
    }

    /** SIGKILL for it and all it has started; it goes first, so that it starts nothing in the place of what went. */
    public void killTree() {
        List<ProcessHandle> tree = tree();
        tree.forEach(ProcessHandle::destroyForcibly);
    }

    /** Processor time of it and all it has started; zero where it is gone or the system does not tell. */
    public Duration processorTime() {
        return tree().stream()
                .flatMap(handle -> handle.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private List<ProcessHandle> tree() {
        return handle().stream()
                .flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants()))
                .toList();
    }

    /** Waits for the end; false where it is still alive after the patience. */
    public boolean endsWithin(Duration patience) {
        long giveUp = System.nanoTime() + patience.toNanos();
        while (isAlive()) {
            if (System.nanoTime() > giveUp) {
                return false;
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        return true;
    }

    Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> handle.info()
                        .startInstant()
                        .map(start -> Duration.between(started, start).abs().compareTo(CLOCK_SLACK) <= 0)
                        .orElse(false))
                .filter(handle -> !isZombie());
    }

    /** In a container whose first process collects no orphans, an ended one stays in the process table. */
    private boolean isZombie() {
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        try {
            if (!Files.exists(stat)) {
                return false;
            }
            String line = Files.readString(stat);
            return line.startsWith("Z", line.lastIndexOf(')') + 2);
        } catch (IOException e) {
            return true;
        }
    }
}

package obligo.cli.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import obligo.cli.home.Home;
import obligo.cli.processes.OtherProcess;

/** A PostgreSQL server that goes on when the process that started it was killed. */
final class OrphanedPostgres {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LINE_OF_START = 2;

    private OrphanedPostgres() {}

    /** Stops it, if there is one; its sessions are ended, its data stays. */
    static boolean stop(Home home) {
        Optional<OtherProcess> server = server(home);
        server.ifPresent(process -> {
            // Interrupted, PostgreSQL does not wait for its sessions, as it does when it is asked to terminate.
            interrupt(process.pid());
            if (!process.endsWithin(PATIENCE)) {
                process.kill();
            }
        });
        return server.isPresent();
    }

    /** The server on the data of the home; it is no child of the process that started it. */
    static Optional<OtherProcess> server(Home home) {
        Path pidFile = home.data().resolve("postgres").resolve("postmaster.pid");
        try {
            List<String> lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
            if (lines.size() <= LINE_OF_START) {
                return Optional.empty();
            }
            Instant started = Instant.ofEpochSecond(
                    Long.parseLong(lines.get(LINE_OF_START).strip()));
            return Optional.of(new OtherProcess(Long.parseLong(lines.get(0).strip()), started))
                    .filter(OtherProcess::isAlive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static void interrupt(long pid) {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -INT " + pid).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package obligo.cli.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Remembers one process from one command to the next. */
public record ProcessFile(Path path) {

    /**
     * A process that was started.
     *
     * @param logFrom length of its log before it wrote its first line, in bytes
     * @param build names the build it runs
     */
    public record Started(OtherProcess process, long logFrom, String build) {}

    /** The process, if it is the one that was remembered and still alive. */
    public Optional<Started> read() {
        try {
            List<String> lines = Files.exists(path) ? Files.readAllLines(path) : List.of();
            if (lines.size() != 4) {
                return Optional.empty();
            }
            OtherProcess process = new OtherProcess(Long.parseLong(lines.get(0)), Instant.parse(lines.get(1)));
            return process.isAlive()
                    ? Optional.of(new Started(process, Long.parseLong(lines.get(2)), lines.get(3)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    public void write(Started started) {
        OtherProcess process = started.process();
        try {
            Path whole = path.resolveSibling(path.getFileName() + ".new");
            Files.write(
                    whole,
                    List.of(
                            Long.toString(process.pid()),
                            process.started().toString(),
                            Long.toString(started.logFrom()),
                            started.build()));
            Files.move(whole, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

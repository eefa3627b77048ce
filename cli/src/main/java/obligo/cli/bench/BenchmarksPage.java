package obligo.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import obligo.cli.terminal.CannotGoOn;

/** {@code docs/benchmarks.md}: each bench rewrites its own section between two markers and leaves the rest alone. */
public final class BenchmarksPage {
    private static final List<String> NEW_PAGE = List.of(
            "# Benchmarks",
            "",
            "Written by `./obligo bench`; the text between two markers is replaced by the next run.");

    private final Path file;

    public BenchmarksPage(Path file) {
        this.file = file;
    }

    /** Writes what was measured just now on this machine. */
    public void write(Report report) {
        write(report, Machine.describe(LocalDate.now(ZoneId.systemDefault())));
    }

    void write(Report report, String machine) {
        String begin = "<!-- begin bench %s -->".formatted(report.key());
        String end = "<!-- end bench %s -->".formatted(report.key());
        try {
            List<String> old = Files.exists(file) ? Files.readAllLines(file) : NEW_PAGE;
            List<String> lines = new ArrayList<>(old);
            int from = old.indexOf(begin);
            int to = old.indexOf(end);
            if (from >= 0 && to > from) {
                lines.subList(from, to + 1).clear();
            } else {
                lines.add("");
                from = lines.size();
            }
            List<String> section = new ArrayList<>(List.of(begin, ""));
            section.addAll(report.forPage(machine));
            section.addAll(List.of("", end));
            lines.addAll(from, section);
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, lines);
        } catch (IOException e) {
            throw new CannotGoOn("%s cannot be written: %s".formatted(file, e.getMessage()), e);
        }
    }
}

package obligo.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class BenchmarksPageTest {
    @TempDir
    Path directory;

    @Test
    void replacesItsOwnSectionAndLeavesTheRestAlone() throws IOException {
        Path file = directory.resolve("docs").resolve("benchmarks.md");
        BenchmarksPage page = new BenchmarksPage(file);
        page.write(report("start", "1.00 s"), "a machine");
        page.write(report("events", "5.0 ms"), "a machine");
        Files.writeString(file, Files.readString(file) + "\nBy hand.\n");
        page.write(report("start", "2.00 s"), "another machine");
        assertThat(Files.readString(file))
                .contains("# Benchmarks")
                .contains("| part | median |")
                .contains("| gateway | 2.00 s |")
                .contains("Measured on another machine.")
                .contains("| gateway | 5.0 ms |")
                .contains("By hand.")
                .doesNotContain("1.00 s")
                .containsOnlyOnce("<!-- begin bench start -->");
    }

    private static Report report(String key, String median) {
        return new Report(
                key, "Title of " + key, "How.", List.of("part", "median"), List.of(List.of("gateway", median)));
    }
}

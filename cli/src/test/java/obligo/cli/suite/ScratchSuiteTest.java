package obligo.cli.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import obligo.cli.home.Home;
import obligo.cli.home.Part;
import obligo.cli.terminal.CannotGoOn;
import obligo.cli.terminal.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ScratchSuiteTest {
    @TempDir
    Path directory;

    @Test
    void leavesNothingBehind() throws IOException {
        try (ScratchSuite suite = suite("prove")) {
            Files.createDirectories(suite.home().data());
            suite.key();
        }
        assertThat(directory.resolve("state").resolve("prove")).doesNotExist();
    }

    @Test
    void removesWhatAKilledCommandLeft() throws IOException {
        Path left = Files.createDirectories(
                directory.resolve("state").resolve("prove").resolve("data"));
        try (ScratchSuite suite = suite("prove")) {
            assertThat(left).doesNotExist();
            assertThat(suite.home().state()).isEqualTo(left.getParent());
        }
    }

    @Test
    void keepsItsDirectoryWhereItIsToldTo() throws IOException {
        try (ScratchSuite suite = suite("prove")) {
            Files.createDirectories(suite.home().data());
            suite.keep();
        }
        assertThat(directory.resolve("state").resolve("prove").resolve("data")).exists();
    }

    @Test
    void isThereOnlyOnceAtATimeForEachCommand() {
        try (ScratchSuite suite = suite("prove");
                ScratchSuite ofAnother = suite("bench-bookings")) {
            assertThat(suite.home()).isNotEqualTo(ofAnother.home());
            assertThatExceptionOfType(CannotGoOn.class)
                    .isThrownBy(() -> suite("bench-bookings"))
                    .withMessageContaining("Another ./obligo bench bookings runs already");
        }
    }

    @Test
    void keepsItsDirectoryWhereItDoesNotStartBecauseTheReasonNamesALog() {
        assertThatExceptionOfType(CannotGoOn.class).isThrownBy(() -> {
            try (ScratchSuite suite = suite("prove")) {
                suite.start(EnumSet.of(Part.GATEWAY));
            }
        });
        assertThat(directory.resolve("state").resolve("prove")).exists();
    }

    private ScratchSuite suite(String name) {
        return ScratchSuite.of(new Home(directory, directory.resolve("state")), name, Terminal.silent());
    }
}

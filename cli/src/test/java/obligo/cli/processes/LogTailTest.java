package obligo.cli.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LogTailTest {
    @TempDir
    Path directory;

    @Test
    void namesTheInnermostCause() {
        String cause = LogTail.cause(List.of(
                "2026-11-20 10:00:00,000 ERROR [io.qua.run.Application] Failed to start application",
                "java.lang.RuntimeException: Failed to start quarkus",
                "\tat io.quarkus.runner.ApplicationImpl.doStart(Unknown Source)",
                "Caused by: java.lang.IllegalStateException: wrapped",
                "\tat a.B.c(B.java:1)",
                "Caused by: java.net.ConnectException: Connection refused",
                "\t... 13 more"));
        assertThat(cause).isEqualTo("java.net.ConnectException: Connection refused");
    }

    @Test
    void namesTheLastErrorWhereNoCauseIsGiven() {
        String cause =
                LogTail.cause(List.of("10:00 ERROR [io.qua] Port 8081 seems to be in use", "10:00 INFO stopped"));
        assertThat(cause).isEqualTo("10:00 ERROR [io.qua] Port 8081 seems to be in use");
    }

    @Test
    void namesWhatJavaSaysFirstWhereItDoesNotEvenStart() {
        assertThat(LogTail.cause(List.of(
                        "Unrecognized VM option 'Nonsense'",
                        "Error: Could not create the Java Virtual Machine.",
                        "Error: A fatal exception has occurred. Program will exit.")))
                .isEqualTo("Unrecognized VM option 'Nonsense'");
    }

    @Test
    void namesTheLastLineOtherwise() {
        assertThat(LogTail.cause(List.of("Error: Unable to access jarfile x.jar", "")))
                .isEqualTo("Error: Unable to access jarfile x.jar");
        assertThat(LogTail.cause(List.of("a", "b", "c", "d", "e", "gave up"))).isEqualTo("gave up");
        assertThat(LogTail.cause(List.of())).isEqualTo("it wrote nothing");
    }

    @Test
    void readsOnlyWhatWasWrittenSinceTheStart() throws IOException {
        Path log = directory.resolve("some.log");
        Files.writeString(log, "früher\n");
        long start = LogTail.rotate(log);
        Files.writeString(log, "früher\nspäter\n");
        assertThat(LogTail.linesFrom(log, start)).containsExactly("später");
    }
}

package obligo.cli.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import obligo.cli.processes.ProcessFile.Started;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class OtherProcessTest {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(10);

    @TempDir
    Path directory;

    private @Nullable OtherProcess started;

    @AfterEach
    void killWhatWasStarted() {
        if (started != null) {
            started.kill();
        }
    }

    @Test
    void isRememberedInAFileWhileItLives() {
        OtherProcess process = start("sleep", "60");
        ProcessFile file = new ProcessFile(directory.resolve("some.pid"));
        Started written = new Started(process, 17, "abc");
        file.write(written);
        assertThat(file.read()).contains(written);
        process.askToEnd();
        assertThat(process.endsWithin(LONG_ENOUGH)).isTrue();
        assertThat(file.read()).isEmpty();
    }

    @Test
    void isNotAnotherOneThatGotItsIdLater() {
        OtherProcess process = start("sleep", "60");
        OtherProcess earlier = new OtherProcess(process.pid(), process.started().minusSeconds(60));
        assertThat(earlier.isAlive()).isFalse();
        earlier.kill();
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void ofAnUnreadableFileIsNone() throws IOException {
        Path file = directory.resolve("some.pid");
        for (String content : List.of("", "12\n", "x\ny\nz\nw\n", "12\nyesterday\n0\n-\n")) {
            Files.writeString(file, content);
            assertThat(new ProcessFile(file).read()).isEmpty();
        }
    }

    @Test
    void doesNotHearCtrlC() throws IOException, InterruptedException {
        OtherProcess process = start("sleep", "60");
        awaitCommand(process, "sleep");
        int sent = new ProcessBuilder("/bin/sh", "-c", "kill -INT " + process.pid())
                .start()
                .waitFor();
        assertThat(sent).isZero();
        assertThat(process.endsWithin(Duration.ofMillis(300))).isFalse();
    }

    @Test
    void isKilledWithAllItHasStarted() {
        OtherProcess process = start("/bin/sh", "-c", "sleep 60 & sleep 61 & wait");
        List<ProcessHandle> children = awaitChildren(process, 2);
        process.killTree();
        assertThat(process.endsWithin(LONG_ENOUGH)).isTrue();
        for (ProcessHandle child : children) {
            Instant begun = child.info().startInstant().orElse(process.started());
            assertThat(new OtherProcess(child.pid(), begun).endsWithin(LONG_ENOUGH))
                    .isTrue();
        }
    }

    @Test
    void usesTheProcessor() {
        OtherProcess process = start("/bin/sh", "-c", "while true; do :; done");
        long giveUp = System.nanoTime() + LONG_ENOUGH.toNanos();
        while (System.nanoTime() < giveUp && process.processorTime().isZero()) {
            Thread.onSpinWait();
        }
        assertThat(process.processorTime()).isPositive();
    }

    private static List<ProcessHandle> awaitChildren(OtherProcess process, int count) {
        long giveUp = System.nanoTime() + LONG_ENOUGH.toNanos();
        List<ProcessHandle> children = List.of();
        while (System.nanoTime() < giveUp && children.size() < count) {
            children = process.handle().orElseThrow().children().toList();
        }
        assertThat(children).hasSize(count);
        return children;
    }

    @Test
    void holdsMemory() {
        OtherProcess process = start("sleep", "60");
        awaitCommand(process, "sleep");
        assertThat(Memory.residentKilobytes(process)).isPositive();
    }

    /** The shell that makes it deaf becomes the command only when it has done so. */
    private static void awaitCommand(OtherProcess process, String name) {
        long giveUp = System.nanoTime() + LONG_ENOUGH.toNanos();
        while (System.nanoTime() < giveUp
                && !process.handle().orElseThrow().info().command().orElse("").endsWith(name)) {
            Thread.onSpinWait();
        }
    }

    private OtherProcess start(String... command) {
        OtherProcess process = Detached.start(directory, List.of(command), Map.of(), directory.resolve("log"));
        started = process;
        return process;
    }
}

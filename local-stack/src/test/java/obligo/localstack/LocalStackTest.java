package obligo.localstack;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LocalStackTest {

    private final Path directory;

    LocalStackTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void saysWhatIsReadyAndStopsWhenItsInputEnds() throws Exception {
        int postgresPort = FreePort.pick();
        int kafkaPort = FreePort.pick();
        Process stack = StackProcess.start(
                "--data", directory.toString(),
                "--postgres-port", String.valueOf(postgresPort),
                "--kafka-port", String.valueOf(kafkaPort),
                "--kafka-controller-port", String.valueOf(FreePort.pick()),
                "--throw-away", "--until-input-ends");
        List<String> said =
                List.of(stack.inputReader().readLine(), stack.inputReader().readLine());
        stack.getOutputStream().close();
        assertThat(stack.waitFor()).isZero();
        assertThat(said)
                .anyMatch(line -> line.startsWith("PostgreSQL ready on 127.0.0.1:" + postgresPort + " after "))
                .anyMatch(line -> line.startsWith("Kafka      ready on 127.0.0.1:" + kafkaPort + " after "));
        assertThat(stack.inputReader().lines().collect(Collectors.toList())).isEmpty();
        assertThat(StackProcess.errors(stack)).isEmpty();
        assertThat(directory.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void refusesATakenPortInOneSentence() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            assertThat(refusal("--data", directory.toString(), "--only", "kafka", "--kafka-port", port))
                    .isEqualTo("Port %s on 127.0.0.1 is already taken: choose another one with --kafka-port.", port);
        }
    }

    @Test
    void refusesADirectoryThatCannotBeWritten() throws Exception {
        Path file = Files.createFile(directory.resolve("file"));
        assertThat(refusal("--data", file.toString()))
                .isEqualTo("The data directory %s is not writable: choose another one with --data.", file);
    }

    @Test
    void pointsToTheLogOfAPostgresThatDoesNotStart() throws Exception {
        LocalPostgres.start(directory, FreePort.pick(), Durability.THROW_AWAY).close();
        Files.writeString(directory.resolve("postgres/postgresql.conf"), "no_such_setting = 1");
        assertThat(refusal(
                        "--data", directory.toString(),
                        "--only", "postgres",
                        "--postgres-port", String.valueOf(FreePort.pick())))
                .isEqualTo(
                        "PostgreSQL does not start; the reason is at the end of %s.",
                        directory.resolve("log/postgres.log"));
    }

    private static String refusal(String... arguments) throws Exception {
        Process stack = StackProcess.start(arguments);
        assertThat(stack.waitFor()).isEqualTo(1);
        return StackProcess.errors(stack).strip();
    }
}

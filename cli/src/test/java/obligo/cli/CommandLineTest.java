package obligo.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import obligo.cli.home.Home;
import obligo.cli.home.Part;
import obligo.cli.home.Ports;
import obligo.cli.terminal.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class CommandLineTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path directory;

    @Test
    void printsNothingButTheToken() {
        assertThat(run("token", "planner", "--jobcenter", "34102", "--valid-for", "30m"))
                .isZero();
        assertThat(said()).matches("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\n");
        assertThat(complained()).isEmpty();
    }

    @Test
    void explainsWhatItDoesNotUnderstand() {
        String[][] mistakes = {
            {"dance"},
            {"up", "--tempo"},
            {"up", "--port", "eighty"},
            {"up", "--port", "70000"},
            {"up", "mongodb"},
            {"token"},
            {"token", "boss"},
            {"token", "planner", "--jobcenter", "341"},
            {"token", "planner", "--valid-for", "long"},
            {"show", "34102"},
            {"show", "34102", "next"},
            {"show", "34102", "2025", "--lang", "fr"},
            {"load"},
            {"bench", "coffee"},
            {"bench"},
            {"bench", "bookings", "--seconds", "long"},
            {"prove", "--minutes", "0"},
            {"prove", "--writers", "many"},
            {"prove", "everything"},
            {}
        };
        for (String[] words : mistakes) {
            out.reset();
            err.reset();
            assertThat(run(words)).as(String.join(" ", words)).isEqualTo(2);
            assertThat(complained())
                    .as(String.join(" ", words))
                    .startsWith("obligo: ")
                    .contains("Usage: ./obligo");
            assertThat(said()).isEmpty();
        }
    }

    @Test
    void listsEveryCommandInItsHelp() {
        assertThat(run("help")).isZero();
        assertThat(said()).contains("demo", "up", "load", "show", "token", "status", "down", "test", "bench", "prove");
    }

    @Test
    void saysThatNothingRuns() {
        assertThat(run("status")).isZero();
        assertThat(said()).contains("gateway").contains("stopped");
        assertThat(run("down")).isZero();
        assertThat(said()).contains("Nothing to stop.");
    }

    @Test
    void namesATakenPortAndTheVariableThatChoosesAnother() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertThat(run("up", "gateway", "--port", port)).isEqualTo(1);
            assertThat(complained()).contains("Port " + port).contains("OBLIGO_PORT");
        }
    }

    @Test
    void saysHowToStartTheSuiteWhereTheGatewayDoesNotAnswer() throws IOException {
        Home home = home();
        home.requireDirectories();
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            home.remember(new Ports.Wishes(Map.of(Part.GATEWAY, free.getLocalPort()), null).orUsual());
        }
        assertThat(run("show", "34102", "2025")).isEqualTo(1);
        assertThat(complained()).contains("./obligo up");
    }

    private int run(String... words) {
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false);
        return Obligo.commandLine(home(), terminal).execute(words);
    }

    private Home home() {
        return new Home(directory, directory.resolve("state"));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }
}

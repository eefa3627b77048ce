package obligo.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LocalPostgresTest {

    private static Path directory;

    private int port;

    @BeforeAll
    static void share(@TempDir Path shared) throws IOException {
        directory = shared;
        StackLog.into(Path.of("target", "stack-in-tests.log"));
    }

    @BeforeEach
    void pickPort() throws IOException {
        port = FreePort.pick();
    }

    @Test
    void keepsRowsOverARestart() throws SQLException {
        try (LocalPostgres postgres = start()) {
            execute(postgres, "CREATE TABLE kept (what text)");
            execute(postgres, "INSERT INTO kept VALUES ('row')");
        }
        try (LocalPostgres postgres = start()) {
            assertThat(ask(postgres, "SELECT what FROM kept")).isEqualTo("row");
        }
    }

    @Test
    void flushesWhatItAcknowledges() throws SQLException {
        try (LocalPostgres postgres = start()) {
            assertThat(ask(postgres, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(postgres, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(ask(postgres, "SHOW full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void letsAServiceIntoItsOwnDatabaseOnly() throws SQLException {
        try (LocalPostgres postgres = start()) {
            for (String name : Databases.NAMES) {
                DriverManager.getConnection(postgres.jdbcUrl(name), name, name).close();
            }
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl("targets"), "budget", "budget"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl("budget"), "budget", "wrong"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void startsAfterItsServerWasKilled() throws Exception {
        LocalPostgres killed = start();
        execute(killed, "CREATE TABLE killed (what text)");
        long pid = Long.parseLong(
                Files.readAllLines(directory.resolve("postgres/postmaster.pid")).get(0));
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        server.destroyForcibly();
        server.onExit().get();
        killed.close();
        try (LocalPostgres postgres = start()) {
            assertThat(ask(postgres, "SELECT count(*) FROM killed")).isEqualTo("0");
        }
    }

    @Test
    void replacesTheServerThatAKilledStackLeftBehind() throws Exception {
        Process stack = StackProcess.start(
                "--data", directory.toString(), "--only", "postgres", "--postgres-port", String.valueOf(port));
        assertThat(stack.inputReader().readLine()).startsWith("PostgreSQL").contains("ready on 127.0.0.1:" + port);
        stack.destroyForcibly().waitFor();
        try (LocalPostgres postgres = start()) {
            assertThat(ask(postgres, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void refusesADirectoryThatIsInUse() {
        try (LocalPostgres running = start()) {
            assertThatThrownBy(() -> LocalPostgres.start(directory, running.port() + 1, Durability.DURABLE))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("is in use by a running postgres");
        }
    }

    private LocalPostgres start() {
        return LocalPostgres.start(directory, port, Durability.DURABLE);
    }

    private static void execute(LocalPostgres postgres, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl("budget"), "budget", "budget");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(LocalPostgres postgres, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl("budget"), "budget", "budget");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}

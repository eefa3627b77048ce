package obligo.cli.bench.targets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import obligo.cli.home.Ports;
import obligo.cli.terminal.CannotGoOn;
import org.postgresql.PGConnection;

/** The same rows by {@code COPY} into a table of their own: without any key, and with the key that tells them apart. */
final class BareCopy implements AutoCloseable {
    private static final String SUPERUSER = "postgres";
    private static final String DATABASE = "bare_copy";
    private static final String COLUMNS = """
            (jobcenter text not null, month date not null, indicator text not null, gender text not null,
             data_state smallint not null, numerator bigint not null, denominator bigint not null,
             imputed boolean not null""";

    private final Connection connection;

    BareCopy(int port) {
        try {
            try (Connection superuser = connect(port, SUPERUSER);
                    Statement statement = superuser.createStatement()) {
                statement.execute("drop database if exists " + DATABASE);
                statement.execute("create database " + DATABASE);
            }
            connection = connect(port, DATABASE);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static Connection connect(int port, String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://%s:%d/%s".formatted(Ports.HOST, port, database), SUPERUSER, SUPERUSER);
    }

    /**
     * Copies the file into a new table, which is dropped afterwards.
     *
     * @param hasKey whether the table has a primary key over what tells the rows apart
     */
    Duration copy(Path file, boolean hasKey) {
        String key = hasKey ? ", primary key (jobcenter, month, indicator, gender, data_state))" : ")";
        try (Statement statement = connection.createStatement();
                InputStream rows = Files.newInputStream(file)) {
            statement.execute("create table bare " + COLUMNS + key);
            long begin = System.nanoTime();
            long unused = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy bare from stdin with (format csv, delimiter ';')", rows, 1 << 16);
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            statement.execute("drop table bare");
            return took;
        } catch (SQLException e) {
            throw failed(e);
        } catch (IOException e) {
            throw new CannotGoOn("The rows cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static CannotGoOn failed(SQLException reason) {
        return new CannotGoOn("Bare SQL does not work: " + reason.getMessage(), reason);
    }
}

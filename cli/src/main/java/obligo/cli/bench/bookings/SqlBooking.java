package obligo.cli.bench.bookings;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import obligo.cli.home.Ports;
import obligo.cli.terminal.CannotGoOn;

/** The least that a commitment costs on this PostgreSQL: one transaction, three statements, nothing but JDBC. */
final class SqlBooking implements Contestant, AutoCloseable {
    private static final String SUPERUSER = "postgres";
    private static final long LIMIT_CENTS = 1_000_000_000_000L;
    private static final String SCHEMA = """
            create table line (id int primary key, committed bigint not null default 0, most bigint not null);
            create table commitment (id uuid primary key, line int not null references line, cents bigint not null);
            create table journal (
                sequence bigint generated always as identity primary key,
                commitment uuid not null unique,
                line int not null,
                cents bigint not null,
                content text not null,
                recorded_at timestamptz not null default now())""";
    private static final String CONTENT =
            "{\"line\":\"MAT\",\"total\":\"1.00\",\"schedule\":[{\"dueYear\":2025,\"amount\":\"1.00\"}],\"document\":{\"reference\":\"V-1\"}}";

    private final List<Booker> bookers = new ArrayList<>();
    private final ExecutorService threads;

    /** @param database made anew on the server, for nothing else */
    SqlBooking(int port, String database, int connections, int lines) {
        try {
            makeDatabase(port, database);
            try (Connection connection = connect(port, database);
                    Statement statement = connection.createStatement()) {
                statement.execute(SCHEMA);
                statement.execute("insert into line (id, most) select id, %d from generate_series(1, %d) id"
                        .formatted(LIMIT_CENTS, lines));
            }
            for (int i = 0; i < connections; i++) {
                bookers.add(new Booker(connect(port, database), lines));
            }
        } catch (SQLException e) {
            throw failed(e);
        }
        this.threads = Executors.newFixedThreadPool(connections);
    }

    @Override
    public List<Duration> book(Duration howLong) {
        long deadline = System.nanoTime() + howLong.toNanos();
        List<CompletableFuture<List<Duration>>> all = bookers.stream()
                .map(booker -> CompletableFuture.supplyAsync(() -> booker.bookUntil(deadline), threads))
                .toList();
        List<Duration> took = new ArrayList<>();
        all.forEach(one -> took.addAll(one.join()));
        return took;
    }

    @Override
    public void close() {
        threads.shutdown();
        try {
            for (Booker booker : bookers) {
                booker.connection.close();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static final class Booker {
        private final Connection connection;
        private final int lines;
        private final PreparedStatement take;
        private final PreparedStatement bind;
        private final PreparedStatement write;

        Booker(Connection connection, int lines) throws SQLException {
            this.connection = connection;
            this.lines = lines;
            connection.setAutoCommit(false);
            take = connection.prepareStatement(
                    "update line set committed = committed + ? where id = ? and committed + ? <= most");
            bind = connection.prepareStatement("insert into commitment (id, line, cents) values (?, ?, ?)");
            write = connection.prepareStatement(
                    "insert into journal (commitment, line, cents, content) values (?, ?, ?, ?)");
        }

        List<Duration> bookUntil(long deadline) {
            List<Duration> took = new ArrayList<>();
            try {
                for (long begin = System.nanoTime(); begin < deadline; begin = System.nanoTime()) {
                    book(UUID.randomUUID(), 1 + ThreadLocalRandom.current().nextInt(lines), 100);
                    took.add(Duration.ofNanos(System.nanoTime() - begin));
                }
            } catch (SQLException e) {
                throw failed(e);
            }
            return took;
        }

        private void book(UUID id, int line, long cents) throws SQLException {
            take.setLong(1, cents);
            take.setInt(2, line);
            take.setLong(3, cents);
            if (take.executeUpdate() != 1) {
                throw new IllegalStateException("line %d is full".formatted(line));
            }
            bind.setObject(1, id);
            bind.setInt(2, line);
            bind.setLong(3, cents);
            bind.executeUpdate();
            write.setObject(1, id);
            write.setInt(2, line);
            write.setLong(3, cents);
            write.setString(4, CONTENT);
            write.executeUpdate();
            connection.commit();
        }
    }

    private static void makeDatabase(int port, String database) throws SQLException {
        try (Connection connection = connect(port, SUPERUSER);
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + database);
            statement.execute("create database " + database);
        }
    }

    private static Connection connect(int port, String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://%s:%d/%s".formatted(Ports.HOST, port, database), SUPERUSER, SUPERUSER);
    }

    private static CannotGoOn failed(SQLException reason) {
        return new CannotGoOn("Bare SQL does not work: " + reason.getMessage(), reason);
    }
}

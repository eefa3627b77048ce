package obligo.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.sql.SQLException;

/** A running PostgreSQL 17 on the loopback address, with the databases of the suite in it. */
public final class LocalPostgres implements AutoCloseable {

    private final PostgresCluster cluster;
    private final FileChannel lock;
    private final int port;

    private LocalPostgres(PostgresCluster cluster, FileChannel lock, int port) {
        this.cluster = cluster;
        this.lock = lock;
        this.port = port;
    }

    /**
     * Starts PostgreSQL on the data in {@code dataDir}, which is created if need be. A server that a killed process left
     * running on the same data is stopped first.
     *
     * @throws CannotStart with one sentence for the user
     */
    public static LocalPostgres start(Path dataDir, int port, Durability durability) {
        DataDirectory directory = DataDirectory.at(dataDir);
        try {
            FileChannel lock = directory.lock("postgres");
            try {
                PostgresCluster cluster = new PostgresCluster(
                        directory, PostgresBinaries.under(binariesHome(directory, durability)), OrdinaryUser.find());
                cluster.create(durability);
                cluster.stopOrphan();
                Ports.requireFree(port, "--postgres-port");
                cluster.start(port, durability);
                createDatabases(cluster, port);
                return new LocalPostgres(cluster, lock, port);
            } catch (IOException | InterruptedException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL cannot be set up under %s: %s.".formatted(directory.root(), e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start of PostgreSQL was interrupted.", e);
        }
    }

    public int port() {
        return port;
    }

    /** The address of one of {@link Databases#NAMES}; user and password are the name of the database. */
    public String jdbcUrl(String database) {
        return jdbcUrl(port, database);
    }

    /** Stops PostgreSQL; open sessions are ended, their transactions rolled back. The data stays. */
    @Override
    public void close() {
        try (lock) {
            cluster.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void createDatabases(PostgresCluster cluster, int port) throws IOException, InterruptedException {
        String superuser = PostgresCluster.SUPERUSER;
        try {
            Databases.createMissing(jdbcUrl(port, superuser), superuser, superuser);
        } catch (SQLException e) {
            cluster.stop();
            throw cluster.doesNotStart(cluster.log());
        }
    }

    private static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(Ports.HOST, port, database);
    }

    /** Throw-away stacks share one copy per user, because unpacking takes longer than starting. */
    private static Path binariesHome(DataDirectory directory, Durability durability) {
        return durability == Durability.DURABLE
                ? directory.root()
                : Path.of(System.getProperty("java.io.tmpdir"), "obligo-binaries-" + System.getProperty("user.name"));
    }
}

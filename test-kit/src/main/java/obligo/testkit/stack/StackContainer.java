package obligo.testkit.stack;

import com.github.dockerjava.api.model.PortBinding;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import obligo.localstack.Databases;
import org.apache.kafka.clients.admin.Admin;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** A part of the stack in a container, on a host port that it keeps when it is stopped and started again. */
final class StackContainer implements StackPart {

    private static final String SUPERUSER = "postgres";
    private static final int POSTGRES_PORT = 5432;
    private static final int KAFKA_PORT = 9092;
    /** Short, because the shell that Testcontainers puts before Kafka does not pass the request to stop on. */
    private static final int STOP_SECONDS = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final GenericContainer<?> container;
    private final String address;
    private final Predicate<String> answers;
    private boolean running = true;

    private StackContainer(GenericContainer<?> container, int port, Predicate<String> answers) {
        this.container = container;
        this.address = container.getHost() + ":" + port;
        this.answers = answers;
    }

    static StackContainer start(String name) {
        return name.equals(SharedStack.KAFKA) ? kafka() : postgres();
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public void start() {
        if (running) {
            return;
        }
        container
                .getDockerClient()
                .startContainerCmd(container.getContainerId())
                .exec();
        awaitAnswer();
        running = true;
    }

    @Override
    public void stop() {
        if (running) {
            container
                    .getDockerClient()
                    .stopContainerCmd(container.getContainerId())
                    .withTimeout(STOP_SECONDS)
                    .exec();
            running = false;
        }
    }

    @Override
    public void close() {
        container.stop();
    }

    private static StackContainer postgres() {
        int port = FreePorts.pick().first();
        PostgreSQLContainer container = new PostgreSQLContainer("postgres:17")
                .withUsername(SUPERUSER)
                .withPassword(SUPERUSER)
                .withDatabaseName(SUPERUSER)
                // The order of texts must not depend on the kind of stack.
                .withEnv("POSTGRES_INITDB_ARGS", "--locale=C.UTF-8")
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200", "-c", "timezone=UTC");
        keepOnPort(container, port, POSTGRES_PORT);
        container.start();
        StackContainer part = new StackContainer(container, port, StackContainer::postgresAnswers);
        try {
            Databases.createMissing(adminUrl(part.address), SUPERUSER, SUPERUSER);
        } catch (SQLException e) {
            throw new IllegalStateException("The databases cannot be created", e);
        }
        return part;
    }

    private static StackContainer kafka() {
        int port = FreePorts.pick().first();
        KafkaContainer container = new KafkaContainer("apache/kafka:4.1.1")
                .withEnv("KAFKA_NUM_PARTITIONS", "6")
                .withEnv("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "8")
                // A broker that was killed is let in again only when its last session has run out.
                .withEnv("KAFKA_BROKER_HEARTBEAT_INTERVAL_MS", "500")
                .withEnv("KAFKA_BROKER_SESSION_TIMEOUT_MS", "3000")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        keepOnPort(container, port, KAFKA_PORT);
        container.start();
        return new StackContainer(container, port, StackContainer::kafkaAnswers);
    }

    private static void keepOnPort(GenericContainer<?> container, int port, int exposedPort) {
        container.withCreateContainerCmdModifier(create -> {
            if (create.getHostConfig() != null) {
                create.getHostConfig().withPortBindings(PortBinding.parse(port + ":" + exposedPort));
            }
        });
    }

    private void awaitAnswer() {
        Instant giveUp = Instant.now().plus(PATIENCE);
        while (!answers.test(address)) {
            if (Instant.now().isAfter(giveUp)) {
                throw new IllegalStateException(container.getDockerImageName() + " does not come back");
            }
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static boolean postgresAnswers(String address) {
        try {
            DriverManager.getConnection(adminUrl(address), SUPERUSER, SUPERUSER).close();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private static boolean kafkaAnswers(String address) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", address))) {
            return !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    private static String adminUrl(String address) {
        return "jdbc:postgresql://%s/%s".formatted(address, SUPERUSER);
    }
}

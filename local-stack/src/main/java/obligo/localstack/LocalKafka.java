package obligo.localstack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** A running Kafka broker in this process, its own controller, on the loopback address. */
public final class LocalKafka implements AutoCloseable {

    private final KafkaRaftServer server;
    private final FileChannel lock;
    private final int port;

    private LocalKafka(KafkaRaftServer server, FileChannel lock, int port) {
        this.server = server;
        this.lock = lock;
        this.port = port;
    }

    /**
     * Starts the broker on the data in {@code dataDir}, which is created if need be; returns when it takes messages.
     *
     * @throws CannotStart with one sentence for the user
     */
    public static LocalKafka start(Path dataDir, int port, int controllerPort, Durability durability) {
        DataDirectory directory = DataDirectory.at(dataDir);
        try {
            FileChannel lock = directory.lock("kafka");
            try {
                Ports.requireFree(port, "--kafka-port");
                Ports.requireFree(controllerPort, "--kafka-controller-port");
                Path data = directory.resolve("kafka");
                Properties settings = KafkaSettings.of(data, port, controllerPort, durability);
                format(directory, data, settings);
                return new LocalKafka(startServer(directory, settings), lock, port);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new CannotStart("Kafka cannot be set up under %s: %s.".formatted(directory.root(), e), e);
        }
    }

    public String bootstrapServers() {
        return Ports.HOST + ":" + port;
    }

    /** Stops the broker; the messages stay. */
    @Override
    public void close() {
        try (lock) {
            server.shutdown();
            server.awaitShutdown();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void format(DataDirectory directory, Path data, Properties settings) throws IOException {
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        Path file = directory.resolve("kafka.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        String[] arguments = {
            "format", "--cluster-id", Uuid.randomUuid().toString(), "--config", file.toString(), "--ignore-formatted"
        };
        int result = StorageTool.execute(arguments, new PrintStream(said, true, StandardCharsets.UTF_8));
        if (result != 0) {
            String reason = said.toString(StandardCharsets.UTF_8).strip();
            throw new CannotStart("Kafka cannot format its data directory %s: %s".formatted(data, reason));
        }
    }

    private static KafkaRaftServer startServer(DataDirectory directory, Properties settings) {
        KafkaRaftServer server = null;
        try {
            server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
            server.startup();
            return server;
        } catch (RuntimeException e) {
            if (server != null) {
                server.shutdown();
            }
            throw new CannotStart("Kafka does not start; the reason is in %s.".formatted(directory.log("kafka")), e);
        }
    }
}

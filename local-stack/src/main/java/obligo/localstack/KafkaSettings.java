package obligo.localstack;

import java.nio.file.Path;
import java.util.Properties;

/** The settings of one broker that is its own controller and has nobody to replicate to. */
final class KafkaSettings {

    private KafkaSettings() {}

    static Properties of(Path data, int port, int controllerPort, Durability durability) {
        Properties settings = new Properties();
        addNode(settings, port, controllerPort);
        addSingleReplica(settings);
        addSmallFootprint(settings);
        settings.setProperty("log.dirs", data.toString());
        settings.setProperty("num.partitions", "6");
        settings.setProperty("auto.create.topics.enable", "true");
        settings.setProperty("log.retention.ms", "-1");
        if (durability == Durability.DURABLE) {
            // Kafka leaves flushing to the replicas, and here are none.
            settings.setProperty("log.flush.interval.messages", "1");
        }
        return settings;
    }

    private static void addNode(Properties settings, int port, int controllerPort) {
        String listener = "PLAINTEXT://%s:%d".formatted(Ports.HOST, port);
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", "1");
        settings.setProperty("controller.quorum.voters", "1@%s:%d".formatted(Ports.HOST, controllerPort));
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty("listeners", listener + ",CONTROLLER://%s:%d".formatted(Ports.HOST, controllerPort));
        settings.setProperty("advertised.listeners", listener);
        settings.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        // A broker that was killed is let in again only when its last session has run out.
        settings.setProperty("broker.heartbeat.interval.ms", "500");
        settings.setProperty("broker.session.timeout.ms", "3000");
    }

    private static void addSingleReplica(Properties settings) {
        settings.setProperty("default.replication.factor", "1");
        settings.setProperty("min.insync.replicas", "1");
        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("transaction.state.log.replication.factor", "1");
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
    }

    private static void addSmallFootprint(Properties settings) {
        settings.setProperty("offsets.topic.num.partitions", "8");
        settings.setProperty("transaction.state.log.num.partitions", "4");
        settings.setProperty("share.coordinator.state.topic.num.partitions", "4");
        settings.setProperty("log.cleaner.dedupe.buffer.size", "8388608");
        settings.setProperty("num.network.threads", "2");
        settings.setProperty("num.io.threads", "4");
        settings.setProperty("background.threads", "2");
    }
}

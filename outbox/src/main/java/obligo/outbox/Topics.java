package obligo.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The topics that a service tells on. They are created before the first event: a topic that comes into being with the
 * first event has the broker's defaults, and that event meets a partition that has no leader yet.
 */
@ApplicationScoped
class Topics {
    private static final String PATIENCE_MILLIS = "10000";

    private final String bootstrapServers;
    private final int partitions;
    private final List<String> topics;
    private final List<String> compacted;

    Topics(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "obligo.outbox.partitions", defaultValue = "6") int partitions,
            @ConfigProperty(name = "obligo.outbox.topics") Optional<List<String>> topics,
            @ConfigProperty(name = "obligo.outbox.compacted-topics") Optional<List<String>> compacted) {
        this.bootstrapServers = bootstrapServers;
        this.partitions = partitions;
        this.topics = topics.orElse(List.of());
        this.compacted = compacted.orElse(List.of());
    }

    /**
     * Creates what is missing and leaves what exists as it is.
     *
     * @throws IllegalStateException where Kafka is away
     */
    void create() throws InterruptedException {
        List<NewTopic> wanted = new ArrayList<>();
        topics.forEach(name -> wanted.add(topic(name, Map.of())));
        // The last message of a key says all.
        Map<String, String> compaction = Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
        compacted.forEach(name -> wanted.add(topic(name, compaction)));
        Map<String, Object> settings = new HashMap<>();
        settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        try (Admin admin = Admin.create(settings)) {
            for (KafkaFuture<Void> creation :
                    admin.createTopics(wanted).values().values()) {
                await(creation);
            }
        }
    }

    private static void await(KafkaFuture<Void> creation) throws InterruptedException {
        try {
            creation.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("topics could not be created: " + e.getCause(), e);
            }
        }
    }

    private NewTopic topic(String name, Map<String, String> settings) {
        return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(settings);
    }
}

package obligo.targets;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import obligo.testkit.contract.EventContract;
import obligo.testkit.stack.StackResource;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

import static org.assertj.core.api.Assertions.assertThat;

/** An event as others read it from Kafka: an id that was seen before is a repetition and is passed over. */
record Told(String id, String key, String type, String source, String subject, String contentType, String data) {

    /** Reads the topic from its beginning until {@code count} events of the key are there. */
    static List<Told> of(String topic, String key, int count) {
        return all(topic, count, told -> told.key().equals(key));
    }

    static List<Told> all(String topic, int count, Predicate<Told> wanted) {
        Properties properties = new Properties();
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, StackResource.kafkaBootstrapServers());
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, "reader-" + UUID.randomUUID());
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        List<Told> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            Awaitility.await().atMost(Duration.ofSeconds(60)).pollInSameThread().until(() -> {
                for (ConsumerRecord<String, String> event : consumer.poll(Duration.ofMillis(500))) {
                    Told told = of(event);
                    if (wanted.test(told) && seen.add(told.id())) {
                        found.add(told);
                    }
                }
                return found.size() >= count;
            });
        }
        return found;
    }

    static List<Told> deadLetters(String key, int count) {
        return of("obligo.dead-letter", key, count);
    }

    private static Told of(ConsumerRecord<String, String> event) {
        return new Told(
                header(event, "ce_id"),
                event.key(),
                header(event, "ce_type"),
                header(event, "ce_source"),
                header(event, "ce_subject"),
                header(event, "content-type"),
                event.value());
    }

    private static String header(ConsumerRecord<String, String> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    JsonPath json() {
        return JsonPath.from(data);
    }

    /** Holds it to its schema and its envelope. */
    Told keepsItsPromise() {
        EventContract.mustKeep(type, data);
        assertThat(source).isEqualTo("/obligo/targets-service");
        assertThat(subject).isEqualTo(key);
        assertThat(contentType).isEqualTo("application/json");
        return this;
    }
}

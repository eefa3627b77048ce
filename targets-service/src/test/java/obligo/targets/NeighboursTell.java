package obligo.targets;

import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import obligo.testkit.stack.StackResource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** What budget-service and instruments-service tell of a year, through the real Kafka. */
final class NeighboursTell {
    private NeighboursTell() {}

    static void budget(String jobcenter, int year, long revision, String planned, String newCaseBudget) {
        tell("obligo.budget", jobcenter + "/" + year, "obligo.budget.plan-changed.v1", """
                {"jobcenter":"%s","year":%d,"revision":%d,"changedBy":{"id":"bfdh","name":"BfdH"},
                 "changedAt":"2025-06-02T14:05:00Z","reason":"Umplanung","changes":[],"lines":[],
                 "totals":{"planned":"%s","allotted":"58565156.00","forPlanning":"38785453.00","newCaseBudget":"%s"},
                 "impact":[],"aFieldOfTheFuture":{"x":1}}
                """.formatted(
                        jobcenter, year, revision, planned, newCaseBudget));
    }

    static void programme(String jobcenter, int year, long revision, long entries) {
        tell("obligo.programme", jobcenter + "/" + year, "obligo.programme.plan-changed.v1", """
                {"jobcenter":"%s","year":%d,"revision":%d,"changedBy":{"id":"planner","name":"Planung"},
                 "changedAt":"2025-06-02T14:05:00Z","changes":[],"positions":[],
                 "totals":{"entries":%d,"educationVouchers":1180},"impact":[]}
                """.formatted(
                        jobcenter, year, revision, entries));
    }

    static void tell(String topic, String key, String type, String data) {
        Properties properties = new Properties();
        properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, StackResource.kafkaBootstrapServers());
        properties.put(ProducerConfig.CLIENT_ID_CONFIG, "neighbours-" + UUID.randomUUID());
        ProducerRecord<String, String> event = new ProducerRecord<>(topic, key, data);
        header(event, "ce_specversion", "1.0");
        header(event, "ce_id", UUID.randomUUID().toString());
        header(event, "ce_source", "/obligo/neighbour");
        header(event, "ce_type", type);
        header(event, "ce_subject", key);
        header(event, "content-type", "application/json");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer())) {
            producer.send(event).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void header(ProducerRecord<String, String> event, String name, String value) {
        event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}

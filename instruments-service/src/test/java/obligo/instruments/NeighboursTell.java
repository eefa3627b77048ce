package obligo.instruments;

import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import obligo.testkit.contract.EventContract;
import obligo.testkit.stack.StackResource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** What targets-service and budget-service would tell, through the real Kafka. */
public final class NeighboursTell {
    private static final List<String> OTHER_JOBCENTERS = List.of("32102", "38704");

    private NeighboursTell() {}

    /** Tells of the Jobcenters, of the first in the neighbour's own words, and waits until they are known. */
    public static void ofJobcenters() {
        if (jobcentersKnown()) {
            return;
        }
        String type = "obligo.organisation.jobcenter-changed.v1";
        tell("obligo.organisation", "34102", type, EventContract.example(type));
        tell(OTHER_JOBCENTERS.stream().map(NeighboursTell::jobcenter).toList());
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(NeighboursTell::jobcentersKnown);
    }

    static ProducerRecord<String, String> jobcenter(String number) {
        return event("obligo.organisation", number, "obligo.organisation.jobcenter-changed.v1", """
                {"jobcenter":"%s","name":"Jobcenter %s","form":"gE","regionalDirectorate":"nordrhein-westfalen","revision":1,
                 "aFieldOfTheFuture":true}
                """.formatted(
                        number, number));
    }

    private static boolean jobcentersKnown() {
        return jobcenters() > OTHER_JOBCENTERS.size();
    }

    /** How many the service knows. */
    static int jobcenters() {
        Integer known = RestAssured.get("/health/ready")
                .jsonPath()
                .get("checks.find { it.name == 'neighbours heard' }.data.jobcenters");
        return known == null ? 0 : known;
    }

    /** A line of the integration budget that pays instruments. */
    static String line(String line, String amount, String... instruments) {
        return """
                {"line":"%s","instruments":[%s],"runOff":false,"amounts":[%s]}""".formatted(
                line, Stream.of(instruments).map(code -> "\"" + code + "\"").collect(Collectors.joining(",")), amount);
    }

    static String egl(String euros) {
        return "{\"pot\":\"EGL\",\"value\":\"" + euros + "\"}";
    }

    /** Tells of a budget's plan at a revision. */
    static void ofBudget(String jobcenter, int year, long revision, String... lines) {
        tell(List.of(budget(jobcenter, year, revision, lines)));
    }

    static ProducerRecord<String, String> budget(String jobcenter, int year, long revision, String... lines) {
        return event(
                "obligo.budget",
                jobcenter + "/" + year,
                "obligo.budget.plan-changed.v1",
                planChanged(jobcenter, year, revision, lines));
    }

    /** What a budget's plan at a revision is told with. */
    static String planChanged(String jobcenter, int year, long revision, String... lines) {
        return """
                {"jobcenter":"%s","year":%d,"revision":%d,"changedBy":{"id":"b","name":"B"},"changedAt":"2026-01-01T00:00:00Z",
                 "changes":[],"lines":[%s],"totals":{"planned":"1.00"},"impact":[],"aFieldOfTheFuture":true}
                """.formatted(jobcenter, year, revision, String.join(",", lines));
    }

    /** Tells how the target agreement of a Jobcenter's year stands. */
    public static void ofAgreement(String jobcenter, int year, long revision, String stage) {
        tell(List.of(agreement(jobcenter, year, revision, stage)));
    }

    static ProducerRecord<String, String> agreement(String jobcenter, int year, long revision, String stage) {
        return event("obligo.targets", jobcenter + "/" + year, "obligo.targets.agreement-changed.v1", """
                {"jobcenter":"%s","year":%d,"revision":%d,"kind":"JOINT_FACILITY","stage":"%s","amended":false,"parties":[],
                 "signatures":[],"changedAt":"2026-01-01T00:00:00Z","aFieldOfTheFuture":true}
                """.formatted(
                        jobcenter, year, revision, stage));
    }

    public static void tell(String topic, String key, @Nullable String type, String data) {
        tell(List.of(event(topic, key, type, data)));
    }

    static ProducerRecord<String, String> event(String topic, String key, @Nullable String type, String data) {
        ProducerRecord<String, String> event = new ProducerRecord<>(topic, key, data);
        if (type != null) {
            event.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
            event.headers().add("ce_specversion", "1.0".getBytes(StandardCharsets.UTF_8));
            event.headers().add("ce_id", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
            event.headers().add("ce_source", "/obligo/test".getBytes(StandardCharsets.UTF_8));
        }
        return event;
    }

    /** Tells many at once, in their order. */
    static void tell(List<ProducerRecord<String, String>> events) {
        Properties properties = new Properties();
        properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, StackResource.kafkaBootstrapServers());
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            events.forEach(event -> sent.add(producer.send(event)));
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}

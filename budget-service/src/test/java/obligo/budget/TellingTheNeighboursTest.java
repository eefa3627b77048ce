package obligo.budget;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import obligo.testkit.contract.EventContract;
import obligo.testkit.stack.StackResource;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static obligo.budget.APlan.aPlan;
import static obligo.budget.APlan.lineOf;
import static obligo.budget.Samples.budget;
import static obligo.budget.Samples.officer;
import static org.assertj.core.api.Assertions.assertThat;

/** What others read from Kafka is what their schema promises, in order, and never lost. */
@OnTheStack
class TellingTheNeighboursTest {
    private static final String JOBCENTER = "38704";

    @BeforeEach
    void neighbours() {
        NeighboursTell.everything();
    }

    @Test
    void everyChangeIsToldInOrderAsTheSchemaPromises() {
        String etag = begin(2051);
        allot(2051, """
                {"pot":"EGL","stage":"FINAL","amount":{"value":"9000.00"},"document":{"title":"Bescheid"}}""");
        change(2051, etag, "6000.00");
        List<ConsumerRecord<String, String>> told = told(2051, 3);
        assertThat(told)
                .extracting(r -> JsonPath.from(r.value()).getLong("revision"))
                .containsExactly(1L, 2L, 3L);
        for (ConsumerRecord<String, String> event : told) {
            String type = header(event, "ce_type");
            EventContract.mustKeep(type, event.value());
            assertThat(header(event, "ce_specversion")).isEqualTo("1.0");
            assertThat(header(event, "ce_source")).isEqualTo("/obligo/budget-service");
            assertThat(header(event, "ce_subject")).isEqualTo(JOBCENTER + "/2051");
            assertThat(header(event, "content-type")).isEqualTo("application/json");
            assertThat(UUID.fromString(header(event, "ce_id"))).isNotNull();
        }
        JsonPath last = JsonPath.from(told.get(2).value());
        assertThat(last.getString("changes[0].before.sources[0].amount.value")).isEqualTo("5000.00");
        assertThat(last.getString("changes[0].after.sources[0].amount.value")).isEqualTo("6000.00");
        assertThat(last.getString("totals.planned")).isEqualTo("6000.00");
        assertThat(last.getString("totals.forPlanning")).isEqualTo("9000.00");
    }

    @Test
    void partsOfALineAndWhatMayBeBoundForLaterYearsAreTold() {
        officer(JOBCENTER)
                .header("If-None-Match", "*")
                .body(aPlan().rawLine("""
                        {"line":"MAT","label":"MAT","instruments":["MAT"],"sources":[{"pot":"EGL",
                         "amount":{"value":"5000.00"},"priorCommitments":{"value":"1200.00"},"newCases":{"reason":"NOT_STATED"}}]}""").json())
                .put(budget(JOBCENTER, 2054) + "/plan")
                .then()
                .statusCode(201);
        allot(2054, """
                {"pot":"EGL","stage":"FINAL","amount":{"value":"9000.00"},"document":{"title":"Bescheid"}}""");
        allot(2054, """
                {"pot":"FBW_REHA","stage":"FINAL","amount":{"value":"700.00"},"containedIn":"EGL","document":{"title":"Bescheid"}}""");
        allot(2054, """
                {"pot":"EGL","dueYear":2055,"stage":"PROVISIONAL","amount":{"value":"400.00"},"document":{"title":"Bescheid"}}""");
        allot(2054, """
                {"pot":"EGL","dueYear":2055,"stage":"FINAL","amount":{"value":"450.00"},"document":{"title":"Bescheid"}}""");
        allot(2054, """
                {"pot":"EGL","dueYear":2056,"stage":"FINAL","amount":{"reason":"NOT_STATED"},"document":{"title":"Bescheid"}}""");
        List<ConsumerRecord<String, String>> told = told(2054, 6);
        told.forEach(event -> EventContract.mustKeep(header(event, "ce_type"), event.value()));
        JsonPath line = JsonPath.from(told.get(0).value());
        assertThat(line.getString("lines[0].amounts[0].priorCommitments")).isEqualTo("1200.00");
        assertThat(line.getMap("lines[0].amounts[0]")).doesNotContainKey("newCases");
        assertThat(line.getMap("totals")).as("nothing is allotted yet").doesNotContainKey("contained");
        assertThat(line.getMap("")).as("nobody knows of any yet").doesNotContainKey("authorisations");
        JsonPath authorised = JsonPath.from(told.get(4).value());
        assertThat(authorised.getString("totals.contained")).isEqualTo("700.00");
        assertThat(authorised.getList("authorisations"))
                .containsExactly(Map.of("pot", "EGL", "dueYear", 2055, "amount", "450.00"));
        assertThat(JsonPath.from(told.get(5).value()).getMap(""))
                .as("a list that lacks one would say that there is none")
                .doesNotContainKey("authorisations");
    }

    @Test
    void aRefusedChangeIsNotTold() {
        String etag = begin(2052);
        officer(JOBCENTER)
                .header("If-Match", "\"99\"")
                .body(lineOf("MAT", "1.00"))
                .put(budget(JOBCENTER, 2052) + "/plan/lines/MAT")
                .then()
                .statusCode(412);
        change(2052, etag, "7000.00");
        assertThat(told(2052, 2))
                .extracting(r -> JsonPath.from(r.value()).getLong("revision"))
                .containsExactly(1L, 2L);
    }

    @Test
    void withoutKafkaWritesGoOnAndWhatTheyTellArrivesLater() {
        String etag = begin(2053);
        StackResource.kafka().stop();
        try {
            for (int i = 1; i <= 5; i++) {
                etag = change(2053, etag, (6000 + i) + ".00");
            }
        } finally {
            StackResource.kafka().start();
        }
        assertThat(told(2053, 6))
                .extracting(r -> JsonPath.from(r.value()).getLong("revision"))
                .startsWith(1L)
                .endsWith(6L)
                .isSorted();
    }

    @Test
    void theExamplesKeepTheirSchemas() {
        for (String type : List.of("obligo.budget.plan-changed.v1", "obligo.budget.allotment-recorded.v1")) {
            EventContract.mustKeep(type, EventContract.example(type));
        }
    }

    private static String begin(int year) {
        return officer(JOBCENTER)
                .header("If-None-Match", "*")
                .body(aPlan().line("MAT", "5000.00").json())
                .put(budget(JOBCENTER, year) + "/plan")
                .then()
                .statusCode(201)
                .extract()
                .header("ETag");
    }

    private static void allot(int year, String allotment) {
        officer(JOBCENTER)
                .body(allotment)
                .put(budget(JOBCENTER, year) + "/allotments/" + UUID.randomUUID())
                .then()
                .statusCode(201);
    }

    private static String change(int year, String etag, String euros) {
        return officer(JOBCENTER)
                .header("If-Match", etag)
                .body(lineOf("MAT", euros))
                .put(budget(JOBCENTER, year) + "/plan/lines/MAT")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    private static String header(ConsumerRecord<String, String> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** Reads the topic from its beginning until {@code count} events of the year are there. */
    private static List<ConsumerRecord<String, String>> told(int year, int count) {
        Properties properties = new Properties();
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, StackResource.kafkaBootstrapServers());
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, "reader-" + UUID.randomUUID());
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        List<ConsumerRecord<String, String>> told = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("obligo.budget"));
            Awaitility.await().atMost(Duration.ofSeconds(60)).pollInSameThread().until(() -> {
                consumer.poll(Duration.ofMillis(500)).forEach(event -> {
                    if (event.key().equals(JOBCENTER + "/" + year)) {
                        told.add(event);
                    }
                });
                return told.size() >= count;
            });
        }
        return told;
    }
}

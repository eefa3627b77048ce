package obligo.budget;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import obligo.testkit.stack.StackResource;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static obligo.budget.APlan.aPlan;
import static obligo.budget.APlan.lineOf;
import static obligo.budget.Samples.budget;
import static obligo.budget.Samples.officer;
import static org.assertj.core.api.Assertions.assertThat;

/** What happens while the database is away, and with events that say nonsense. */
@OnTheStack
class OutagesTest {
    private static final String JOBCENTER = "34102";

    @BeforeEach
    void neighbours() {
        NeighboursTell.everything();
    }

    @Test
    void withoutItsDatabaseTheServiceSaysSoAndGoesOnAfterwards() throws Exception {
        String plan = budget(JOBCENTER, 2061) + "/plan";
        Response first = officer(JOBCENTER)
                .header("If-None-Match", "*")
                .body(aPlan().line("MAT", "5000.00").json())
                .put(plan);
        assertThat(first.statusCode()).isEqualTo(201);
        StackResource.postgres().stop();
        try {
            Response away = officer(JOBCENTER)
                    .header("If-Match", first.header("ETag"))
                    .body(lineOf("MAT", "6000.00"))
                    .put(plan + "/lines/MAT");
            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(away.jsonPath().getString("type")).isEqualTo("/problems/temporarily-unavailable");
            assertThat(away.header("Retry-After")).isNotBlank();
            tell("obligo.instruments", "NEW_ONE", "{\"code\":\"NEW_ONE\",\"name\":\"New\",\"revision\":1}");
        } finally {
            StackResource.postgres().start();
        }
        String withNewInstrument =
                aPlan().line("MAT", "6000.00").line("NEW_ONE", "1.00").json();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> officer(JOBCENTER)
                                .header("If-Match", first.header("ETag"))
                                .body(withNewInstrument)
                                .put(plan)
                                .statusCode()
                        == 200);
    }

    @Test
    void anUnreadableEventGoesToTheDeadLettersAndTheNextOneIsHeard() throws Exception {
        String key = "BROKEN_" + UUID.randomUUID();
        tell("obligo.instruments", key, "{\"code\":\"BROKEN\"");
        tell("obligo.instruments", key, "{\"code\":\"BROKEN\",\"name\":\"\",\"revision\":0}");
        tell("obligo.instruments", key, "{\"code\":\"AFTER_IT\",\"name\":\"After\",\"revision\":1}");
        assertThat(deadLetters(key, 2)).hasSize(2);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> officer(JOBCENTER)
                                .header("If-None-Match", "*")
                                .body(aPlan().line("AFTER_IT", "1.00").json())
                                .put(budget(JOBCENTER, 2062) + "/plan")
                                .statusCode()
                        == 201);
    }

    @Test
    void aLateEventChangesNothing() throws Exception {
        tell(
                "obligo.instruments",
                "LATE",
                "{\"code\":\"LATE\",\"name\":\"Late\",\"plannableTo\":\"2020-12-31\",\"revision\":5}");
        tell("obligo.instruments", "LATE", "{\"code\":\"LATE\",\"name\":\"Late\",\"revision\":4}");
        tell("obligo.instruments", "LATE", "{\"code\":\"SENTINEL\",\"name\":\"Sentinel\",\"revision\":1}");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> put("SENTINEL") == 201);
        assertThat(put("LATE")).isEqualTo(422);
    }

    private static int put(String instrument) {
        return officer("38704")
                .header("If-None-Match", "*")
                .body(aPlan().line(instrument, "1.00").json())
                .put(budget("38704", instrument.equals("LATE") ? 2063 : 2064) + "/plan")
                .statusCode();
    }

    private static void tell(String topic, String key, String data) throws ExecutionException, InterruptedException {
        try (KafkaProducer<String, String> producer = NeighboursTell.producer()) {
            producer.send(new ProducerRecord<>(topic, key, data)).get();
        }
    }

    private static List<String> deadLetters(String key, int count) {
        Properties properties = new Properties();
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, StackResource.kafkaBootstrapServers());
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, "reader-" + UUID.randomUUID());
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        List<String> letters = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("obligo.dead-letter"));
            Awaitility.await().atMost(Duration.ofSeconds(60)).pollInSameThread().until(() -> {
                consumer.poll(Duration.ofMillis(500)).forEach(letter -> {
                    if (key.equals(letter.key())) {
                        letters.add(letter.value());
                    }
                });
                return letters.size() >= count;
            });
        }
        return letters;
    }
}

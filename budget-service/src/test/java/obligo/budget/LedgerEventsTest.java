package obligo.budget;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import obligo.testkit.contract.EventContract;
import obligo.testkit.stack.StackResource;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static obligo.budget.AYear.aYear;
import static org.assertj.core.api.Assertions.assertThat;

/** What the ledger tells: how much of a line is used, and that a pot is short. */
@OnTheStack
class LedgerEventsTest {
    private static final String LINES_MOVED = "obligo.budget.lines-moved.v1";
    private static final String SHORTFALL_CHANGED = "obligo.budget.shortfall-changed.v1";

    @Test
    void theExamplesKeepTheirSchemas() {
        for (String type : List.of(LINES_MOVED, SHORTFALL_CHANGED)) {
            EventContract.mustKeep(type, EventContract.example(type));
        }
    }

    @Test
    void aBusyLineIsToldByItsLatestState() {
        AYear year = aYear("34102", 2064)
                .allotted("EGL", "9000.00")
                .planned("MAT", "5000.00")
                .ready();
        String hundredReservations = IntStream.range(0, 100)
                .mapToObj(
                        i -> "{'id':'" + UUID.randomUUID()
                                + "','type':'RESERVATION','booking':{'line':'MAT','amount':'20.00','document':{'reference':'B'}}}")
                .collect(Collectors.joining("\n"));
        year.as("finance-system")
                .contentType("application/x-ndjson")
                .body(hundredReservations.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
                .post(year.path() + "/bookings")
                .then()
                .statusCode(200);
        year.booked("direct-payments", "'line':'MAT','amount':'500.00','paidOn':'2064-05-02'");
        List<JsonPath> told = told(2064, LINES_MOVED, "lines[0].paid", "500.00");
        assertThat(told).hasSizeBetween(1, 50);
        assertThat(told).extracting(moved -> moved.getLong("revision")).isSorted();
        JsonPath last = told.get(told.size() - 1);
        assertThat(last.getString("lines[0].line")).isEqualTo("MAT");
        assertThat(last.getString("lines[0].pot")).isEqualTo("EGL");
        assertThat(last.getString("lines[0].limit")).isEqualTo("5000.00");
        assertThat(last.getString("lines[0].reserved")).isEqualTo("2000.00");
        assertThat(last.getString("lines[0].committed")).isEqualTo("0.00");
        assertThat(last.getString("lines[0].available")).isEqualTo("2500.00");
        assertThat(last.getLong("revision")).isEqualTo(year.balances().getLong("revision"));
        assertThat(last.getLong("sequence")).isEqualTo(year.balances().getLong("sequence"));
    }

    @Test
    void aChangedPlanMovesTheLimitOfALine() {
        AYear year = aYear("34102", 2068)
                .allotted("EGL", "9000.00")
                .planned("MAT", "5000.00")
                .ready();
        JsonPath before = lastOf(told(2068, LINES_MOVED, "lines[0].limit", "5000.00"));
        aYear("34102", 2068).planned("MAT", "6000.00").ready();
        JsonPath after = lastOf(told(2068, LINES_MOVED, "lines[0].limit", "6000.00"));
        assertThat(after.getLong("revision")).isGreaterThan(before.getLong("revision"));
        assertThat(after.getLong("sequence"))
                .as("a plan is no booking")
                .isEqualTo(before.getLong("sequence"))
                .isEqualTo(year.balances().getLong("sequence"));
    }

    @Test
    void aLineByDemandHasNoLimitToTell() {
        AYear year =
                aYear("34102", 2066).allotted("EGL", "9000.00").plannedRaw("""
                        {"line":"MD","label":"MD","category":"1","instruments":["MD"],
                         "sources":[{"pot":"EGL","amount":{"reason":"BY_DEMAND"}}]}""").ready();
        year.booked("direct-payments", "'line':'MD','amount':'35.50','paidOn':'2066-05-02'");
        JsonPath last = lastOf(told(2066, LINES_MOVED, "lines[0].paid", "35.50"));
        assertThat(last.<Object>get("lines[0].limit")).isNull();
        assertThat(last.<Object>get("lines[0].available")).isNull();
    }

    @Test
    void aCutBelowWhatIsBoundIsToldAndSoIsItsEnd() {
        AYear year = aYear("34102", 2067)
                .allotted("EGL", "1000.00")
                .planned("MAT", "1000.00")
                .ready();
        year.booked("commitments", "'line':'MAT','total':'900.00','schedule':[{'dueYear':2067,'amount':'900.00'}]");
        year.allotted("EGL", "500.00");
        JsonPath cut = lastOf(told(2067, SHORTFALL_CHANGED, "shortfall", "400.00"));
        assertThat(cut.getString("pot")).isEqualTo("EGL");
        assertThat(cut.getString("limit")).isEqualTo("500.00");
        assertThat(cut.getString("used")).isEqualTo("900.00");
        assertThat(cut.getLong("revision")).isEqualTo(year.balances().getLong("revision"));
        assertThat(cut.getLong("sequence")).isEqualTo(year.balances().getLong("sequence"));
        year.allotted("EGL", "950.00");
        List<JsonPath> told = told(2067, SHORTFALL_CHANGED, "shortfall", "0.00");
        assertThat(told)
                .as("only what changes a shortfall is told")
                .extracting(shortfall -> shortfall.getString("shortfall"))
                .containsExactly("400.00", "0.00");
    }

    private static JsonPath lastOf(List<JsonPath> told) {
        return told.get(told.size() - 1);
    }

    /** Reads what was told of a type from the topic's beginning until one says {@code value}; each has to keep its schema. */
    private static List<JsonPath> told(int year, String type, String field, String value) {
        List<JsonPath> told = new ArrayList<>();
        Predicate<ConsumerRecord<String, String>> wanted =
                event -> event.key().equals("34102/" + year) && type.equals(header(event, "ce_type"));
        try (KafkaConsumer<String, String> consumer = reader()) {
            consumer.subscribe(List.of("obligo.budget"));
            Awaitility.await().atMost(Duration.ofSeconds(60)).pollInSameThread().until(() -> {
                for (ConsumerRecord<String, String> event : consumer.poll(Duration.ofMillis(500))) {
                    if (wanted.test(event)) {
                        EventContract.mustKeep(type, event.value());
                        assertThat(header(event, "ce_subject")).isEqualTo(event.key());
                        told.add(JsonPath.from(event.value()));
                    }
                }
                return !told.isEmpty() && value.equals(lastOf(told).getString(field));
            });
        }
        return told;
    }

    private static KafkaConsumer<String, String> reader() {
        Properties properties = new Properties();
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, StackResource.kafkaBootstrapServers());
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, "reader-" + UUID.randomUUID());
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer());
    }

    private static String header(ConsumerRecord<String, String> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}

package obligo.journeys;

import io.restassured.path.json.JsonPath;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import obligo.testkit.contract.ContractFile;
import obligo.testkit.contract.EventContract;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The year of three Jobcenters, from published figures to one overview, and what the suite survives on the way. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AYearTest {
    private static final String YEAR = "/v1/jobcenters/34102/years/2025";
    private static final String MAT = "instruments.find { it.instruments.contains('MAT') }";
    private static final String LINE = YEAR + "/budget/plan/lines/MAT";

    @TempDir
    static Path state;

    private static Suite suite;
    private static String officer;
    private static String auditor;

    @BeforeAll
    static void theSuiteIsUpAndThePublishedProgrammesAreLoaded() {
        suite = new Suite(state);
        suite.up();
        for (String sample : List.of("34102-2025", "32102-2024", "38704-2023")) {
            suite.mustEndWell("load", System.getProperty("obligo.root") + "/samples/" + sample);
        }
        officer = suite.token("budget-officer", "--jobcenter", "34102");
        auditor = suite.token("auditor");
    }

    @AfterAll
    static void theSuiteGoesDown() {
        suite.close();
    }

    private static JsonPath overview(String jobcenter, int year) {
        HttpResponse<String> answer =
                suite.get("/v1/jobcenters/" + jobcenter + "/years/" + year + "/overview", auditor);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonPath.from(answer.body());
    }

    private static List<String> findings(JsonPath overview) {
        return overview.<Map<String, Object>>getList("findings").stream()
                .map(f -> f.get("service") + " " + f.get("code") + " " + f.get("difference"))
                .toList();
    }

    private static void changeLine(String euros) {
        HttpResponse<String> plan = suite.get(YEAR + "/budget/plan", officer);
        String etag = plan.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> changed = suite.put(LINE, officer, etag, line(euros));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    }

    private static String line(String euros) {
        return """
               {"line":"MAT","row":"1.2a","label":"Maßnahmen bei Trägern (MAT)","category":"1","subcategory":"1.2",
                "instruments":["MAT"],"sources":[{"pot":"EGL","amount":{"value":"%s"}}]}""".formatted(euros);
    }

    private static void eventually(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(condition);
    }

    private static boolean everyoneKnows(String euros) {
        JsonPath overview = overview("34102", 2025);
        String funded = overview.getString("programme.content.positions.find { it.position == '1.2a' }.funding.amount");
        String now = overview.getString("targets.content.basis.budget.now.planned");
        String planned = overview.getString("budget.content.waterfall.find { it.pot == 'EGL' }.planned.value");
        return euros.equals(funded) && planned.equals(now);
    }

    @Test
    @Order(1)
    void duisburgsYearInOneRead() {
        JsonPath overview = overview("34102", 2025);
        assertThat(overview.getBoolean("complete")).isTrue();
        assertThat(overview.getInt("programme.content.totals.entries")).isEqualTo(6980);
        String iq = "targets.content.items.find { it.indicator == 'K2' && it.gender == 'TOTAL' }";
        assertThat(overview.getString(iq + ".computed.targetRate")).isEqualTo("17.9574");
        assertThat(overview.getString(iq + ".target.rate")).isEqualTo("18.0");
        assertThat(overview.getString(iq + ".computed.changeRate")).startsWith("2.07");
        assertThat(overview.getString("targets.content.basis.state")).isEqualTo("UNCHANGED");
        assertThat(findings(overview))
                .containsExactlyInAnyOrder(
                        "budget-service ROUNDING 1.00",
                        "budget-service ROUNDING 1.00",
                        "budget-service CATEGORY_ASSIGNMENT 33632.00",
                        "budget-service CATEGORY_ASSIGNMENT 0.0916",
                        "targets-service INCONSISTENT_STATEMENT -0.1165");
    }

    @Test
    @Order(2)
    void bochumContradictsItselfInFourPlacesAndKleveInNone() {
        assertThat(findings(overview("32102", 2024)))
                .containsExactlyInAnyOrder(
                        "instruments-service INCONSISTENT_STATEMENT 7",
                        "instruments-service INCONSISTENT_STATEMENT -13",
                        "instruments-service INCONSISTENT_STATEMENT -9",
                        "targets-service GENDER_SUM 36");
        JsonPath kleve = overview("38704", 2023);
        assertThat(kleve.getBoolean("complete")).isTrue();
        assertThat(findings(kleve)).isEmpty();
    }

    @Test
    @Order(2)
    void theDocumentOfTheWholeSuiteIsWhatTheContractPromises() {
        ContractFile.named("openapi/obligo.yaml")
                .mustSay(suite.get("/openapi?format=yaml", auditor).body());
    }

    @Test
    @Order(3)
    void loadingAgainChangesNothing() {
        JsonPath before = overview("34102", 2025);
        suite.mustEndWell("load", System.getProperty("obligo.root") + "/samples/34102-2025");
        JsonPath after = overview("34102", 2025);
        for (String part : List.of("budget", "programme", "targets")) {
            assertThat(after.getLong(part + ".revision")).isEqualTo(before.getLong(part + ".revision"));
        }
    }

    @Test
    @Order(4)
    void aChangedLineShowsInProgrammeAndBasis() {
        // Beyond the 5 % of the plan that its total may move (basis-tolerance).
        changeLine("3714642.00");
        eventually(() -> everyoneKnows("3714642.00"));
        assertThat(overview("34102", 2025).getString("targets.content.basis.state"))
                .isEqualTo("CHANGED");
        changeLine("5814642.00");
        eventually(() -> everyoneKnows("5814642.00"));
        assertThat(overview("34102", 2025).getString("targets.content.basis.state"))
                .isEqualTo("UNCHANGED");
    }

    @Test
    @Order(5)
    void withoutKafkaAndWithTheServiceKilledBeforePublishingNothingIsLost() {
        suite.kill("kafka");
        changeLine("5614642.00");
        suite.kill("budget-service");
        suite.up();
        eventually(() -> everyoneKnows("5614642.00"));
        List<ConsumerRecord<String, String>> told = told("obligo.budget", "34102/2025");
        assertThat(told.stream()
                        .map(e -> JsonPath.from(e.value()).getLong("revision"))
                        .distinct())
                .isSorted()
                .last()
                .isEqualTo(overview("34102", 2025).getLong("budget.revision"));
        told.forEach(event -> EventContract.mustKeep(type(event), event.value()));
    }

    private static String type(ConsumerRecord<String, String> event) {
        return new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
    }

    @Test
    @Order(6)
    void aMissingServiceLeavesItsPartOutAndSaysSo() {
        suite.kill("targets-service");
        JsonPath overview = overview("34102", 2025);
        assertThat(overview.getBoolean("complete")).isFalse();
        assertThat(overview.getString("targets.status")).isEqualTo("UNAVAILABLE");
        assertThat(overview.getString("budget.status")).isEqualTo("OK");
        HttpResponse<String> direct = suite.get("/v1/jobcenters/34102/years/2025/targets", auditor);
        assertThat(direct.statusCode()).isEqualTo(503);
        assertThat(direct.body()).contains("/problems/upstream-unavailable").contains("targets-service");
        suite.up();
        eventually(() -> overview("34102", 2025).getBoolean("complete"));
    }

    @Test
    @Order(7)
    void whatWasBookedBeforeTheServiceWasKilledIsNotBookedAgainAfterwards() {
        String bookings = Stream.of("MAT", "AGH_MAE", "EGZ")
                .map(AYearTest::commitment)
                .collect(Collectors.joining("\n", "", "\n"));
        assertThat(load(bookings)).contains("\"booked\":3").contains("\"refused\":0");
        suite.kill("budget-service");
        suite.up();
        assertThat(load(bookings)).contains("\"booked\":0").contains("\"repeated\":3");
        JsonPath proof =
                JsonPath.from(suite.get(YEAR + "/budget/journal/proof", auditor).body());
        assertThat(proof.getBoolean("intact")).as(proof.prettify()).isTrue();
        JsonPath balances =
                JsonPath.from(suite.get(YEAR + "/budget/balances", auditor).body());
        assertThat(balances.getString("lines.find { it.line == 'MAT' }.committed"))
                .isEqualTo("24000.00");
    }

    @Test
    @Order(8)
    void whatIsBookedAndMayBeBoundIsKnownToTheProgramme() {
        eventually(() -> "24000.00".equals(programme("forecast?on=2025-12-31").getString(MAT + ".committed")));
        HttpResponse<String> recorded = suite.put(YEAR + "/budget/allotments/" + UUID.randomUUID(), officer, "*", """
                {"pot":"EGL","dueYear":2026,"stage":"FINAL","amount":{"value":"1000.00"},"document":{"title":"Bescheid"}}""");
        assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(201);
        eventually(() ->
                "1000.00".equals(programme("check").getString("authorisations.find { it.year == 2026 }.available")));
        assertThat(programme("check").getString("authorisations.find { it.year == 2026 }.verdict"))
                .isEqualTo("SHORT");
    }

    private static JsonPath programme(String question) {
        return JsonPath.from(suite.get(YEAR + "/programme/" + question, auditor).body());
    }

    private static String load(String bookings) {
        HttpResponse<String> loaded = suite.post(YEAR + "/budget/bookings", officer, "application/x-ndjson", bookings);
        assertThat(loaded.statusCode()).as(loaded.body()).isEqualTo(200);
        return loaded.body();
    }

    private static String commitment(String line) {
        UUID id = UUID.nameUUIDFromBytes(line.getBytes(StandardCharsets.UTF_8));
        return """
               {"id":"%s","type":"COMMITMENT","booking":{"line":"%s","total":"24000.00",\
               "schedule":[{"dueYear":2025,"amount":"24000.00"}],"document":{"reference":"Vertrag %s"}}}""".formatted(id, line, line);
    }

    @Test
    @Order(9)
    void everyEventOfTheYearKeepsItsSchema() {
        for (String topic : List.of(
                "obligo.budget", "obligo.instruments", "obligo.organisation", "obligo.programme", "obligo.targets")) {
            List<ConsumerRecord<String, String>> told = told(topic, null);
            assertThat(told).as(topic).isNotEmpty();
            told.forEach(event -> EventContract.mustKeep(type(event), event.value()));
        }
    }

    @Test
    @Order(10)
    void whatWasLoadedSurvivesARestart() {
        JsonPath before = overview("34102", 2025);
        suite.mustEndWell("down");
        suite.up();
        JsonPath after = overview("34102", 2025);
        assertThat(after.getString("budget.content")).isEqualTo(before.getString("budget.content"));
        assertThat(suite.mustEndWell("show", "34102", "2025"))
                .contains("58.565.156")
                .contains("17,96");
    }

    /** All events of a topic, or of one key, up to its present end. */
    private static List<ConsumerRecord<String, String>> told(String topic, @Nullable String key) {
        Properties properties = new Properties();
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, suite.kafka());
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, "reader-" + UUID.randomUUID());
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        List<ConsumerRecord<String, String>> told = new ArrayList<>();
        Predicate<ConsumerRecord<String, String>> wanted = event -> key == null || key.equals(event.key());
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(topic, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(500)).forEach(event -> {
                    if (wanted.test(event)) {
                        told.add(event);
                    }
                });
            }
        }
        return told;
    }
}

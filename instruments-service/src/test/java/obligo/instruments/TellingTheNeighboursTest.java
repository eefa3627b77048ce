package obligo.instruments;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import obligo.testkit.contract.EventContract;
import obligo.testkit.stack.StackResource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static obligo.instruments.AChange.aChange;
import static obligo.instruments.AProgramme.aProgramme;
import static obligo.instruments.AProgramme.positionOf;
import static obligo.instruments.NeighboursTell.egl;
import static obligo.instruments.NeighboursTell.line;
import static obligo.instruments.Samples.planner;
import static obligo.instruments.Samples.programme;
import static org.assertj.core.api.Assertions.assertThat;

/** What others read from Kafka is what its schema promises, in order, and never lost. */
@OnTheStack
class TellingTheNeighboursTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String JOBCENTER = "34102";
    private static final String PLAN_CHANGED = "obligo.programme.plan-changed.v1";
    private static final String INSTRUMENT_CHANGED = "obligo.instruments.instrument-changed.v1";

    @BeforeEach
    void neighbours() {
        NeighboursTell.ofJobcenters();
    }

    private static String begin(int year) {
        return planner(JOBCENTER)
                .header("If-None-Match", "*")
                .body(aProgramme()
                        .position("1", "MAT", 10)
                        .position("2", "MAG", 5)
                        .json())
                .put(programme(JOBCENTER, year))
                .then()
                .statusCode(201)
                .extract()
                .header("ETag");
    }

    private static String change(int year, String etag, int entries) {
        return planner(JOBCENTER)
                .header("If-Match", etag)
                .header("X-Change-Reason", "Nachsteuerung")
                .body(positionOf("1", "MAT", entries))
                .put(programme(JOBCENTER, year) + "/positions/1")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    private static List<Told> told(int year, int count) {
        return Told.on("obligo.programme", JOBCENTER + "/" + year, count);
    }

    @Test
    void everyChangeIsToldInOrderAsTheSchemaPromises() {
        String etag = begin(2051);
        NeighboursTell.ofBudget(
                JOBCENTER, 2051, 4, line("MAT", egl("500.00"), "MAT"), line("MAG", egl("100.00"), "MAG"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> planner(JOBCENTER)
                                .get(programme(JOBCENTER, 2051))
                                .jsonPath()
                                .get("budgetHeard.revision")
                        != null);
        change(2051, etag, 20);
        List<Told> told = told(2051, 2);
        assertThat(told).extracting(Told::revision).containsExactly(1L, 2L);
        for (Told event : told) {
            EventContract.mustKeep(PLAN_CHANGED, event.event().value());
            assertThat(event.header("ce_type")).isEqualTo(PLAN_CHANGED);
            assertThat(event.header("ce_specversion")).isEqualTo("1.0");
            assertThat(event.header("ce_source")).isEqualTo("/obligo/instruments-service");
            assertThat(event.header("ce_subject")).isEqualTo(JOBCENTER + "/2051");
            assertThat(UUID.fromString(event.header("ce_id"))).isNotNull();
        }
        JsonPath last = told.get(1).data();
        assertThat(last.getList("changes.position")).containsExactly("1");
        assertThat(last.getInt("changes[0].before.entries.value")).isEqualTo(10);
        assertThat(last.getInt("changes[0].after.entries.value")).isEqualTo(20);
        assertThat(last.getList("positions.entries.value")).containsExactly(20, 5);
        assertThat(last.getInt("totals.entries")).isEqualTo(25);
        assertThat(last.getString("reason")).isEqualTo("Nachsteuerung");
        assertThat(last.<Map<String, Object>>getList("impact"))
                .containsExactly(Map.of("line", "MAT", "amount", "500.00", "budgetRevision", 4));
    }

    @Test
    void aRefusedOrEmptyChangeIsNotTold() {
        String etag = begin(2052);
        planner(JOBCENTER)
                .header("If-Match", "\"99\"")
                .body(positionOf("1", "MAT", 11))
                .put(programme(JOBCENTER, 2052) + "/positions/1")
                .then()
                .statusCode(412);
        change(2052, etag, 10);
        change(2052, etag, 12);
        assertThat(told(2052, 2)).extracting(Told::revision).containsExactly(1L, 2L);
    }

    @Test
    void withoutKafkaWritesGoOnAndWhatTheyTellArrivesLater() {
        String etag = begin(2053);
        StackResource.kafka().stop();
        try {
            for (int i = 1; i <= 5; i++) {
                etag = change(2053, etag, 10 + i);
            }
        } finally {
            StackResource.kafka().start();
        }
        assertThat(told(2053, 6))
                .extracting(Told::revision)
                .startsWith(1L)
                .endsWith(6L)
                .isSorted();
    }

    @Test
    void theWholeCatalogueIsToldAtTheFirstStart() {
        List<Told> fbw = Told.on("obligo.instruments", "FBW", 1);
        EventContract.mustKeep(INSTRUMENT_CHANGED, fbw.get(0).event().value());
        assertThat(fbw.get(0).data().getString("plannableTo")).isEqualTo("2024-12-31");
        assertThat(fbw.get(0).header("ce_subject")).isEqualTo("FBW");
        assertThat(fbw).as("a start that finds nothing new tells nothing").hasSize(1);
    }

    @Test
    void aChangedInstrumentIsToldWithThePlansThatNameIt() {
        String body = """
                {"code":"TOLD_NEW","name":"Neu","version":"2050","legalBasis":"§ 99","units":[],"procurement":[],"k2Effect":[],
                 "crossReferences":[{"system":"COSACH","code":"4711"}]}""";
        aChange("TOLD_NEW").replacing(body).done();
        planner(JOBCENTER)
                .header("If-None-Match", "*")
                .body(aProgramme().position("9", "TOLD_NEW", 3).json())
                .put(programme(JOBCENTER, 2054))
                .then()
                .statusCode(201);
        NeighboursTell.ofBudget(JOBCENTER, 2054, 2, line("NEU", egl("5.00"), "MAT", "TOLD_NEW"));
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> "FUNDED"
                .equals(planner(JOBCENTER)
                        .get(programme(JOBCENTER, 2054))
                        .jsonPath()
                        .getString("positions[0].funding.state")));
        NeighboursTell.ofAgreement(JOBCENTER, 2054, 7, "SIGNED");
        AChange change = aChange("TOLD_NEW").of("\"1\"").withdrawing("2054-06-30");
        change.proposed().then().statusCode(201);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> change.read().jsonPath().getInt("impact.totals.agreements") == 1);
        change.confirmed().then().statusCode(201);
        List<Told> told = Told.on("obligo.instruments", "TOLD_NEW", 2);
        told.forEach(event ->
                EventContract.mustKeep(INSTRUMENT_CHANGED, event.event().value()));
        JsonPath last = told.get(1).data();
        assertThat(last.getString("newCasesTo")).isEqualTo("2054-06-30");
        assertThat(last.getString("plannableTo")).isEqualTo("2054-06-30");
        assertThat(last.getString("reason")).isEqualTo("Aufgehoben");
        assertThat(last.getString("changedBy.id")).isEqualTo("test-catalogue-editor");
        assertThat(last.getString("confirmedBy.id")).isEqualTo("test-deputy-editor");
        assertThat(last.getString("change")).isEqualTo(change.id().toString());
        assertThat(last.<Map<String, Object>>getList("impact"))
                .containsExactly(
                        Map.of(
                                "jobcenter",
                                JOBCENTER,
                                "year",
                                2054,
                                "effect",
                                "NO_NEW_CASES",
                                "rule",
                                "I-2",
                                "position",
                                "9",
                                "programmeRevision",
                                1,
                                "entries",
                                3),
                        Map.of(
                                "jobcenter", JOBCENTER,
                                "year", 2054,
                                "effect", "NO_NEW_CASES",
                                "rule", "I-2",
                                "line", "NEU",
                                "budgetRevision", 2,
                                "amount", "5.00"));
        assertThat(last.<Map<String, Object>>getList("agreements"))
                .containsExactly(Map.of(
                        "jobcenter",
                        JOBCENTER,
                        "year",
                        2054,
                        "effect",
                        "NO_NEW_CASES",
                        "rule",
                        "I-2",
                        "revision",
                        7,
                        "stage",
                        "SIGNED"));
    }

    @Test
    void theExampleIsWhatDuisburgsProgrammeReallyTells() throws Exception {
        Samples.load(JOBCENTER, 2025);
        String budget = EventContract.example("obligo.budget.plan-changed.v1");
        NeighboursTell.tell("obligo.budget", JOBCENTER + "/2025", "obligo.budget.plan-changed.v1", budget);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> JsonPath.from(budget)
                .get("revision")
                .equals(planner(JOBCENTER)
                        .get(programme(JOBCENTER, 2025))
                        .jsonPath()
                        .get("budgetHeard.revision")));
        ObjectNode example = (ObjectNode) JSON.readTree(EventContract.example(PLAN_CHANGED));
        Response changed = planner(JOBCENTER)
                .header(
                        "If-Match",
                        planner(JOBCENTER).get(programme(JOBCENTER, 2025)).header("ETag"))
                .header("X-Change-Reason", example.get("reason").asText())
                .body(example.at("/changes/0/after").toString())
                .put(programme(JOBCENTER, 2025) + "/positions/1.2a");
        int revision = changed.jsonPath().getInt("revision");
        ObjectNode told = (ObjectNode)
                JSON.readTree(told(2025, revision).get(revision - 1).event().value());
        List<String> ofTheMoment = List.of("revision", "changedAt", "changedBy");
        assertThat(told.remove(ofTheMoment)).isEqualTo(example.remove(ofTheMoment));
    }

    @Test
    void theExamplesKeepTheirSchemas() {
        for (String type : List.of(PLAN_CHANGED, INSTRUMENT_CHANGED)) {
            EventContract.mustKeep(type, EventContract.example(type));
        }
    }
}

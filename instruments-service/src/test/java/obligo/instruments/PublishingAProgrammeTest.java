package obligo.instruments;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import obligo.testkit.access.SignedTokens;
import obligo.testkit.contract.EventContract;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static obligo.instruments.NeighboursTell.egl;
import static obligo.instruments.NeighboursTell.line;
import static obligo.instruments.Samples.file;
import static obligo.instruments.Samples.planner;
import static obligo.instruments.Samples.programme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

/** From the first draft to an amended publication (T-8). */
@OnTheStack
class PublishingAProgrammeTest {
    private static final String JOBCENTER = "34102";

    @BeforeEach
    void neighbours() {
        NeighboursTell.ofJobcenters();
    }

    private static AProgrammesWay begun(int year) {
        return AProgrammesWay.begun(JOBCENTER, year, 10);
    }

    private static void budgetIsHeard(AProgrammesWay way, long revision, String euros) {
        NeighboursTell.ofBudget(way.jobcenter(), way.year(), revision, line("MAT", egl(euros), "MAT"));
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> Long.valueOf(revision)
                .equals(longOf(way.read().get("budgetHeard.revision"))));
    }

    private static @Nullable Long longOf(@Nullable Number number) {
        return number == null ? null : number.longValue();
    }

    private static void targetsAreTold(AProgrammesWay way, long revision) {
        NeighboursTell.tell(
                "obligo.targets", way.jobcenter() + "/" + way.year(), "obligo.targets.plan-changed.v1", """
                {"jobcenter":"%s","year":%d,"revision":%d,"changedBy":{"id":"t","name":"T"},
                 "changedAt":"2026-01-01T00:00:00Z","changes":[],"items":[],"basis":{"revision":1,"state":"NOT_HEARD"}}
                """.formatted(
                                way.jobcenter(), way.year(), revision));
    }

    /** Only a publication shows which targets were heard, so that publishing waits for them. */
    private static void publishWithTargets(AProgrammesWay way, long revision, String name, long targets) {
        String publish = """
                {"type":"PUBLISH","revision":%d,"name":"%s","targetsRevision":%d}""".formatted(revision, name, targets);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> way.take(way.plannerToken(), publish).statusCode() == 201);
    }

    @Test
    void aWholeLifeLeavesTwoCutsWithTheirOwnFigures() {
        AProgrammesWay way = begun(2061);
        budgetIsHeard(way, 3, "500.00");
        targetsAreTold(way, 1);
        assertThat(way.read().getString("state.stage")).isEqualTo("DRAFT");
        way.submit(1)
                .then()
                .statusCode(201)
                .body("state.stage", equalTo("SUBMITTED"))
                .body("state.ofRevision", equalTo(1));
        way.approve(1)
                .then()
                .statusCode(201)
                .body("state.stage", equalTo("APPROVED"))
                .body("resolution", equalTo("Beschluss 4/2025"));
        publishWithTargets(way, 1, "Stand 03", 1);
        assertThat(way.read().getString("state.stage")).isEqualTo("PUBLISHED");
        String first = way.publication(1).asString();

        budgetIsHeard(way, 4, "900.00");
        targetsAreTold(way, 2);
        assertThat(way.publication(1).asString())
                .as("the budget moved, the cut did not")
                .isEqualTo(first);

        way.plan(20).then().statusCode(409).body("type", equalTo("/problems/programme-published"));
        way.amend(1, "Nachsteuerung im Sommer").then().statusCode(201).body("state.stage", equalTo("DRAFT"));
        way.plan(20).then().statusCode(200).body("state.publication", equalTo(1));
        way.submit(2).then().statusCode(201);
        way.approve(2).then().statusCode(201);
        assertThat(way.publications().getList("items"))
                .as("in force until the new one is there")
                .hasSize(1);
        publishWithTargets(way, 2, "Stand 07", 2);

        assertThat(way.publication(1).asString()).isEqualTo(first);
        JsonPath before = JsonPath.from(first);
        assertThat(before.getInt("programme.positions[0].entries.value")).isEqualTo(10);
        assertThat(before.getString("programme.positions[0].funding.amount")).isEqualTo("500.00");
        assertThat(before.getList("steps.type")).containsExactly("SUBMIT", "APPROVE", "PUBLISH");
        JsonPath after = way.publication(2).jsonPath();
        assertThat(after.getInt("programme.positions[0].entries.value")).isEqualTo(20);
        assertThat(after.getString("programme.positions[0].funding.amount")).isEqualTo("900.00");
        assertThat(after.getString("programme.state.stage")).isEqualTo("AMENDED");
        assertThat(after.getList("steps.type")).containsExactly("AMEND", "SUBMIT", "APPROVE", "PUBLISH");
        assertThat(after.getString("steps[0].reason")).isEqualTo("Nachsteuerung im Sommer");
        JsonPath list = way.publications();
        assertThat(list.getList("items.name")).containsExactly("Stand 03", "Stand 07");
        assertThat(list.getList("items.programmeRevision")).containsExactly(1, 2);
        assertThat(list.getList("items.budgetRevision")).containsExactly(3, 4);
        assertThat(list.getList("items.targetsRevision")).containsExactly(1, 2);
        assertThat(list.getList("items.notHeard.flatten()")).isEmpty();
        assertThat(way.read().getString("state.stage")).isEqualTo("AMENDED");
    }

    /** § 16j SGB II was abolished on 28 March 2024, after Bochum's programme of February. */
    @Test
    void bochumsProgrammeIsAmendedWhenTheBuergergeldbonusEnds() throws Exception {
        AProgrammesWay way = new AProgrammesWay("34102", 2024);
        String published = file("32102-2024/programme.json");
        planner("34102")
                .header("If-None-Match", "*")
                .body(published)
                .put(programme("34102", 2024))
                .then()
                .statusCode(201);
        way.published(1, "Arbeitsmarktprogramm 2024");
        way.amend(1, "Wegfall des § 16j SGB II zum 28. März 2024").then().statusCode(201);
        ObjectNode bonus = (ObjectNode)
                new ObjectMapper().readTree(published).get("positions").get(12);
        assertThat(bonus.get("instruments").get(0).asText()).isEqualTo("BGB_16J");
        planner("34102")
                .header("If-Match", "\"1\"")
                .header("X-Change-Reason", "Bürgergeldbonus entfällt")
                .body(bonus.put("memo", true).toString())
                .put(programme("34102", 2024) + "/positions/1.10")
                .then()
                .statusCode(200);
        way.published(2, "1. Nachtrag");
        assertThat(way.publication(1).jsonPath().getMap("programme.positions[12]"))
                .doesNotContainKey("memo");
        assertThat(way.publication(2).jsonPath().getBoolean("programme.positions[12].memo"))
                .isTrue();
        way.publication(2)
                .then()
                .body("steps[0].reason", equalTo("Wegfall des § 16j SGB II zum 28. März 2024"))
                .body("programme.totals.entries", equalTo(4955));
    }

    @Test
    void aCutSaysWhatItCouldNotShow() {
        AProgrammesWay way = begun(2062);
        way.published(1, "Stand 03");
        way.publication(1)
                .then()
                .statusCode(200)
                .body("notHeard", equalTo(List.of("BUDGET", "TARGETS")))
                .body("$", not(hasKey("budgetRevision")))
                .body("programme.positions[0].funding.state", equalTo("NOT_JUDGED"));
        budgetIsHeard(way, 1, "5.00");
        way.publication(1).then().body("programme.positions[0].funding.state", equalTo("NOT_JUDGED"));
    }

    @Test
    void anOlderBudgetIsShownWhereTheResolutionRestedOnIt() {
        AProgrammesWay way = begun(2063);
        budgetIsHeard(way, 1, "5.00");
        budgetIsHeard(way, 2, "7.00");
        way.submit(1);
        way.approve(1);
        String publish = "{\"type\":\"PUBLISH\",\"revision\":1,\"name\":\"Stand\",\"budgetRevision\":%d}";
        way.take(way.plannerToken(), publish.formatted(9))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/revision-not-heard"))
                .body("figures.revision", equalTo(9));
        assertThat(way.publications().getList("items")).isEmpty();
        assertThat(way.read().getString("state.stage"))
                .as("nothing half stored")
                .isEqualTo("APPROVED");
        way.take(way.plannerToken(), publish.formatted(1)).then().statusCode(201);
        way.publication(1).then().body("programme.positions[0].funding.amount", equalTo("5.00"));
    }

    @Test
    void theSameStepAgainIsTheSameReceipt() {
        AProgrammesWay way = begun(2064);
        UUID id = UUID.randomUUID();
        String submit = "{\"type\":\"SUBMIT\",\"revision\":1,\"reason\":\"%s\"}";
        String first = way.take(way.plannerToken(), id, submit.formatted("Zur Sitzung"))
                .then()
                .statusCode(201)
                .extract()
                .asString();
        way.approve(1).then().statusCode(201);
        String again = way.take(way.plannerToken(), id, submit.formatted("Zur Sitzung"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(again).isEqualTo(first);
        String receipt = planner(JOBCENTER)
                .get(programme(JOBCENTER, 2064) + "/steps/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(receipt).isEqualTo(first);
        way.take(way.plannerToken(), id, submit.formatted("Anders"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/id-reused"));
        way.take(SignedTokens.ofPerson("somebody-else", "planner", JOBCENTER), id, submit.formatted("Zur Sitzung"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/id-reused"));
        assertThat(way.taken().getList("steps")).hasSize(2);
    }

    @Test
    void aChangeBesideWhatIsSubmittedIsADraft() {
        AProgrammesWay way = begun(2065);
        way.submit(1);
        way.plan(20)
                .then()
                .statusCode(200)
                .body("state.stage", equalTo("SUBMITTED"))
                .body("state.ofRevision", equalTo(1));
        way.approve(2)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/programme-revision-not-current"))
                .body("figures.revision", equalTo(2))
                .body("figures.current", equalTo(1));
        way.approve(1).then().statusCode(201);
        way.publish(1, "Stand").then().statusCode(201);
        way.publication(1).then().body("programme.positions[0].entries.value", equalTo(10));
        assertThat(way.read().getInt("positions[0].entries.value")).isEqualTo(20);
    }

    @Test
    void whatIsTakenBackOrReturnedIsADraftAgain() {
        AProgrammesWay way = begun(2066);
        way.submit(1);
        way.take(way.carrierToken(), "{\"type\":\"RETURN\",\"revision\":1}")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/reason-missing"));
        way.take(way.carrierToken(), "{\"type\":\"RETURN\",\"revision\":1,\"reason\":\"Mehr Plätze\"}")
                .then()
                .statusCode(201)
                .body("state.stage", equalTo("DRAFT"))
                .body("state", not(hasKey("ofRevision")));
        way.plan(30);
        way.submit(2).then().statusCode(201);
        way.approve(2).then().statusCode(201);
        way.take(way.plannerToken(), "{\"type\":\"WITHDRAW\",\"revision\":2,\"reason\":\"  \"}")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/reason-missing"));
        way.take(way.plannerToken(), "{\"type\":\"WITHDRAW\",\"revision\":2,\"reason\":\"Neue Zuteilung\"}")
                .then()
                .statusCode(201);
        JsonPath taken = way.taken();
        assertThat(taken.getString("state.stage")).isEqualTo("DRAFT");
        assertThat(taken.getList("next")).containsExactly("SUBMIT");
        assertThat(taken.getList("steps.type")).containsExactly("SUBMIT", "RETURN", "SUBMIT", "APPROVE", "WITHDRAW");
        assertThat(taken.getList("steps.programmeRevision")).containsExactly(1, 1, 2, 2, 2);
    }

    @Test
    void stepsAreReadAsTheyWereKnown() {
        AProgrammesWay way = begun(2067);
        way.submit(1);
        String between = way.taken().getString("steps[0].takenAt");
        way.approve(1);
        planner(JOBCENTER)
                .queryParam("asOf", between)
                .get(programme(JOBCENTER, 2067) + "/steps")
                .then()
                .statusCode(200)
                .body("state.stage", equalTo("SUBMITTED"))
                .body("steps", hasSize(1));
        planner(JOBCENTER)
                .queryParam("asOf", between)
                .get(programme(JOBCENTER, 2067))
                .then()
                .body("state.stage", equalTo("SUBMITTED"));
        planner(JOBCENTER)
                .queryParam("asOf", Instant.parse(between).minusSeconds(3600).toString())
                .get(programme(JOBCENTER, 2067) + "/steps")
                .then()
                .body("steps", hasSize(0));
    }

    @Test
    void everyStepIsToldAsTheSchemaPromises() {
        AProgrammesWay way = begun(2078);
        budgetIsHeard(way, 4, "500.00");
        way.published(1, "Stand 03");
        way.submit(1).then().statusCode(409);
        way.amend(1, "Nachtrag").then().statusCode(201);
        List<Told> told = Told.on("obligo.programme", JOBCENTER + "/2078", 5).stream()
                .filter(event -> event.header("ce_type").equals("obligo.programme.step-taken.v1"))
                .toList();
        assertThat(told).extracting(Told::revision).containsExactly(1L, 2L, 3L, 4L);
        told.forEach(event -> EventContract.mustKeep(
                "obligo.programme.step-taken.v1", event.event().value()));
        JsonPath published = told.get(2).data();
        assertThat(published.getString("state.stage")).isEqualTo("PUBLISHED");
        assertThat(published.getString("publication.name")).isEqualTo("Stand 03");
        assertThat(published.getInt("publication.budgetRevision")).isEqualTo(4);
        assertThat(published.getMap("publication")).doesNotContainKey("targetsRevision");
        JsonPath amended = told.get(3).data();
        assertThat(amended.getString("state.stage")).isEqualTo("DRAFT");
        assertThat(amended.getInt("state.publication")).isEqualTo(1);
        assertThat(amended.getString("reason")).isEqualTo("Nachtrag");
        EventContract.mustKeep(
                "obligo.programme.step-taken.v1", EventContract.example("obligo.programme.step-taken.v1"));
    }
}

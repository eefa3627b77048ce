package obligo.instruments;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import obligo.testkit.access.SignedTokens;
import obligo.testkit.contract.EventContract;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static obligo.instruments.NeighboursTell.egl;
import static obligo.instruments.NeighboursTell.line;
import static obligo.instruments.Samples.as;
import static obligo.instruments.Samples.nobody;
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

    /** Published with a probe of its own: only the publication shows which targets were heard. */
    private static void targetsAreTold(AProgrammesWay way, long revision) {
        NeighboursTell.tell(
                "obligo.targets", way.jobcenter() + "/" + way.year(), "obligo.targets.plan-changed.v1", """
                {"jobcenter":"%s","year":%d,"revision":%d,"changedBy":{"id":"t","name":"T"},
                 "changedAt":"2026-01-01T00:00:00Z","changes":[],"items":[],"basis":{"revision":1,"state":"NOT_HEARD"}}
                """.formatted(
                                way.jobcenter(), way.year(), revision));
    }

    /** Publishes with exactly these targets as soon as they are heard. */
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
    void onlyAnAmendmentWithAReasonOpensWhatIsPublished() {
        AProgrammesWay way = begun(2068);
        way.published(1, "Stand 03");
        for (String reason : List.of("", "   ")) {
            way.amend(1, reason)
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/problems/amendment-without-reason"))
                    .body("ruleId", equalTo("T-8"))
                    .body("errors[0].field", equalTo("reason"));
        }
        way.take(way.plannerToken(), "{\"type\":\"AMEND\",\"publication\":1}")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/amendment-without-reason"));
        way.amend(2, "Nachtrag").then().statusCode(409).body("type", equalTo("/problems/publication-not-current"));
        way.plan(99).then().statusCode(409).body("type", equalTo("/problems/programme-published"));
        way.plan(10).then().statusCode(200); // The same content changes nothing.
        assertThat(way.read().getInt("revision")).isEqualTo(1);
        assertThat(way.taken().getList("steps")).hasSize(3);
        way.amend(1, "Nachtrag").then().statusCode(201);
        way.submit(1).then().statusCode(201); // The same revision, to be shown with another budget.
        way.approve(1);
        way.publish(1, "Stand 03")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/publication-name-taken"))
                .body("figures.publication", equalTo(1));
        way.publish(1, "Stand 07").then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DRAFT    | {'type':'APPROVE','revision':1,'resolvedOn':'2025-02-20','resolution':'B'} | municipality",
                "DRAFT    | {'type':'RETURN','revision':1,'reason':'r'}                                 | municipality",
                "DRAFT    | {'type':'WITHDRAW','revision':1,'reason':'r'}                               | planner",
                "DRAFT    | {'type':'PUBLISH','revision':1,'name':'n'}                                  | planner",
                "DRAFT    | {'type':'AMEND','publication':1,'reason':'r'}                               | planner"
            })
    void aStepOutOfOrderIsRefused(String stage, String step, String role) {
        AProgrammesWay way = new AProgrammesWay(JOBCENTER, 2069);
        if (planner(JOBCENTER).get(programme(JOBCENTER, 2069)).statusCode() == 404) {
            begun(2069);
        }
        way.take(SignedTokens.of(role, JOBCENTER), step.replace('\'', '"'))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/programme-step-out-of-order"))
                .body("figures.stage", equalTo(stage));
        assertThat(way.taken().getList("steps")).isEmpty();
    }

    @Test
    void nothingIsSubmittedPublishedOrAmendedTwice() {
        AProgrammesWay way = begun(2070);
        way.submit(1);
        way.submit(1).then().statusCode(409).body("type", equalTo("/problems/programme-step-out-of-order"));
        way.publish(1, "Stand").then().statusCode(409);
        way.approve(1);
        way.approve(1).then().statusCode(409);
        way.publish(1, "Stand").then().statusCode(201);
        way.publish(1, "Stand 2").then().statusCode(409);
        way.submit(1).then().statusCode(409);
    }

    @Test
    void onlyTheLatestRevisionIsSubmitted() {
        AProgrammesWay way = begun(2071);
        way.plan(20);
        way.submit(1)
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/revision-stale"))
                .body("figures.expected", equalTo(1))
                .body("figures.revision", equalTo(2));
        way.submit(7).then().statusCode(404).body("type", equalTo("/problems/revision-unknown"));
        way.submit(2).then().statusCode(201);
        way.approve(7).then().statusCode(404).body("type", equalTo("/problems/revision-unknown"));
        new AProgrammesWay(JOBCENTER, 2099)
                .submit(1)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/programme-not-planned"));
    }

    @Test
    void whoHadAPartDoesNotApprove() {
        AProgrammesWay way = begun(2072);
        String writer = "test-planner";
        way.take(SignedTokens.ofPerson("the-submitter", "manager", JOBCENTER), "{\"type\":\"SUBMIT\",\"revision\":1}")
                .then()
                .statusCode(201);
        for (String person : List.of(writer, "the-submitter")) {
            way.take(
                            SignedTokens.ofPerson(person, "municipality", JOBCENTER),
                            "{\"type\":\"APPROVE\",\"revision\":1," + AProgrammesWay.RESOLUTION + "}")
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/approver-had-part"))
                    .body("ruleId", equalTo("M-92"))
                    .body("figures.caller", equalTo(person));
        }
        assertThat(way.taken().getList("steps")).hasSize(1);
    }

    @Test
    void noMachineTakesAStep() {
        AProgrammesWay way = begun(2073);
        for (String machine : List.of("finance-system", "reconciliation", "statistics-service")) {
            way.take(SignedTokens.of(machine, JOBCENTER), "{\"type\":\"SUBMIT\",\"revision\":1}")
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/person-required"));
        }
        assertThat(way.taken().getList("steps")).isEmpty();
    }

    @Test
    void eachStepIsOfThoseWhoMayTakeIt() {
        AProgrammesWay way = begun(2074);
        String submit = "{\"type\":\"SUBMIT\",\"revision\":1}";
        String approve = "{\"type\":\"APPROVE\",\"revision\":1," + AProgrammesWay.RESOLUTION + "}";
        for (String role : List.of("municipality", "budget-officer", "auditor", "catalogue-editor")) {
            way.take(SignedTokens.of(role, JOBCENTER), submit)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/not-permitted"));
        }
        way.take(SignedTokens.of("planner", "32102"), submit).then().statusCode(403);
        way.take(SignedTokens.of("manager", JOBCENTER), submit).then().statusCode(201);
        for (String role : List.of("planner", "manager", "budget-officer", "auditor")) {
            way.take(SignedTokens.ofPerson("nobody-yet", role, JOBCENTER), approve)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/not-permitted"));
        }
        way.take(SignedTokens.of("municipality", "32102"), approve).then().statusCode(403);
        way.take(SignedTokens.ofRegion("regional-directorate", "hessen"), approve)
                .then()
                .statusCode(403);
        way.take(SignedTokens.ofRegion("regional-directorate", "nordrhein-westfalen"), approve)
                .then()
                .statusCode(201);
        as(SignedTokens.of("planner", "32102"))
                .get(programme(JOBCENTER, 2074) + "/steps")
                .then()
                .statusCode(403);
        as(SignedTokens.of("planner", "32102"))
                .get(programme(JOBCENTER, 2074) + "/publications")
                .then()
                .statusCode(403);
        nobody().get(programme(JOBCENTER, 2074) + "/publications/1").then().statusCode(401);
        nobody().body(submit)
                .put(programme(JOBCENTER, 2074) + "/steps/" + UUID.randomUUID())
                .then()
                .statusCode(401);
    }

    @Test
    void ofAZktItsMunicipalityRecordsTheResolution() {
        NeighboursTell.tell("obligo.organisation", "38701", "obligo.organisation.jobcenter-changed.v1", """
                {"jobcenter":"38701","name":"Jobcenter 38701","form":"zkT","revision":1}""");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> planner("38701")
                                .get(programme("38701", 2061) + "/publications")
                                .statusCode()
                        == 200);
        AProgrammesWay way = AProgrammesWay.begun("38701", 2061, 10);
        way.submit(1).then().statusCode(201);
        String approve = "{\"type\":\"APPROVE\",\"revision\":1," + AProgrammesWay.RESOLUTION + "}";
        way.take(SignedTokens.ofRegion("regional-directorate", "nordrhein-westfalen"), approve)
                .then()
                .statusCode(403);
        way.take(SignedTokens.of("manager", "38701"), approve).then().statusCode(403);
        way.approve(1).then().statusCode(201);
    }

    @Test
    void aResolutionIsOfThePastAndOfABodyThatThereWas() {
        AProgrammesWay way = begun(2075);
        way.submit(1);
        String approve = """
                {"type":"APPROVE","revision":1,"resolvedOn":"%s","resolution":"Beschluss 1"}""";
        way.take(
                        way.carrierToken(),
                        approve.formatted(LocalDate.now(ZoneOffset.UTC).plusDays(3)))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/resolved-in-future"));
        way.take(way.carrierToken(), approve.formatted("2010-12-31"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/approving-body-unknown"))
                .body("figures.form", equalTo("gE"));
        way.take(way.carrierToken(), "{\"type\":\"APPROVE\",\"revision\":1}")
                .then()
                .statusCode(400)
                .body("errors", hasSize(2));
        way.take(way.carrierToken(), "{\"type\":\"BLESS\",\"revision\":1}")
                .then()
                .statusCode(400);
        assertThat(way.taken().getList("steps")).hasSize(1);
    }

    @Test
    void whatThereIsNotIsNotFound() {
        AProgrammesWay way = begun(2076);
        way.publication(1).then().statusCode(404).body("type", equalTo("/problems/publication-unknown"));
        planner(JOBCENTER)
                .get(programme(JOBCENTER, 2076) + "/steps/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/programme-step-unknown"));
        planner(JOBCENTER)
                .get(programme("00000", 2076) + "/publications")
                .then()
                .statusCode(404);
        assertThat(way.publications().getList("items")).isEmpty();
    }

    @Test
    void ofManyWhoApproveAtOnceOneDoes() throws Exception {
        AProgrammesWay way = begun(2077);
        way.submit(1);
        ExecutorService people = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Integer>> approvals = IntStream.range(0, 6)
                    .<Callable<Integer>>mapToObj(i -> () -> way.take(
                                    SignedTokens.ofPerson("carrier-" + i, "municipality", JOBCENTER),
                                    "{\"type\":\"APPROVE\",\"revision\":1," + AProgrammesWay.RESOLUTION + "}")
                            .statusCode())
                    .toList();
            List<Integer> answers = people.invokeAll(approvals).stream()
                    .map(PublishingAProgrammeTest::got)
                    .toList();
            assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
        } finally {
            people.shutdown();
        }
        assertThat(way.taken().getList("steps")).hasSize(2);
    }

    private static int got(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
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

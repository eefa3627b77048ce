package obligo.instruments;

import java.time.Duration;
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
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static obligo.instruments.Samples.as;
import static obligo.instruments.Samples.nobody;
import static obligo.instruments.Samples.planner;
import static obligo.instruments.Samples.programme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** Who may take which step, when and of which revision; where not, it is refused by name and nothing is changed. */
@OnTheStack
class ProgrammeStepRulesTest {
    private static final String JOBCENTER = "34102";

    @BeforeEach
    void neighbours() {
        NeighboursTell.ofJobcenters();
    }

    private static AProgrammesWay begun(int year) {
        return AProgrammesWay.begun(JOBCENTER, year, 10);
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
                    .map(ProgrammeStepRulesTest::got)
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
}

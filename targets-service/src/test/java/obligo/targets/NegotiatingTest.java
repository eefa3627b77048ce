package obligo.targets;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import obligo.testkit.access.SignedTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static obligo.targets.ATargets.longTermRecipients;
import static obligo.targets.AnAgreement.anAgreement;
import static obligo.targets.AnAgreement.confirming;
import static obligo.targets.AnAgreement.id;
import static obligo.targets.AnAgreement.mandatory;
import static obligo.targets.AnAgreement.saying;
import static obligo.targets.AnAgreement.signing;
import static obligo.targets.AnAgreement.taken;
import static obligo.targets.AnAgreement.withdrawing;
import static obligo.targets.Samples.planner;
import static obligo.targets.Samples.targets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** The rules of the Gegenstromverfahren: whose turn it is, on what, and what is never overwritten (rulebook 2.4). */
@OnTheStack
class NegotiatingTest {
    private static final String JOBCENTER = "35104";
    private static final String VALUES = mandatory(900, 5000, 3000).json();
    private static final String OTHERS = mandatory(950, 5000, 2900).json();
    private static final String OPEN = "{\"type\":\"OPEN\"}";

    @Test
    void everyRoundStaysWithItsSideAndComment() {
        JsonPath read = anAgreement(JOBCENTER, 2030)
                .opens()
                .offers(VALUES, "Prognose vom September")
                .counters(OTHERS, "Bitte mehr Frauen")
                .offers(VALUES, "Mehr geht nicht")
                .read();
        assertThat(read.getList("versions.version")).isEqualTo(List.of(1, 2, 3));
        assertThat(read.getList("versions.side")).isEqualTo(List.of("BOTTOM_UP", "TOP_DOWN", "BOTTOM_UP"));
        assertThat(read.getList("versions.comment"))
                .isEqualTo(List.of("Prognose vom September", "Bitte mehr Frauen", "Mehr geht nicht"));
        assertThat(read.getList("versions.collect { it.items[3].target.absolute }"))
                .isEqualTo(List.of(3000, 2900, 3000));
        assertThat(read.getString("versions[1].by.id")).isEqualTo("test-regional-directorate");
        assertThat(read.getInt("revision")).isEqualTo(4);
    }

    @Test
    void whoReadsIsToldWhatComesNext() {
        AnAgreement unna = anAgreement(JOBCENTER, 2031).opens();
        assertThat(unna.read().getList("nextSteps.type")).isEqualTo(List.of("OFFER", "WITHDRAW"));
        assertThat(unna.readAbove().getList("nextSteps.type")).isEqualTo(List.of("WITHDRAW"));
        unna.offers(VALUES);
        assertThat(unna.read().getList("nextSteps.type")).isEqualTo(List.of("OFFER", "CONFIRM", "WITHDRAW"));
        assertThat(unna.readAbove().getList("nextSteps.type")).isEqualTo(List.of("COUNTER", "CONFIRM", "WITHDRAW"));
        assertThat(unna.read(SignedTokens.of("municipality", JOBCENTER), "").getList("nextSteps"))
                .isEmpty();
        unna.confirms(1);
        assertThat(unna.read(SignedTokens.of("municipality", JOBCENTER), "").getList("nextSteps.party"))
                .isEqualTo(List.of("MUNICIPALITY"));
        assertThat(unna.readAbove().getList("nextSteps.type")).isEqualTo(List.of("WITHDRAW", "SIGN"));
    }

    @Test
    void agreedIsOnlyWhatBothHaveConfirmed() {
        AnAgreement unna = anAgreement(JOBCENTER, 2032).opens().offers(VALUES);
        taken(unna.byPlanner(null, confirming(1)));
        assertThat(unna.read().getString("status")).isEqualTo("OFFERED");
        unna.refuses(unna.byPlanner(null, confirming(1)), 409, "already-confirmed");
        unna.counters(OTHERS, "Lieber so");
        taken(unna.byOverseer(null, confirming(2)));
        assertThat(unna.read().getString("status")).isEqualTo("IN_NEGOTIATION");
        unna.refuses(unna.byPlanner(null, confirming(1)), 409, "version-not-current");
        taken(unna.byPlanner(null, confirming(2)));
        JsonPath agreed = unna.read();
        assertThat(agreed.getString("status")).isEqualTo("AGREED");
        assertThat(agreed.getInt("agreedVersion")).isEqualTo(2);
        assertThat(agreed.getList("confirmations.version")).isEqualTo(List.of(1, 2, 2));
        unna.refuses(unna.byPlanner(unna.etag(), saying("OFFER", VALUES, null)), 409, "step-out-of-order");
    }

    @Test
    void nobodyAgreesWithItself() {
        AnAgreement unna = anAgreement(JOBCENTER, 2047).opens().offers(VALUES);
        taken(unna.byOverseer(null, confirming(1)));
        String samePerson = SignedTokens.ofPerson("test-regional-directorate", "planner", JOBCENTER);
        unna.refuses(unna.step(samePerson, id(), null, confirming(1)), 403, "person-of-other-side");
        assertThat(unna.read().getString("status")).isEqualTo("OFFERED");
        taken(unna.byPlanner(null, confirming(1)));
        assertThat(unna.read().getString("status")).isEqualTo("AGREED");
    }

    @Test
    void twoConfirmationsAtOnceAreBothHeard() throws InterruptedException, ExecutionException {
        AnAgreement unna = anAgreement(JOBCENTER, 2033).opens().offers(VALUES);
        List<Response> answers = atOnce(
                () -> unna.byPlanner(null, confirming(1)),
                () -> unna.byOverseer(null, confirming(1)),
                () -> unna.byPlanner(null, confirming(1)),
                () -> unna.byOverseer(null, confirming(1)));
        assertThat(answers.stream().map(Response::statusCode).sorted()).containsExactly(201, 201, 409, 409);
        JsonPath agreed = unna.read();
        assertThat(agreed.getString("status")).isEqualTo("AGREED");
        assertThat(agreed.getInt("revision")).isEqualTo(4);
    }

    @Test
    void ofTwoAnswersToTheSameOfferOneComesTooLate() throws InterruptedException, ExecutionException {
        AnAgreement unna = anAgreement(JOBCENTER, 2034).opens().offers(VALUES);
        String read = unna.etag();
        List<Response> answers = atOnce(
                () -> unna.byOverseer(read, saying("COUNTER", OTHERS, "So")),
                () -> unna.byPlanner(read, saying("OFFER", OTHERS, "Oder so")));
        assertThat(answers.stream().map(Response::statusCode).sorted()).containsExactly(201, 412);
        assertThat(unna.read().getList("versions")).hasSize(2);
    }

    private interface Sending {
        Response send();
    }

    private static List<Response> atOnce(Sending... requests) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(requests.length);
        CountDownLatch ready = new CountDownLatch(requests.length);
        try {
            List<Future<Response>> answers = Stream.of(requests)
                    .map(request -> threads.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return request.send();
                    }))
                    .toList();
            List<Response> all = new ArrayList<>();
            for (Future<Response> answer : answers) {
                all.add(answer.get());
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theSameStepAgainGetsTheSameAnswerAndOtherContentIsRefused() {
        AnAgreement unna = anAgreement(JOBCENTER, 2035).opens();
        UUID id = id();
        String etag = unna.etag();
        String token = SignedTokens.of("planner", JOBCENTER);
        String first = unna.step(token, id, etag, saying("OFFER", VALUES, "x"))
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"2\""))
                .extract()
                .asString();
        unna.counters(OTHERS, "Inzwischen");
        assertThat(unna.step(token, id, etag, saying("OFFER", VALUES, "x"))
                        .then()
                        .statusCode(200)
                        .header("ETag", equalTo("\"2\""))
                        .extract()
                        .asString())
                .isEqualTo(first);
        assertThat(planner(JOBCENTER).get(unna.path() + "/steps/" + id).asString())
                .isEqualTo(first);
        unna.refuses(unna.step(token, id, etag, saying("OFFER", VALUES, "y")), 409, "id-reused");
        unna.refuses(unna.step(token, id, etag, confirming(2)), 409, "id-reused");
        String another = SignedTokens.ofPerson("another", "planner", JOBCENTER);
        unna.refuses(unna.step(another, id, etag, saying("OFFER", VALUES, "x")), 409, "id-reused");
        unna.refuses(planner(JOBCENTER).get(unna.path() + "/steps/" + id()), 404, "step-unknown");
        assertThat(unna.read().getInt("revision")).isEqualTo(3);
    }

    @Test
    void aStepOnWhatWasReadNeedsTheRevisionThatWasRead() {
        AnAgreement unna = anAgreement(JOBCENTER, 2036);
        unna.refuses(unna.byPlanner(null, OPEN), 428, "precondition-required");
        unna.refuses(unna.byPlanner("\"3\"", OPEN), 412, "revision-stale");
        unna.refuses(unna.byPlanner("\"0\"", saying("OFFER", VALUES, null)), 404, "agreement-not-opened");
        unna.opens();
        unna.refuses(unna.byPlanner("*", OPEN), 412, "already-exists");
        unna.refuses(unna.byPlanner(null, saying("OFFER", VALUES, null)), 428, "precondition-required");
        unna.refuses(unna.byPlanner("\"7\"", saying("OFFER", VALUES, null)), 412, "revision-stale");
        unna.offers(VALUES);
        unna.refuses(unna.byPlanner("\"1\"", confirming(1)), 412, "revision-stale");
        taken(unna.byPlanner("\"2\"", confirming(1)));
    }

    @Test
    void whatWasKnownThenCanBeRead() {
        AnAgreement unna = anAgreement(JOBCENTER, 2037).opens().offers(VALUES);
        String then = unna.read().getString("versions[0].at");
        unna.counters(OTHERS, "Später").confirms(2);
        JsonPath known = unna.read(SignedTokens.of("planner", JOBCENTER), "?asOf=" + then);
        assertThat(known.getString("status")).isEqualTo("OFFERED");
        assertThat(known.getList("versions.version")).isEqualTo(List.of(1));
        assertThat(known.getInt("revision")).isEqualTo(2);
        assertThat(known.getList("nextSteps")).isEmpty();
        unna.refuses(planner(JOBCENTER).get(unna.path() + "?asOf=2020-01-01T00:00:00Z"), 404, "agreement-not-opened");
    }

    @ParameterizedTest
    @CsvSource({"K2, FEMALE", "K3, MALE", "K3, TOTAL"})
    void anOfferWithoutAMandatoryValueIsRefused(String indicator, String gender) {
        AnAgreement unna = anAgreement(JOBCENTER, 2038);
        if (planner(JOBCENTER).get(unna.path()).statusCode() == 404) {
            unna.opens();
        }
        String gone = Pattern.compile(
                        "(\"indicator\":\"%s\",\"label\":\"[^\"]*\",\"gender\":\"%s\",\"kind\":\"TARGET\",\"target\":)\\{[^}]*}"
                                .formatted(indicator, gender))
                .matcher(VALUES)
                .replaceFirst("$1{}");
        Response answer = unna.byPlanner(unna.etag(), saying("OFFER", gone, null));
        unna.refuses(answer, 422, "mandatory-item-missing");
        assertThat(answer.jsonPath().getList("figures.missing")).isEqualTo(List.of(indicator + " " + gender));
        assertThat(unna.read().getList("versions")).isEmpty();
    }

    @Test
    void thePlanningDocumentOfAZktIsNoAgreementOfAGe() {
        AnAgreement unna = anAgreement(JOBCENTER, 2046).opens();
        unna.refuses(
                unna.byPlanner(unna.etag(), saying("OFFER", Samples.file("38704", 2023), null)),
                422,
                "form-not-fitting");
    }

    /** D-1: who has to sign is a question of how the Jobcenter is organised in the year, not today. */
    @Test
    void theKindIsThatOfTheFormInTheYear() {
        Samples.editor()
                .header("If-None-Match", "*")
                .body("""
                        {"name":"Musterkreis","form":"zkT","land":"SL","validFrom":"2095-01-01",
                         "earlier":[{"until":"2097-12-31","name":"Musterkreis","form":"gE","land":"SL",
                                     "regionalDirectorate":"rheinland-pfalz-saarland"}]}""")
                .put("/v1/organisations/99951")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201);
        assertThat(anAgreement("99951", 2097).opens().read().getList("parties"))
                .isEqualTo(List.of("BA", "MUNICIPALITY", "MANAGEMENT"));
        JsonPath after = anAgreement("99951", 2098).opens().read();
        assertThat(after.getString("kind")).isEqualTo("OPTING_MUNICIPALITY");
        assertThat(after.getList("parties")).isEqualTo(List.of("LAND", "ZKT"));
    }

    @Test
    void aTargetForWhatIsOnlyMonitoredIsAWarning() {
        AnAgreement unna = anAgreement(JOBCENTER, 2039)
                .opens()
                .offers(mandatory(900, 5000, 3000)
                        .item("k1", "K1", "TOTAL", "TARGET", "{\"rate\":\"-1.0\"}")
                        .json());
        assertThat(unna.read().getList("warnings.code")).isEqualTo(List.of("MONITORED_HAS_TARGET"));
        assertThat(unna.read().getList("warnings.ruleId")).isEqualTo(List.of("T-7"));
    }

    @Test
    void everybodySpeaksOnlyForItsOwnSide() {
        AnAgreement unna = anAgreement(JOBCENTER, 2040);
        String otherDirectorate = SignedTokens.ofRegion("regional-directorate", "hessen");
        unna.refuses(unna.step(otherDirectorate, id(), "*", OPEN), 403, "not-permitted");
        unna.refuses(unna.step(SignedTokens.of("planner", "34102"), id(), "*", OPEN), 403, "not-permitted");
        unna.refuses(unna.step(SignedTokens.of("auditor", null), id(), "*", OPEN), 403, "not-permitted");
        unna.refuses(unna.step(SignedTokens.of("reconciliation", null), id(), "*", OPEN), 403, "person-required");
        unna.refuses(
                unna.step(SignedTokens.ofRegion("land-authority", "land-nw"), id(), "*", OPEN), 403, "not-permitted");
        unna.refuses(unna.step(SignedTokens.of("municipality", JOBCENTER), id(), "*", OPEN), 403, "not-permitted");
        unna.opens();
        unna.refuses(unna.byOverseer(unna.etag(), saying("OFFER", VALUES, null)), 403, "not-permitted");
        unna.offers(VALUES);
        unna.refuses(unna.byPlanner(unna.etag(), saying("COUNTER", VALUES, "x")), 403, "not-permitted");
        unna.refuses(unna.byOverseer(unna.etag(), saying("COUNTER", VALUES, null)), 422, "comment-missing");
        unna.refuses(Samples.bearing(otherDirectorate).get(unna.path()), 403, "not-permitted");
        assertThat(unna.read().getInt("revision")).isEqualTo(2);
    }

    @Test
    void whatIsWithdrawnLeavesTheYearToThePlannerUntilItIsOpenedAnew() {
        AnAgreement unna = anAgreement(JOBCENTER, 2041).opens().offers(VALUES);
        directPut(2041).then().statusCode(409).body("type", equalTo("/problems/agreement-governs"));
        unna.refuses(unna.byPlanner(unna.etag(), withdrawing(" ")), 422, "comment-missing");
        taken(unna.byPlanner(unna.etag(), withdrawing("Neue Prognose")));
        assertThat(unna.read().getString("status")).isEqualTo("WITHDRAWN");
        directPut(2041).then().statusCode(201);
        unna.refuses(unna.byPlanner(unna.etag(), saying("OFFER", VALUES, null)), 409, "step-out-of-order");
        JsonPath anew = unna.opens().offers(OTHERS).read();
        assertThat(anew.getString("status")).isEqualTo("OFFERED");
        assertThat(anew.getList("versions.version")).isEqualTo(List.of(1, 2));
    }

    private static Response directPut(int year) {
        return planner(JOBCENTER)
                .header("If-None-Match", "*")
                .body(longTermRecipients(1).json())
                .put(targets(JOBCENTER, year));
    }

    @Test
    void anAmendmentReplacesWhatIsInForceOnlyWhenAllHaveSignedAgain() {
        AnAgreement unna =
                anAgreement(JOBCENTER, 2022).opens().offers(VALUES).confirms(1).signs(JOBCENTER, 1, "2022-07-01");
        assertThat(unna.read().getString("status")).isEqualTo("IN_FORCE");
        unna.amends("TERRITORIAL_CHANGE", OTHERS).confirms(2);
        JsonPath between = unna.read();
        assertThat(between.getString("status")).isEqualTo("IN_FORCE");
        assertThat(between.getString("stage")).isEqualTo("AGREED");
        assertThat(between.getInt("inForceVersion")).isEqualTo(1);
        assertThat(stock(2022)).isEqualTo(3000);
        JsonPath amended = unna.signs(JOBCENTER, 2, "2022-09-01").read();
        assertThat(amended.getString("status")).isEqualTo("AMENDED");
        assertThat(amended.getInt("inForceVersion")).isEqualTo(2);
        assertThat(amended.getString("amendments[0].reason")).isEqualTo("TERRITORIAL_CHANGE");
        assertThat(amended.getInt("amendments[0].replaces")).isEqualTo(1);
        assertThat(amended.getInt("amendments[0].changes.find { it.item == 'lzb' }.before.target.absolute"))
                .isEqualTo(3000);
        assertThat(amended.getInt("amendments[0].changes.find { it.item == 'lzb' }.after.target.absolute"))
                .isEqualTo(2900);
        assertThat(amended.getList("signatures.version")).isEqualTo(List.of(1, 1, 1, 2, 2, 2));
        assertThat(stock(2022)).isEqualTo(2900);
        assertThat(planner(JOBCENTER)
                        .get(targets(JOBCENTER, 2022) + "?revision=1")
                        .jsonPath()
                        .getInt("items[3].target.absolute"))
                .isEqualTo(3000);
    }

    private static int stock(int year) {
        return planner(JOBCENTER).get(targets(JOBCENTER, year)).jsonPath().getInt("items[3].target.absolute");
    }

    @Test
    void anAmendmentGivenUpLeavesWhatIsInForce() {
        AnAgreement unna = anAgreement(JOBCENTER, 2021)
                .opens()
                .offers(VALUES)
                .confirms(1)
                .signs(JOBCENTER, 1, "2021-02-01")
                .amends("EXTRAORDINARY_EVENT", OTHERS);
        taken(unna.byOverseer(unna.etag(), withdrawing("Nicht nötig")));
        JsonPath back = unna.read();
        assertThat(back.getString("status")).isEqualTo("IN_FORCE");
        assertThat(back.getInt("inForceVersion")).isEqualTo(1);
        assertThat(back.getList("amendments")).isEmpty();
        assertThat(back.getList("warnings.code")).containsOnly("BUDGET_ACT_UNKNOWN");
        assertThat(stock(2021)).isEqualTo(3000);
    }

    @Test
    void nothingIsClosedBeforeItsResultsAreFinal() {
        AnAgreement unna = anAgreement(JOBCENTER, 2030 + 12)
                .opens()
                .offers(VALUES)
                .confirms(1)
                .signs(JOBCENTER, 1, "2026-01-02");
        assertThat(unna.read().getString("status")).isEqualTo("SIGNED");
        unna.refuses(unna.byPlanner(unna.etag(), "{\"type\":\"CLOSE\"}"), 409, "results-not-final");
        assertThat(unna.read().getList("nextSteps.type")).isEqualTo(List.of("AMEND"));
    }

    @Test
    void everyStepIsToldWithHowTheAgreementStandsAfterwards() {
        anAgreement(JOBCENTER, 2043).opens().offers(VALUES).confirms(1).signs(JOBCENTER, 1, "2026-01-02");
        List<Told> told = Told.of("obligo.targets", JOBCENTER + "/2043", 8);
        assertThat(told)
                .extracting(event -> event.keepsItsPromise().type().replace("obligo.targets.", ""))
                .containsExactly(
                        "agreement-changed.v1",
                        "agreement-changed.v1",
                        "agreement-changed.v1",
                        "agreement-changed.v1",
                        "agreement-changed.v1",
                        "agreement-changed.v1",
                        "plan-changed.v1",
                        "agreement-changed.v1");
        assertThat(told.stream()
                        .filter(event -> event.type().contains("agreement"))
                        .map(event -> event.json().getString("stage")))
                .containsExactly("DRAFT", "OFFERED", "OFFERED", "AGREED", "AGREED", "AGREED", "SIGNED");
        JsonPath signed = told.get(7).json();
        assertThat(signed.getInt("inForceVersion")).isEqualTo(1);
        assertThat(signed.getList("signatures.party")).isEqualTo(List.of("BA", "MUNICIPALITY", "MANAGEMENT"));
        assertThat(signed.getString("step.type")).isEqualTo("SIGN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | type",
                "{\"type\":\"DANCE\"} | type",
                "{\"type\":\"OPEN\",\"surprise\":1} | surprise",
                "{\"type\":\"CONFIRM\"} | version",
                "{\"type\":\"CONFIRM\",\"version\":0} | version",
                "{\"type\":\"OFFER\"} | content",
                "{\"type\":\"AMEND\",\"reason\":\"MOOD\"} | reason"
            })
    void refusesWhatIsNoStep(String step, String field) {
        AnAgreement unna = anAgreement(JOBCENTER, 2044);
        Response answer = unna.byPlanner("*", step);
        unna.refuses(answer, 400, "invalid-request");
        assertThat(answer.jsonPath().getList("errors.field")).contains(field);
    }

    @Test
    void refusesASignatureThatIsNone() {
        AnAgreement unna = anAgreement(JOBCENTER, 2045);
        Response answer = unna.byPlanner(null, signing(1, "BA", "2025-13-01", "nothing"));
        unna.refuses(answer, 400, "invalid-request");
        unna.refuses(unna.byPlanner(null, signing(1, "BA", "2025-01-01", "XYZ")), 400, "invalid-request");
    }
}

package obligo.targets;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import obligo.testkit.access.SignedTokens;
import org.junit.jupiter.api.Test;

import static obligo.targets.ATargets.longTermRecipients;
import static obligo.targets.ATargets.someTargets;
import static obligo.targets.Samples.bearing;
import static obligo.targets.Samples.planner;
import static obligo.targets.Samples.targets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** Revisions: nothing is overwritten, nothing happens twice, and what was known then can be read. */
@OnTheStack
class ChangingTargetsTest {
    private static final String JOBCENTER = "33702";

    private static Response begin(int year, ATargets first) {
        Response answer = planner(JOBCENTER)
                .header("If-None-Match", "*")
                .body(first.json())
                .put(targets(JOBCENTER, year));
        answer.then().log().ifValidationFails().statusCode(201).header("ETag", equalTo("\"1\""));
        return answer;
    }

    private static Response change(int year, String etag, ATargets next) {
        return planner(JOBCENTER).header("If-Match", etag).body(next.json()).put(targets(JOBCENTER, year));
    }

    @Test
    void aWriteAnswersWhatIsStoredAndWhoDidIt() {
        Response answer = begin(2030, longTermRecipients(100));
        answer.then()
                .body("revision", equalTo(1))
                .body("changeReason", equalTo("Test"))
                .body("changedBy.id", equalTo("test-planner"))
                .body("items[0].target.absolute", equalTo(100))
                .body("basis.state", equalTo("NOT_HEARD"));
        assertThat(planner(JOBCENTER).get(targets(JOBCENTER, 2030)).asString()).isEqualTo(answer.asString());
    }

    @Test
    void theSameAgainIsTheSameRevision() {
        begin(2031, longTermRecipients(100));
        change(2031, "\"1\"", longTermRecipients(100)).then().statusCode(200).header("ETag", equalTo("\"1\""));
        change(2031, "\"1\"", longTermRecipients(101)).then().statusCode(200).header("ETag", equalTo("\"2\""));
        assertThat(Told.of("obligo.targets", JOBCENTER + "/2031", 2)).hasSize(2);
    }

    @Test
    void whatWasKnownThenCanBeRead() {
        begin(2032, longTermRecipients(100));
        String then =
                planner(JOBCENTER).get(targets(JOBCENTER, 2032)).jsonPath().getString("changedAt");
        change(2032, "\"1\"", longTermRecipients(90)).then().statusCode(200);
        assertThat(stock("?revision=1")).isEqualTo(100);
        assertThat(stock("?revision=2")).isEqualTo(90);
        assertThat(stock("")).isEqualTo(90);
        assertThat(stock("?asOf=" + then)).isEqualTo(100);
        assertThat(stock("?asOf=2099-01-01T00:00:00-01:00")).isEqualTo(90);
        planner(JOBCENTER)
                .get(targets(JOBCENTER, 2032) + "?asOf=2020-01-01T00:00:00Z")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/revision-unknown"));
        planner(JOBCENTER)
                .get(targets(JOBCENTER, 2032) + "?revision=3")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/revision-unknown"));
    }

    private static int stock(String question) {
        return planner(JOBCENTER)
                .get(targets(JOBCENTER, 2032) + question)
                .jsonPath()
                .getInt("items[0].target.absolute");
    }

    @Test
    void aTargetMayBeWorseThanLastYear() {
        String worse = """
                {"item":"iq","indicator":"K2","label":"IQ","gender":"TOTAL","kind":"TARGET",
                 "base":{"period":"2032","dataState":"T3","numerator":100,"denominator":400,"rate":"25.0"},
                 "target":{"numerator":90,"denominator":400,"rate":"22.5","changePoints":"-2.5","changeRate":"-10.0"}}""";
        begin(2033, someTargets().rawItem(worse))
                .then()
                .body("findings", hasSize(0))
                .body("items[0].computed.change", equalTo("-2.5000"))
                .body("items[0].computed.changeRate", equalTo("-10.0000"));
    }

    @Test
    void theSameIndicatorMayStandUnderAnotherKind() {
        begin(
                        2034,
                        someTargets()
                                .item("a", "K2", "TOTAL", "TARGET", "{\"rate\":\"18.0\"}")
                                .item("b", "K2", "TOTAL", "MONITORING", "{\"rate\":\"17.0\"}")
                                .rawItem("""
                                        {"item":"c","label":"Soziale Teilhabe","gender":"TOTAL","kind":"QUALITATIVE"}""")
                                .rawItem("""
                                        {"item":"d","label":"Soziale Teilhabe vor Ort","gender":"TOTAL","kind":"QUALITATIVE"}"""))
                .then()
                .body("items", hasSize(4));
    }

    @Test
    void wrongRatesChangesAndSumsAreStoredAndFound() {
        String item = """
                {"item":"iq","indicator":"K2","label":"IQ","gender":"TOTAL","kind":"TARGET",
                 "base":{"period":"2034","dataState":"T3","numerator":100,"denominator":400,"rate":"25.1"},
                 "target":{"numerator":90,"denominator":400,"rate":"22.5","changePoints":"-2.0","changeRate":"-9.0"}}""";
        String stock = """
                {"item":"lzb","indicator":"K3","label":"LZB","gender":"TOTAL","kind":"TARGET",
                 "base":{"period":"2034","dataState":"T3","absolute":1000},
                 "target":{"absolute":1100,"change":110,"changeRate":"10.0"}}""";
        JsonPath read = begin(
                        2035,
                        someTargets()
                                .rawItem(item)
                                .rawItem(stock)
                                .staffed("fte", "7", "{\"kind\":\"SUM\",\"of\":[\"stated:two\",\"stated:two\"]}")
                                .stating("two", "2", "{\"kind\":\"SUM\",\"of\":[\"staffing:fte\",\"-staffing:fte\"]}"))
                .jsonPath();
        assertThat(read.getList("findings.key"))
                .isEqualTo(List.of(
                        "base:iq:rate",
                        "target:iq:change-points",
                        "target:iq:change-rate",
                        "target:lzb:change",
                        "stated:two",
                        "staffing:fte"));
        assertThat(read.getList("findings.code"))
                .isEqualTo(List.of(
                        "RATE_ABS_MISMATCH",
                        "CHANGE_MISMATCH",
                        "CHANGE_MISMATCH",
                        "CHANGE_MISMATCH",
                        "INCONSISTENT_STATEMENT",
                        "INCONSISTENT_STATEMENT"));
        assertThat(read.getList("findings.computed"))
                .isEqualTo(List.of("25.0000", "-2.5000", "-10.0000", "100", "0.0", "4.0"));
    }

    @Test
    void aSumThatIsOffByRoundingOfAveragesIsToldAsRounding() {
        JsonPath read = begin(
                        2036,
                        someTargets()
                                .item("t", "K3", "TOTAL", "TARGET", "{\"absolute\":1001}")
                                .item("w", "K3", "FEMALE", "TARGET", "{\"absolute\":500}")
                                .item("m", "K3", "MALE", "TARGET", "{\"absolute\":500}"))
                .jsonPath();
        assertThat(read.getList("findings.code")).isEqualTo(List.of("ROUNDING"));
        assertThat(read.getList("findings.severity")).isEqualTo(List.of("INFO"));
    }

    @Test
    void gendersThatAreCountedMustAddUpExactly() {
        JsonPath read = begin(
                        2037,
                        someTargets()
                                .item("t", "K2", "TOTAL", "TARGET", "{\"numerator\":1001}")
                                .item("w", "K2", "FEMALE", "TARGET", "{\"numerator\":500}")
                                .item("m", "K2", "MALE", "TARGET", "{\"numerator\":499}")
                                .item("o", "K2", "OTHER", "TARGET", "{\"numerator\":1}"))
                .jsonPath();
        assertThat(read.getList("findings.ruleId")).isEqualTo(List.of("R-16"));
        assertThat(read.getString("findings[0].difference")).isEqualTo("1");
        assertThat(read.getString("findings[0].unit")).isEqualTo("INTEGRATIONS");
    }

    @Test
    void ofManyWhoWriteAtOnceOneWins() throws InterruptedException, ExecutionException {
        begin(2038, longTermRecipients(1));
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(6);
        try {
            List<Future<Integer>> answers = IntStream.range(0, 6)
                    .mapToObj(i -> pool.submit(() -> {
                        start.await();
                        return change(2038, "\"1\"", longTermRecipients(10 + i)).statusCode();
                    }))
                    .toList();
            start.countDown();
            int won = 0;
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isIn(200, 412);
                won += answer.get() == 200 ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void theRegionReadsItsJointFacilitiesAndTheAuditorReadsAll() {
        begin(2039, longTermRecipients(1));
        bearing(SignedTokens.ofRegion("regional-directorate", "nordrhein-westfalen"))
                .get(targets(JOBCENTER, 2039))
                .then()
                .statusCode(200);
        bearing(SignedTokens.of("auditor", null))
                .get(targets(JOBCENTER, 2039))
                .then()
                .statusCode(200);
        bearing(SignedTokens.of("manager", JOBCENTER))
                .get(targets(JOBCENTER, 2039))
                .then()
                .statusCode(200);
    }
}

package obligo.budget;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static obligo.budget.APlan.aPlan;
import static obligo.budget.APlan.lineOf;
import static obligo.budget.Samples.budget;
import static obligo.budget.Samples.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@OnTheStack
class ChangingAPlanTest {
    private static final String JOBCENTER = "34102";

    @BeforeEach
    void neighbours() {
        NeighboursTell.everything();
    }

    private static String plan(int year) {
        return budget(JOBCENTER, year) + "/plan";
    }

    private static String begin(int year, APlan plan) {
        Response first = officer(JOBCENTER)
                .header("If-None-Match", "*")
                .body(plan.json())
                .put(plan(year));
        assertThat(first.statusCode()).isEqualTo(201);
        return first.header("ETag");
    }

    @Test
    void theSameContentAgainIsTheSameRevision() {
        APlan plan = aPlan().line("MAT", "5000.00");
        String etag = begin(2031, plan);
        officer(JOBCENTER)
                .header("If-Match", etag)
                .body(plan.json())
                .put(plan(2031))
                .then()
                .statusCode(200)
                .header("ETag", etag);
    }

    @Test
    void aStaleRevisionIsRefusedWithTheCurrentOne() {
        String etag = begin(2032, aPlan().line("MAT", "5000.00"));
        officer(JOBCENTER)
                .header("If-Match", etag)
                .body(lineOf("MAT", "6000.00"))
                .put(plan(2032) + "/lines/MAT")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        officer(JOBCENTER)
                .header("If-Match", etag)
                .body(lineOf("MAT", "7000.00"))
                .put(plan(2032) + "/lines/MAT")
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/revision-stale"))
                .body("figures.revision", equalTo(2));
    }

    @Test
    void aFirstPlanIsNotPutTwice() {
        begin(2033, aPlan().line("MAT", "5000.00"));
        officer(JOBCENTER)
                .header("If-None-Match", "*")
                .body(aPlan().json())
                .put(plan(2033))
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/already-exists"));
    }

    @Test
    void anAllotmentRecordedMeanwhileDoesNotMakeThePlanStale() {
        String etag = begin(2034, aPlan().line("MAT", "5000.00"));
        officer(JOBCENTER)
                .body("""
                        {"pot":"EGL","stage":"ESTIMATE","amount":{"value":"9000.00"},"document":{"title":"Schätzwert"}}""")
                .put(budget(JOBCENTER, 2034) + "/allotments/5f0c0f6e-3d5b-4d2e-9a55-0a1f5a1d3c01")
                .then()
                .statusCode(201);
        officer(JOBCENTER)
                .header("If-Match", etag)
                .body(lineOf("MAT", "6000.00"))
                .put(plan(2034) + "/lines/MAT")
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"");
    }

    @Test
    void ofManyWritersOfOneRevisionExactlyOneWins() throws Exception {
        String etag = begin(2035, aPlan().line("MAT", "5000.00"));
        List<Callable<Integer>> writers = IntStream.range(0, 12)
                .mapToObj(i -> (Callable<Integer>) () -> officer(JOBCENTER)
                        .header("If-Match", etag)
                        .body(lineOf("MAT", (6000 + i) + ".00"))
                        .put(plan(2035) + "/lines/MAT")
                        .statusCode())
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(12);
        try {
            int won = 0;
            for (Future<Integer> answer : threads.invokeAll(writers)) {
                assertThat(answer.get()).isIn(200, 412);
                won += answer.get() == 200 ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void everyRevisionAndEveryInstantAnswersWhatWasKnownThen() {
        String first = begin(2036, aPlan().line("MAT", "5000.00").line("MAG", "100.00"));
        Instant before = Instant.parse(
                officer(JOBCENTER).get(budget(JOBCENTER, 2036)).jsonPath().getString("changedAt"));
        officer(JOBCENTER)
                .header("If-Match", first)
                .header("X-Change-Reason", "Umplanung im Mai")
                .body(lineOf("MAT", "6000.00"))
                .put(plan(2036) + "/lines/MAT")
                .then()
                .statusCode(200);
        JsonPath now = officer(JOBCENTER).get(budget(JOBCENTER, 2036)).jsonPath();
        assertThat(now.getString("changeReason")).isEqualTo("Umplanung im Mai");
        assertThat(now.getString("lines[0].sources[0].amount.value")).isEqualTo("6000.00");
        for (String query : List.of("?revision=1", "?asOf=" + before)) {
            JsonPath then =
                    officer(JOBCENTER).get(budget(JOBCENTER, 2036) + query).jsonPath();
            assertThat(then.getInt("revision")).isEqualTo(1);
            assertThat(then.getString("lines[0].sources[0].amount.value")).isEqualTo("5000.00");
        }
        officer(JOBCENTER)
                .get(budget(JOBCENTER, 2036) + "?revision=3")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/revision-unknown"));
    }

    @Test
    void aLineThatIsRemovedIsGoneFromThePlanAndStaysInItsRevision() {
        String etag = begin(2037, aPlan().line("MAT", "5000.00").line("MAG", "100.00"));
        officer(JOBCENTER)
                .header("If-Match", etag)
                .body(aPlan().line("MAG", "100.00").json())
                .put(plan(2037))
                .then()
                .statusCode(200);
        officer(JOBCENTER).get(plan(2037)).then().body("lines", hasSize(1)).body("lines[0].line", equalTo("MAG"));
        officer(JOBCENTER).get(plan(2037) + "?revision=1").then().body("lines", hasSize(2));
    }

    @Test
    void aPlanWhoseLastLineWasRemovedCanBeChangedAgain() {
        String etag = begin(2042, aPlan().line("MAT", "5000.00"));
        officer(JOBCENTER)
                .header("If-Match", etag)
                .body(aPlan().json())
                .put(plan(2042))
                .then()
                .statusCode(200);
        String read = officer(JOBCENTER).get(plan(2042)).header("ETag");
        officer(JOBCENTER)
                .header("If-Match", read)
                .header("X-Change-Reason", "Übertrag")
                .body(lineOf("MAT", "6000.00"))
                .put(plan(2042) + "/lines/MAT")
                .then()
                .statusCode(200);
        officer(JOBCENTER)
                .get(budget(JOBCENTER, 2042))
                .then()
                .body("revision", equalTo(3))
                .body("changeReason", equalTo("Übertrag"));
    }

    @Test
    void aWrongSumIsStoredAndFound() {
        begin(2038, aPlan().line("MAT", "5000.00").line("MAG", "100.00").stating("sum", "5010", "total"));
        officer(JOBCENTER)
                .get(budget(JOBCENTER, 2038))
                .then()
                .body("findings", hasSize(1))
                .body("findings[0].code", equalTo("PLAN_TOTAL"))
                .body("findings[0].ruleId", equalTo("R-3"))
                .body("findings[0].difference", equalTo("-90.00"))
                .body("stated[0].agrees", equalTo(false));
    }

    @Test
    void findingsSpeakTheCallersLanguage() {
        begin(2039, aPlan().line("MAT", "5000.00").stating("sum", "4000", "total"));
        assertThat(finding("de-DE")).contains("angegeben 4.000 €").contains("errechnet 5.000 €");
        assertThat(finding("en")).contains("stated 4,000 €").contains("computed 5,000 €");
    }

    private static String finding(String language) {
        return officer(JOBCENTER)
                .header("Accept-Language", language)
                .get(budget(JOBCENTER, 2039))
                .jsonPath()
                .getString("findings[0].text");
    }

    @Test
    void theFurthestStageIsInForceWhateverTheOrderOfRecording() {
        String allotments = budget(JOBCENTER, 2040) + "/allotments/";
        record(allotments + "5f0c0f6e-3d5b-4d2e-9a55-0a1f5a1d3c11", "FINAL", "900.00");
        record(allotments + "5f0c0f6e-3d5b-4d2e-9a55-0a1f5a1d3c12", "ESTIMATE", "100.00");
        record(allotments + "5f0c0f6e-3d5b-4d2e-9a55-0a1f5a1d3c13", "PROVISIONAL", "500.00");
        officer(JOBCENTER)
                .get(budget(JOBCENTER, 2040))
                .then()
                .body("waterfall[0].allotted.value", equalTo("900.00"))
                .body("waterfall[0].stage", equalTo("FINAL"));
        record(allotments + "5f0c0f6e-3d5b-4d2e-9a55-0a1f5a1d3c14", "FINAL", "950.00");
        officer(JOBCENTER).get(budget(JOBCENTER, 2040)).then().body("waterfall[0].allotted.value", equalTo("950.00"));
    }

    private static void record(String path, String stage, String euros) {
        officer(JOBCENTER).body("""
                        {"pot":"EGL","stage":"%s","amount":{"value":"%s"},"document":{"title":"Bescheid"}}""".formatted(stage, euros)).put(path).then().statusCode(201);
    }
}

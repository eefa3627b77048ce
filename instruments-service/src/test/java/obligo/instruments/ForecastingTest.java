package obligo.instruments;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import obligo.testkit.access.SignedTokens;
import obligo.testkit.contract.EventContract;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static obligo.instruments.AProgramme.aProgramme;
import static obligo.instruments.NeighboursTell.line;
import static obligo.instruments.Samples.as;
import static obligo.instruments.Samples.planner;
import static obligo.instruments.Samples.programme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** The year's end is told from what budget-service tells of bookings, whatever order and number of messages. */
@OnTheStack
class ForecastingTest {
    private static final String JOBCENTER = "32102";
    private static final String LINES_MOVED = "obligo.budget.lines-moved.v1";

    @BeforeEach
    void neighbours() {
        NeighboursTell.ofJobcenters();
    }

    private static JsonPath forecast(int year, String on) {
        return planner(JOBCENTER)
                .queryParam("on", on)
                .get(programme(JOBCENTER, year) + "/forecast")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void moved(int year, long revision, String... lines) {
        NeighboursTell.tell("obligo.budget", JOBCENTER + "/" + year, LINES_MOVED, """
                {"jobcenter":"%s","year":%d,"revision":%d,"sequence":%d,"lines":[%s],"aFieldOfTheFuture":true}
                """.formatted(
                        JOBCENTER, year, revision, revision, String.join(",", lines)));
    }

    private static String used(String line, String committed, String paid) {
        return """
                {"line":"%s","pot":"EGL","limit":"1000.00","reserved":"10.00","committed":"%s","paid":"%s","available":"0.00"}""".formatted(line, committed, paid);
    }

    private static void awaitBooks(int year, int revision) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> Integer.valueOf(revision)
                .equals(forecast(year, "2058-12-31").get("restsOn.booksRevision")));
    }

    private static void begin(int year) {
        planner(JOBCENTER)
                .header("If-None-Match", "*")
                .body(aProgramme().raw("""
                                {"position":"1","label":"MAT","instruments":["MAT"],"entries":{"value":12},"funder":"SGB2",
                                 "planning":{"months":1,"costPerMonth":"50.00"}}""").json())
                .put(programme(JOBCENTER, year))
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201);
        NeighboursTell.ofBudget(
                JOBCENTER,
                year,
                1,
                line("MAT", "{\"pot\":\"EGL\",\"value\":\"1000.00\",\"priorCommitments\":\"0.00\"}", "MAT"),
                line("EGZ", "{\"pot\":\"EGL\",\"value\":\"100.00\",\"priorCommitments\":\"0.00\"}", "EGZ"));
    }

    @Test
    void theYearsEndIsToldFromWhatWasBooked() {
        begin(2058);
        moved(2058, 2, used("MAT", "100.00", "200.00"), used("EGZ", "90.00", "40.00"));
        awaitBooks(2058, 2);
        JsonPath forecast = forecast(2058, "2058-06-30");
        Map<String, Object> mat = forecast.getMap("instruments.find { it.instruments == ['MAT'] }");
        assertThat(mat)
                .containsEntry("reserved", "10.00")
                .containsEntry("committed", "100.00")
                .containsEntry("paid", "200.00")
                .containsEntry("stillToEnter", "300.00")
                .containsEntry("expected", "610.00")
                .containsEntry("difference", "390.00")
                .containsEntry("verdict", "UNDERSPENT");
        assertThat(forecast.getString("instruments.find { it.instruments == ['EGZ'] }.verdict"))
                .isEqualTo("OVERSPENT");
        assertThat(forecast.getList("transfers"))
                .isEqualTo(List.of(Map.of("from", "MAT", "to", "EGZ", "amount", "40.00")));
        Map<String, Object> restsOn = forecast.getMap("restsOn");
        assertThat(restsOn)
                .containsEntry("programmeRevision", 1)
                .containsEntry("budgetRevision", 1)
                .containsEntry("missedBudgetRevisions", 0)
                .containsEntry("booksRevision", 2);
        assertThat(forecast.getMap("restsOn.catalogue").keySet()).isEqualTo(Set.of("EGZ", "MAT"));
    }

    @Test
    void lateAndRepeatedMessagesDoNoHarm() {
        begin(2059);
        moved(2059, 5, used("MAT", "500.00", "-20.00"));
        moved(2059, 5, used("MAT", "500.00", "-20.00"));
        moved(2059, 4, used("MAT", "1.00", "1.00"));
        moved(2059, 6, used("EGZ", "1.00", "1.00"));
        awaitBooks(2059, 6);
        Map<String, Object> mat = forecast(2059, "2059-12-31").getMap("instruments.find { it.instruments == ['MAT'] }");
        assertThat(mat).containsEntry("committed", "500.00").containsEntry("paid", "-20.00");
    }

    @Test
    void theNeighboursOwnExampleIsUnderstood() {
        begin(2060);
        String example = EventContract.example(LINES_MOVED)
                .replace("\"34102\"", "\"" + JOBCENTER + "\"")
                .replace("2025", "2060");
        NeighboursTell.tell("obligo.budget", JOBCENTER + "/2060", LINES_MOVED, example);
        awaitBooks(2060, 5);
        assertThat(forecast(2060, "2060-12-31").getString("instruments.find { it.instruments == ['MAT'] }.paid"))
                .isEqualTo("132000.00");
    }

    @Test
    void wrongQuestionsAreRefusedByName() {
        String path = programme(JOBCENTER, 2098) + "/forecast";
        planner(JOBCENTER).get(path).then().statusCode(404).body("type", equalTo("/problems/programme-not-planned"));
        planner(JOBCENTER)
                .queryParam("tolerancePercent", 101)
                .get(path)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("tolerancePercent"));
        as(SignedTokens.of("planner", "38704")).get(path).then().statusCode(403);
    }
}

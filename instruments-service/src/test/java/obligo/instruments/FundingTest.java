package obligo.instruments;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import obligo.testkit.contract.EventContract;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static obligo.instruments.AProgramme.aProgramme;
import static obligo.instruments.AProgramme.positionOf;
import static obligo.instruments.NeighboursTell.egl;
import static obligo.instruments.NeighboursTell.line;
import static obligo.instruments.Samples.planner;
import static obligo.instruments.Samples.programme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** The programme says which money stands behind a position, as far as the budget's plan was heard. */
@OnTheStack
class FundingTest {
    private static final String JOBCENTER = "38704";

    @BeforeEach
    void neighbours() {
        NeighboursTell.ofJobcenters();
    }

    private static void begin(int year, AProgramme programme) {
        planner(JOBCENTER)
                .header("If-None-Match", "*")
                .body(programme.json())
                .put(programme(JOBCENTER, year))
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201);
    }

    private static JsonPath read(int year) {
        return planner(JOBCENTER).get(programme(JOBCENTER, year)).jsonPath();
    }

    private static void awaitBudget(int year, int revision) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> Integer.valueOf(revision)
                .equals(read(year).get("budgetHeard.revision")));
    }

    private static @Nullable Object funding(JsonPath programme, String position, String field) {
        Map<String, Map<String, Object>> row = programme.getMap("positions.find { it.position == '" + position + "' }");
        return row.get("funding") == null ? null : row.get("funding").get(field);
    }

    @Test
    void withoutABudgetNothingIsJudgedThatNeedsOne() {
        begin(
                2041,
                aProgramme()
                        .position("1", "MAT", 1)
                        .raw(positionOf("2", "GABE_16K", 1).replaceFirst("\\{", "{\"delivery\":\"OWN\","))
                        .raw(positionOf("3", "FBW_SGB3", 1).replace("SGB2", "SGB3")));
        planner(JOBCENTER)
                .get(programme(JOBCENTER, 2041))
                .then()
                .body("positions.funding.state", equalTo(List.of("NOT_JUDGED", "OWN_STAFF", "OTHER_FUNDER")))
                .body("budgetHeard", nullValue());
    }

    @Test
    void theHeardLinesDecideWhatIsFunded() {
        begin(
                2042,
                aProgramme()
                        .position("1", "MAT", 1)
                        .position("2", "MD", 1)
                        .position("3", "EGZ", 1)
                        .raw(positionOf("4", "GABE_16K", 1)
                                .replaceFirst("\\{\"value\":1}", "{\"reason\":\"NOT_STATED\"}"))
                        .raw(positionOf("4a", "GABE_16K", 1).replaceFirst("\\{", "{\"parent\":\"4\","))
                        .raw(positionOf("4b", "GABE_16K", 1)
                                .replaceFirst("\\{", "{\"parent\":\"4\",\"delivery\":\"OWN\","))
                        .raw(positionOf("5", "FBW_SGB3", 1).replace("SGB2", "SGB3"))
                        .raw("{\"position\":\"6\",\"label\":\"x\",\"instruments\":[]}")
                        .position("7", "TAAM_16I", 1)
                        .position("8", "EQ", 1)
                        .raw(positionOf("9", "EQ", 1).replace("{\"value\":1}", "{\"reason\":\"BY_DEMAND\"}"))
                        .position("10", "BAE", 1));
        NeighboursTell.ofBudget(
                JOBCENTER,
                2042,
                1,
                line("MAT", egl("5814642.00"), "MAT"),
                line("MD", "{\"pot\":\"EGL\",\"reason\":\"BY_DEMAND\"}", "MD"),
                line("GABE", egl("1165918.00"), "GABE_16K"),
                line("TAAM", egl("6210755.00") + ",{\"pot\":\"PAT\",\"value\":\"3900000.00\"}", "TAAM_16I", "EVL_16E"),
                line("EQ", egl("100.00"), "EQ").replace("\"runOff\":false", "\"runOff\":true"),
                line("BAE", egl("0.00"), "BAE"));
        awaitBudget(2042, 1);
        JsonPath programme = read(2042);
        assertThat(programme.getList("positions.funding.state", String.class))
                .containsExactly(
                        "FUNDED",
                        "BY_DEMAND",
                        "NOT_FUNDED",
                        "FUNDED",
                        "FUNDED",
                        "OWN_STAFF",
                        "OTHER_FUNDER",
                        "NOT_JUDGED",
                        "FUNDED",
                        "NOT_FUNDED",
                        "FUNDED",
                        "NOT_FUNDED");
        assertThat(funding(programme, "1", "amount")).isEqualTo("5814642.00");
        assertThat(funding(programme, "1", "lines")).isEqualTo(List.of("MAT"));
        assertThat(funding(programme, "1", "budgetRevision")).isEqualTo(1);
        assertThat(funding(programme, "2", "amount")).isNull();
        assertThat(funding(programme, "4a", "sharedWith")).isEqualTo(List.of("4b"));
        assertThat(funding(programme, "4", "sharedWith")).isEqualTo(List.of());
        assertThat(funding(programme, "7", "otherPots"))
                .isEqualTo(List.of(Map.of("pot", "PAT", "amount", "3900000.00")));
    }

    @Test
    void aBudgetWithoutLinesJudgesNothing() {
        begin(2043, aProgramme().position("1", "MAT", 1));
        NeighboursTell.ofBudget(JOBCENTER, 2043, 1);
        awaitBudget(2043, 1);
        assertThat(read(2043).getString("positions[0].funding.state")).isEqualTo("NOT_JUDGED");
    }

    @Test
    void lateAndRepeatedEventsChangeNothingAndGapsAreCounted() {
        begin(2044, aProgramme().position("1", "MAT", 1));
        double missed = missed();
        NeighboursTell.ofBudget(JOBCENTER, 2044, 3, line("MAT", egl("300.00"), "MAT"));
        NeighboursTell.ofBudget(JOBCENTER, 2044, 3, line("MAT", egl("333.00"), "MAT"));
        NeighboursTell.ofBudget(JOBCENTER, 2044, 2, line("MAT", egl("200.00"), "MAT"));
        NeighboursTell.tell(
                "obligo.budget", JOBCENTER + "/2044", "obligo.budget.payment-booked.v1", "{\"another\":\"fact\"}");
        NeighboursTell.ofBudget(
                JOBCENTER, 2044, 6, line("OTHER", egl("6.00"), "MAG"), line("MAT", egl("600.00"), "MAT"));
        awaitBudget(2044, 6);
        assertThat(read(2044).getString("positions[0].funding.amount")).isEqualTo("600.00");
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> missed() - missed == 2);
        NeighboursTell.ofBudget(JOBCENTER, 2044, 5, line("MAT", egl("500.00"), "MAT"));
        NeighboursTell.ofBudget(JOBCENTER, 2044, 7, line("MAT", egl("600.00"), "MAT"));
        awaitBudget(2044, 7);
        assertThat(read(2044).getInt("revision")).isEqualTo(1);
    }

    private static double missed() {
        return RestAssured.get("/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("obligo_events_missed_total"))
                .mapToDouble(line -> Double.parseDouble(line.split(" ", -1)[1]))
                .sum();
    }

    @Test
    void anInstantAnswersWithTheMoneyThatHadBeenHeardByThen() {
        begin(2045, aProgramme().position("1", "MAT", 1));
        NeighboursTell.ofBudget(JOBCENTER, 2045, 1, line("MAT", egl("100.00"), "MAT"));
        awaitBudget(2045, 1);
        Instant between = Instant.now();
        NeighboursTell.ofBudget(JOBCENTER, 2045, 2, line("MAT", egl("200.00"), "MAT"));
        awaitBudget(2045, 2);
        planner(JOBCENTER)
                .get(programme(JOBCENTER, 2045) + "?asOf=" + between)
                .then()
                .body("positions[0].funding.amount", equalTo("100.00"))
                .body("budgetHeard.revision", equalTo(1));
    }

    @Test
    void theNeighboursExamplesAreUnderstood() {
        begin(2046, aProgramme().position("1", "MAT", 1).position("2", "MD", 1));
        for (String type : List.of("obligo.budget.allotment-recorded.v1", "obligo.budget.plan-changed.v1")) {
            String example =
                    EventContract.example(type).replace("34102", JOBCENTER).replaceFirst("2025", "2046");
            NeighboursTell.tell("obligo.budget", JOBCENTER + "/2046", type, example);
            awaitBudget(2046, JsonPath.from(example).getInt("revision"));
        }
        assertThat(funding(read(2046), "1", "amount")).isEqualTo("5714642.00");
        assertThat(funding(read(2046), "2", "state")).isEqualTo("BY_DEMAND");
    }
}

package obligo.instruments;

import io.quarkus.test.common.WithTestResource;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static obligo.instruments.AProgramme.aProgramme;
import static obligo.instruments.NeighboursTell.egl;
import static obligo.instruments.NeighboursTell.line;
import static obligo.instruments.Samples.planner;
import static obligo.instruments.Samples.programme;
import static org.assertj.core.api.Assertions.assertThat;

/** What a topic did not bring is noticed, shown, and read from the change feed of the neighbour. */
@OnTheStack
@WithTestResource(BudgetsFeed.class)
class MissedRevisionsTest {
    private static final String JOBCENTER = "32102";
    private static final String PLAN_CHANGED = "obligo.budget.plan-changed.v1";

    @BeforeEach
    void neighbours() {
        NeighboursTell.ofJobcenters();
        BudgetsFeed.isAway(false);
    }

    private static void begin(int year) {
        planner(JOBCENTER)
                .header("If-None-Match", "*")
                .body(aProgramme().position("1", "MAT", 1).json())
                .put(programme(JOBCENTER, year))
                .then()
                .statusCode(201);
    }

    private static JsonPath read(int year) {
        return planner(JOBCENTER).get(programme(JOBCENTER, year)).jsonPath();
    }

    private static void eventually(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(condition);
    }

    private static boolean isHeard(int year, int revision) {
        return Integer.valueOf(revision).equals(read(year).get("budgetHeard.revision"));
    }

    private static int missed(int year) {
        return read(year).getInt("budgetHeard.missedRevisions");
    }

    private static String plan(int year, int revision) {
        return NeighboursTell.planChanged(JOBCENTER, year, revision, line("MAT", egl(revision + "00.00"), "MAT"));
    }

    private static void topicTells(int year, int revision) {
        NeighboursTell.tell("obligo.budget", JOBCENTER + "/" + year, PLAN_CHANGED, plan(year, revision));
    }

    private static void feedTells(int year, int revision) {
        BudgetsFeed.tells(PLAN_CHANGED, plan(year, revision));
    }

    private static long counted(String name) {
        Matcher value = Pattern.compile("(?m)^" + name + "_total\\{topic=\"obligo.budget\"} ([0-9]+)")
                .matcher(RestAssured.get("/metrics").asString());
        return value.find() ? Long.parseLong(value.group(1)) : 0;
    }

    @Test
    void aGapIsShownUntilTheFeedHealsIt() {
        long healed = counted("obligo_events_healed");
        BudgetsFeed.isAway(true);
        begin(2081);
        topicTells(2081, 1);
        eventually(() -> isHeard(2081, 1));
        assertThat(missed(2081)).isZero();
        topicTells(2081, 4);
        eventually(() -> isHeard(2081, 4));
        assertThat(missed(2081)).isEqualTo(2);
        assertThat(check(2081)).isEqualTo(2);
        assertThat(counted("obligo_events_missed")).isGreaterThanOrEqualTo(2);
        Instant inBetween = Instant.now();

        for (int revision = 1; revision <= 4; revision++) {
            feedTells(2081, revision);
        }
        BudgetsFeed.isAway(false);
        eventually(() -> missed(2081) == 0);
        assertThat(check(2081)).isZero();
        assertThat(isHeard(2081, 4)).as("what was heard late is not the latest").isTrue();
        assertThat(read(2081).getString("positions[0].funding.amount")).isEqualTo("400.00");
        assertThat(counted("obligo_events_healed") - healed).isEqualTo(2);
        assertThat(planner(JOBCENTER)
                        .queryParam("asOf", inBetween.toString())
                        .get(programme(JOBCENTER, 2081))
                        .jsonPath()
                        .getInt("budgetHeard.revision"))
                .isEqualTo(4);
    }

    private static int check(int year) {
        return planner(JOBCENTER)
                .get(programme(JOBCENTER, year) + "/check")
                .jsonPath()
                .getInt("restsOn.missedBudgetRevisions");
    }

    @Test
    void theLatestRevisionIsFoundInTheFeedToo() {
        begin(2082);
        topicTells(2082, 1);
        eventually(() -> isHeard(2082, 1));
        feedTells(2082, 1);
        feedTells(2082, 2);
        eventually(() -> isHeard(2082, 2));
        assertThat(missed(2082)).isZero();
    }

    @Test
    void whatNobodyTellsStaysMissedAndIsNotLookedForAgain() {
        begin(2083);
        feedTells(2083, 1);
        feedTells(2083, 3);
        eventually(() -> isHeard(2083, 3));
        BudgetsFeed.forgetsWhatWasAsked();
        eventually(BudgetsFeed::isReadToItsEnd);
        assertThat(BudgetsFeed.wasReadFromItsBeginning()).isFalse();
        assertThat(missed(2083)).isEqualTo(1);
    }

    @Test
    void whatCannotBeReadIsPassedOver() {
        begin(2084);
        BudgetsFeed.tells(PLAN_CHANGED, "{\"jobcenter\":\"no number\",\"year\":2084,\"revision\":1}");
        BudgetsFeed.tells(PLAN_CHANGED, plan(2084, 1).replace("\"line\":\"MAT\"", "\"line\":\"\\u0000\""));
        feedTells(2084, 2);
        eventually(() -> isHeard(2084, 2));
        assertThat(missed(2084)).isEqualTo(1);
    }

    @Test
    void theFeedOfAnotherDatabaseIsReadFromItsBeginning() {
        begin(2085);
        feedTells(2085, 1);
        feedTells(2085, 2);
        eventually(BudgetsFeed::isReadToItsEnd);
        BudgetsFeed.beginsAgain();
        feedTells(2085, 3);
        eventually(() -> isHeard(2085, 3));
        assertThat(missed(2085)).isZero();
    }
}

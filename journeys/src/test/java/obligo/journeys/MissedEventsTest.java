package obligo.journeys;

import io.restassured.path.json.JsonPath;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Services that do not hear everything: what they miss they notice, show, and read from the change feed. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MissedEventsTest {
    private static final String YEAR = "/v1/jobcenters/34102/years/2025";
    private static final String LINE = YEAR + "/budget/plan/lines/MAT";
    private static final String NEVER = "off";

    @TempDir
    static Path state;

    private static Suite suite;
    private static String officer;
    private static String auditor;

    @BeforeAll
    static void theSuiteIsUp() {
        suite = new Suite(state);
        suite.upWith(Map.of("OBLIGO_FEEDS_EVERY", NEVER));
        suite.mustEndWell("load", System.getProperty("obligo.root") + "/samples/34102-2025");
        officer = suite.token("budget-officer", "--jobcenter", "34102");
        auditor = suite.token("auditor");
        eventually(() -> budget() == heardByProgramme() && budget() == heardByTargets());
    }

    @AfterAll
    static void theSuiteGoesDown() {
        suite.close();
    }

    private static JsonPath read(String path) {
        HttpResponse<String> answer = suite.get(path, auditor);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonPath.from(answer.body());
    }

    private static int budget() {
        return read(YEAR + "/budget").getInt("revision");
    }

    private static int heardByProgramme() {
        return read(YEAR + "/programme").getInt("budgetHeard.revision");
    }

    private static int heardByTargets() {
        return read(YEAR + "/targets/basis").getInt("budget.revision");
    }

    private static int missed() {
        return read(YEAR + "/programme").getInt("budgetHeard.missedRevisions");
    }

    private static void changeLine(String euros) {
        String etag = suite.get(YEAR + "/budget/plan", officer)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        HttpResponse<String> changed = suite.put(LINE, officer, etag, """
                {"line":"MAT","row":"1.2a","label":"Maßnahmen bei Trägern (MAT)","category":"1","subcategory":"1.2",
                 "instruments":["MAT"],"sources":[{"pot":"EGL","amount":{"value":"%s"}}]}""".formatted(euros));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    }

    private static void eventually(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(100))
                .until(condition);
    }

    /** Two changes that the programme never hears: its place in the topic is lost, and it listens only from now on. */
    @Test
    @Order(1)
    void aLostPlaceInTheTopicLeavesAGapThatIsShown() {
        suite.kill("instruments-service");
        changeLine("5714642.00");
        changeLine("5614642.00");
        suite.upWith(Map.of(
                "OBLIGO_FEEDS_EVERY",
                NEVER,
                "MP_MESSAGING_INCOMING_BUDGET_GROUP_ID",
                "instruments-" + UUID.randomUUID(),
                "KAFKA_AUTO_OFFSET_RESET",
                "latest"));
        // Until it listens, what is told is lost on it, too.
        AtomicInteger cents = new AtomicInteger();
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    boolean listens = heardByProgramme() == budget();
                    if (!listens) {
                        changeLine("5514642." + (10 + cents.incrementAndGet()));
                    }
                    return listens;
                });
        assertThat(missed()).isGreaterThanOrEqualTo(2);
    }

    @Test
    @Order(2)
    void theChangeFeedHealsTheGap() {
        suite.kill("instruments-service");
        suite.upWith(Map.of("OBLIGO_FEEDS_EVERY", "1s"));
        eventually(() -> missed() == 0);
        assertThat(heardByProgramme()).isEqualTo(budget());
        assertThat(read(YEAR + "/programme/check").getInt("restsOn.missedBudgetRevisions"))
                .isZero();
    }

    @Test
    @Order(3)
    void withoutTheTopicTheFeedTellsAll() {
        suite.kill("instruments-service");
        suite.kill("targets-service");
        suite.upWith(Map.of("OBLIGO_FEEDS_EVERY", "1s", "MP_MESSAGING_INCOMING_BUDGET_TOPIC", "obligo.nothing"));
        changeLine("3714642.00");
        eventually(() -> heardByProgramme() == budget() && heardByTargets() == budget());
        assertThat(missed()).isZero();
        eventually(() -> "CHANGED".equals(read(YEAR + "/targets").getString("basis.state")));
    }

    @Test
    @Order(4)
    void theGatewayTellsTheChangesOfEachService() {
        List<Integer> revisions = new ArrayList<>();
        String cursor = "0";
        boolean more = true;
        while (more) {
            JsonPath page = read("/v1/changes?source=budget&jobcenter=34102&year=2025&limit=3"
                    + "&type=obligo.budget.plan-changed.v1&type=obligo.budget.allotment-recorded.v1&after=" + cursor);
            revisions.addAll(page.getList("items.data.revision"));
            cursor = page.getString("next");
            more = page.getBoolean("more");
        }
        assertThat(revisions).isSorted().doesNotHaveDuplicates().hasSize(budget());
        assertThat(read("/v1/changes?source=instruments&type=obligo.instruments.instrument-changed.v1&limit=1")
                        .getList("items.topic"))
                .containsExactly("obligo.instruments");
        assertThat(read("/v1/changes?source=targets&jobcenter=34102").getList("items.type"))
                .contains("obligo.organisation.jobcenter-changed.v1", "obligo.targets.plan-changed.v1");
        assertThat(suite.get("/v1/changes", auditor).statusCode()).isEqualTo(400);
    }
}

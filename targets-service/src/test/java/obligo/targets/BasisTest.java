package obligo.targets;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import obligo.testkit.contract.EventContract;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static obligo.targets.ATargets.longTermRecipients;
import static obligo.targets.Samples.planner;
import static obligo.targets.Samples.targets;
import static org.assertj.core.api.Assertions.assertThat;

/** What the targets rest on, told by the neighbours through the real Kafka, also late and repeatedly. */
@OnTheStack
class BasisTest {
    private static final String JOBCENTER = "33302";

    private static void set(int year, String condition, String value, long stock) {
        planner(JOBCENTER)
                .header(condition, value)
                .body(longTermRecipients(stock).json())
                .put(targets(JOBCENTER, year))
                .then()
                .statusCode(value.equals("*") ? 201 : 200);
    }

    private static JsonPath basis(int year) {
        return planner(JOBCENTER)
                .get(targets(JOBCENTER, year))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void awaitHeard(int year, Predicate<JsonPath> condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> condition.test(planner(JOBCENTER)
                        .get(targets(JOBCENTER, year) + "/basis")
                        .jsonPath()));
    }

    private static void hearBudget(int year, long revision, String planned) {
        NeighboursTell.budget(JOBCENTER, year, revision, planned, "6685096.00");
    }

    private static void awaitBudget(int year, int revision) {
        awaitHeard(year, heard -> Integer.valueOf(revision).equals(heard.get("budget.revision")));
    }

    /** Programme events come on another topic, so one heard after the other proves nothing about the first. */
    private static void awaitProgramme(int year, int revision) {
        awaitHeard(year, heard -> Integer.valueOf(revision).equals(heard.get("programme.revision")));
    }

    @Test
    void whatWasHeardCanBeReadBeforeThereAreTargets() {
        assertThat(planner(JOBCENTER).get(targets(JOBCENTER, 2030) + "/basis").asString())
                .isEqualTo("{}");
        hearBudget(2030, 3, "38785452.00");
        NeighboursTell.programme(JOBCENTER, 2030, 2, 6980);
        awaitBudget(2030, 3);
        awaitProgramme(2030, 2);
        JsonPath heard =
                planner(JOBCENTER).get(targets(JOBCENTER, 2030) + "/basis").jsonPath();
        assertThat(heard.getString("budget.planned")).isEqualTo("38785452.00");
        assertThat(heard.getString("budget.newCaseBudget")).isEqualTo("6685096.00");
        assertThat(heard.getInt("programme.entries")).isEqualTo(6980);
        assertThat(heard.getInt("programme.educationVouchers")).isEqualTo(1180);
        planner(JOBCENTER).get(targets(JOBCENTER, 2030)).then().statusCode(404);
    }

    @Test
    void targetsRestOnWhatWasHeardWhenTheyWereSet() {
        hearBudget(2031, 1, "100.00");
        awaitBudget(2031, 1);
        set(2031, "If-None-Match", "*", 1);
        assertThat(basis(2031).getString("basis.state")).isEqualTo("UNCHANGED");
        hearBudget(2031, 2, "90.00");
        awaitBudget(2031, 2);
        JsonPath changed = basis(2031);
        assertThat(changed.getString("basis.state")).isEqualTo("CHANGED");
        assertThat(changed.getString("basis.budget.agreed.planned")).isEqualTo("100.00");
        assertThat(changed.getString("basis.budget.now.planned")).isEqualTo("90.00");
        assertThat(changed.getInt("revision")).isEqualTo(1);

        set(2031, "If-Match", "\"1\"", 2);
        assertThat(basis(2031).getString("basis.state")).isEqualTo("UNCHANGED");
        JsonPath first =
                planner(JOBCENTER).get(targets(JOBCENTER, 2031) + "?revision=1").jsonPath();
        assertThat(first.getString("basis.state")).isEqualTo("CHANGED");
    }

    @Test
    void whatIsHeardFirstBecomesTheBasisWhereNothingWasHeardBefore() {
        set(2032, "If-None-Match", "*", 1);
        assertThat(basis(2032).getString("basis.state")).isEqualTo("NOT_HEARD");
        assertThat(basis(2032).getMap("basis.budget")).isNull();
        NeighboursTell.programme(JOBCENTER, 2032, 1, 500);
        awaitProgramme(2032, 1);
        JsonPath heard = basis(2032);
        assertThat(heard.getString("basis.state")).isEqualTo("UNCHANGED");
        assertThat(heard.getInt("basis.programme.agreed.entries")).isEqualTo(500);
        NeighboursTell.programme(JOBCENTER, 2032, 2, 530);
        awaitProgramme(2032, 2);
        assertThat(basis(2032).getString("basis.state")).isEqualTo("CHANGED");
    }

    @Test
    void aNewerRevisionWithTheSameTotalsChangesNothing() {
        hearBudget(2033, 1, "100.00");
        awaitBudget(2033, 1);
        set(2033, "If-None-Match", "*", 1);
        hearBudget(2033, 2, "100.00");
        awaitBudget(2033, 2);
        JsonPath same = basis(2033);
        assertThat(same.getString("basis.state")).isEqualTo("UNCHANGED");
        assertThat(same.getInt("basis.budget.agreed.revision")).isEqualTo(1);
        assertThat(same.getInt("basis.budget.now.revision")).isEqualTo(2);
    }

    @Test
    void lateAndRepeatedEventsChangeNothingAndTheChangeIsToldOnce() {
        hearBudget(2034, 1, "100.00");
        awaitBudget(2034, 1);
        set(2034, "If-None-Match", "*", 1);
        hearBudget(2034, 3, "80.00");
        hearBudget(2034, 2, "90.00");
        hearBudget(2034, 3, "80.00");
        hearBudget(2034, 4, "80.00");
        hearBudget(2034, 5, "100.00");
        awaitBudget(2034, 5);
        assertThat(basis(2034).getString("basis.state")).isEqualTo("UNCHANGED");
        List<Told> told = Told.of("obligo.targets", JOBCENTER + "/2034", 3);
        assertThat(told)
                .extracting(t -> t.keepsItsPromise().type())
                .containsExactly(
                        "obligo.targets.plan-changed.v1",
                        "obligo.targets.basis-changed.v1",
                        "obligo.targets.basis-changed.v1");
        JsonPath changed = told.get(1).json();
        assertThat(changed.getString("before.state")).isEqualTo("UNCHANGED");
        assertThat(changed.getString("after.state")).isEqualTo("CHANGED");
        assertThat(changed.getString("after.budget.now.planned")).isEqualTo("80.00");
        assertThat(changed.getString("causedBy.neighbour")).isEqualTo("budget");
        assertThat(changed.getInt("causedBy.revision")).isEqualTo(3);
        assertThat(changed.getString("changedBy.id")).isEqualTo("bfdh");
        assertThat(changed.getString("reason")).isEqualTo("Umplanung");
        assertThat(changed.getInt("revision")).isEqualTo(1);
        assertThat(told.get(2).json().getString("after.state")).isEqualTo("UNCHANGED");
        assertThat(told)
                .extracting(t -> t.json().getInt(t.type().contains("plan") ? "basis.revision" : "after.revision"))
                .containsExactly(1, 2, 3);
    }

    @Test
    void aNegativeNewCaseBudgetIsHeardToo() {
        NeighboursTell.budget(JOBCENTER, 2035, 1, "100.00", "-5.00");
        awaitHeard(2035, heard -> "-5.00".equals(heard.get("budget.newCaseBudget")));
    }

    @Test
    void whatCannotBeReadAndWhatIsOfAnotherTypeHoldsNothingUp() {
        String key = JOBCENTER + "/2036";
        NeighboursTell.tell("obligo.budget", key, "obligo.budget.plan-changed.v1", "{\"jobcenter\":");
        NeighboursTell.tell("obligo.budget", key, "obligo.budget.plan-changed.v1", "{\"jobcenter\":\"33302\"}");
        NeighboursTell.tell("obligo.budget", key, "obligo.budget.closed.v1", "{\"year\":2036}");
        hearBudget(2036, 1, "100.00");
        awaitBudget(2036, 1);
        assertThat(Told.deadLetters(key, 2)).hasSize(2);
    }

    @Test
    void theNeighboursExamplesAreUnderstood() {
        tellExample("obligo.budget", "obligo.budget.allotment-recorded.v1", 2044);
        tellExample("obligo.budget", "obligo.budget.plan-changed.v1", 2045);
        tellExample("obligo.programme", "obligo.programme.plan-changed.v1", 2045);
        awaitDuisburg(2044, "\"allotted\":\"58565156.00\"");
        awaitDuisburg(2045, "\"newCaseBudget\":\"6685096.00\"");
        awaitDuisburg(2045, "\"entries\":6930,\"educationVouchers\":1180");
    }

    private static void tellExample(String topic, String type, int year) {
        String example = EventContract.example(type).replaceFirst("\"year\": *2025", "\"year\": " + year);
        NeighboursTell.tell(topic, "34102/" + year, type, example);
    }

    private static void awaitDuisburg(int year, String said) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> planner("34102")
                .get(targets("34102", year) + "/basis")
                .asString()
                .contains(said));
    }
}

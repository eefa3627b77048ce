package obligo.budget;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import obligo.testkit.access.SignedTokens;
import obligo.testkit.contract.EventContract;
import obligo.testkit.stack.StackResource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static obligo.budget.APlan.aPlan;
import static obligo.budget.APlan.lineOf;
import static obligo.budget.Samples.budget;
import static obligo.budget.Samples.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

/** What those without Kafka read: the same events, none twice, and none missed. */
@OnTheStack
class ChangeFeedTest {
    private static final String JOBCENTER = "32102";
    private static final String AUDITOR = SignedTokens.of("auditor", null);
    private static final String PLAN_CHANGED = "obligo.budget.plan-changed.v1";

    @BeforeEach
    void neighbours() {
        NeighboursTell.everything();
    }

    private static RequestSpecification with(String token) {
        return given().filter(Samples.CONTRACT).auth().oauth2(token);
    }

    private static JsonPath changes(String token, String query) {
        return with(token)
                .get("/v1/changes?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String plan(int year) {
        return officer(JOBCENTER)
                .header("If-None-Match", "*")
                .body(aPlan().line("MAT", "5000.00").json())
                .put(budget(JOBCENTER, year) + "/plan")
                .then()
                .statusCode(201)
                .extract()
                .header("ETag");
    }

    private static String change(int year, String etag, String euros) {
        return officer(JOBCENTER)
                .header("If-Match", etag)
                .body(lineOf("MAT", euros))
                .put(budget(JOBCENTER, year) + "/plan/lines/MAT")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    private static String ofYear(int year) {
        return "jobcenter=" + JOBCENTER + "&year=" + year;
    }

    /** What changes of the plan say; of its lines' use there is talk in between. */
    private static String plansOf(int year) {
        return ofYear(year) + "&type=" + PLAN_CHANGED;
    }

    /** Waits until so many events of the year are in the feed. */
    private static JsonPath told(int year, int count) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> changes(AUDITOR, plansOf(year)),
                        page -> page.getList("items").size() >= count);
    }

    private static String end() {
        String cursor = "0";
        while (true) {
            JsonPath page = changes(AUDITOR, "limit=1000&after=" + cursor);
            cursor = page.getString("next");
            if (!page.getBoolean("more")) {
                return cursor;
            }
        }
    }

    @Test
    void tellsWhatKafkaIsTold() {
        change(2013, plan(2013), "6000.00");
        JsonPath page = told(2013, 2);
        assertThat(page.getList("items.data.revision")).containsExactly(1, 2);
        Map<String, Object> last = page.getMap("items[1]");
        assertThat(last)
                .containsEntry("specversion", "1.0")
                .containsEntry("type", PLAN_CHANGED)
                .containsEntry("source", "/obligo/budget-service")
                .containsEntry("subject", JOBCENTER + "/2013")
                .containsEntry("topic", "obligo.budget");
        assertThat(UUID.fromString(page.getString("items[1].id"))).isNotNull();
        assertThat(page.getString("items[1].data.totals.planned")).isEqualTo("6000.00");
        String raw = with(AUDITOR).get("/v1/changes?" + plansOf(2013)).asString();
        String data = raw.substring(raw.lastIndexOf("\"data\":") + 7, raw.lastIndexOf("}],\"next\""));
        EventContract.mustKeep(PLAN_CHANGED, data);
    }

    @Test
    void isReadInPiecesWithoutMissingOrRepeatingAnything() {
        String etag = plan(2014);
        for (int i = 1; i <= 4; i++) {
            etag = change(2014, etag, (6000 + i) + ".00");
        }
        told(2014, 5);
        List<Integer> revisions = new ArrayList<>();
        String cursor = "0";
        boolean more = true;
        while (more) {
            JsonPath page = changes(AUDITOR, plansOf(2014) + "&limit=2&after=" + cursor);
            revisions.addAll(page.getList("items.data.revision"));
            cursor = page.getString("next");
            more = page.getBoolean("more");
        }
        assertThat(revisions).containsExactly(1, 2, 3, 4, 5);
        JsonPath nothingNew = changes(AUDITOR, plansOf(2014) + "&after=" + cursor);
        assertThat(nothingNew.getList("items")).isEmpty();
        change(2014, etag, "7000.00");
        String from = cursor;
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> List.of(6)
                .equals(changes(AUDITOR, plansOf(2014) + "&after=" + from).getList("items.data.revision")));
    }

    @Test
    void linksToWhatComesNext() {
        change(2015, plan(2015), "6000.00");
        told(2015, 2);
        String link = with(AUDITOR)
                .get("/v1/changes?" + plansOf(2015) + "&limit=1")
                .then()
                .extract()
                .header("Link");
        assertThat(link)
                .matches("<\\?jobcenter=32102&year=2015&type=" + PLAN_CHANGED + "&limit=1&after=[0-9]+>; rel=\"next\"");
        with(AUDITOR).get("/v1/changes?" + plansOf(2015) + "&limit=2").then().header("Link", nullValue());
    }

    @Test
    void tellsOnlyTheTypesThatAreAskedFor() {
        plan(2016);
        officer(JOBCENTER)
                .body("""
                        {"pot":"EGL","stage":"FINAL","amount":{"value":"9000.00"},"document":{"title":"Bescheid"}}""")
                .put(budget(JOBCENTER, 2016) + "/allotments/" + UUID.randomUUID())
                .then()
                .statusCode(201);
        told(2016, 1);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> changes(AUDITOR, ofYear(2016)).getList("items").size() >= 2);
        String allotment = "obligo.budget.allotment-recorded.v1";
        assertThat(changes(AUDITOR, ofYear(2016) + "&type=" + allotment).getList("items.type"))
                .containsExactly(allotment);
        assertThat(changes(AUDITOR, ofYear(2016) + "&type=" + allotment + "&type=" + PLAN_CHANGED)
                        .getList("items.type"))
                .contains(allotment, PLAN_CHANGED);
        assertThat(changes(AUDITOR, ofYear(2016) + "&type=no.such.type").getList("items"))
                .isEmpty();
    }

    /** The first draws its number first and ends last: a feed in the order of the numbers drawn would pass it over. */
    @Test
    void doesNotMissWhatBeganEarlierAndEndedLater() throws SQLException {
        try (Connection early = TheDatabase.connect();
                Connection late = TheDatabase.connect()) {
            early.setAutoCommit(false);
            late.setAutoCommit(false);
            record(early, "2017", 1);
            record(late, "2018", 1);
            late.commit();
            told(2018, 1);
            String cursor = end();
            assertThat(changes(AUDITOR, plansOf(2017)).getList("items")).isEmpty();
            early.commit();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> changes(AUDITOR, "after=" + cursor)
                    .getList("items.subject")
                    .contains(JOBCENTER + "/2017"));
        }
    }

    private static void record(Connection connection, String year, int revision) throws SQLException {
        try (Statement insert = connection.createStatement()) {
            insert.execute("""
                    insert into outbox_event (id, topic, key, type, data, recorded_at)
                    values (gen_random_uuid(), 'obligo.budget', '%s/%s', 'obligo.budget.plan-changed.v1',
                        '{"revision":%d}', now())""".formatted(JOBCENTER, year, revision));
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    planner,              32102, -,                   true
                    planner,              34102, -,                   false
                    finance-system,       34102, -,                   false
                    auditor,              32102, -,                   true
                    auditor,              -,     -,                   true
                    reconciliation,       -,     -,                   true
                    planner,              -,     -,                   false
                    regional-directorate, -,     nordrhein-westfalen, true
                    regional-directorate, -,     hessen,              false
                    land-authority,       -,     land-nw,             false
                    """)
    void tellsEachWhatItMayRead(String role, String jobcenter, String region, boolean may) {
        if (end().equals("0")
                || changes(AUDITOR, plansOf(2019)).getList("items").isEmpty()) {
            plan(2019);
            told(2019, 1);
        }
        String token = region == null ? SignedTokens.of(role, jobcenter) : SignedTokens.ofRegion(role, region);
        int readsBudget =
                with(token).get(budget(JOBCENTER, 2019)).then().extract().statusCode();
        assertThat(readsBudget).isEqualTo(may ? 200 : 403);
        long before = Long.parseLong(end());
        JsonPath page = changes(token, plansOf(2019));
        assertThat(page.getList("items")).hasSize(may ? 1 : 0);
        assertThat(page.getLong("next")).as("it goes on all the same").isBetween(before, Long.parseLong(end()));
    }

    /** Who may read little does not keep the service busy: it is told how far was looked. */
    @Test
    void looksThroughAPieceAtATime() throws SQLException {
        String before = end();
        try (Connection connection = TheDatabase.connect();
                Statement insert = connection.createStatement()) {
            insert.execute("""
                    insert into outbox_event (id, topic, key, type, data, recorded_at, published_at, position)
                    select gen_random_uuid(), 'obligo.budget', '38704/2019', 'obligo.budget.told-by-a-test.v1', '{}', now(),
                        now(), nextval('outbox_event_position') from generate_series(1, 10001)""");
        }
        String planner = SignedTokens.of("planner", JOBCENTER);
        String ofTheTest = "type=obligo.budget.told-by-a-test.v1&after=";
        JsonPath page = changes(planner, ofTheTest + before);
        assertThat(page.getList("items")).isEmpty();
        assertThat(page.getBoolean("more")).isTrue();
        assertThat(page.getLong("next")).isBetween(Long.parseLong(before) + 10_000, Long.parseLong(before) + 10_010);
        assertThat(changes(planner, ofTheTest + page.getString("next")).getBoolean("more"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"after=abc", "after=-1", "after=1.5", "after=99999999999999999999", "limit=0", "limit=1001"})
    void refusesWhatIsNoCursor(String query) {
        with(AUDITOR)
                .get("/v1/changes?" + query)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-request"))
                .body("errors.field", hasItem(query.substring(0, query.indexOf('='))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"source=targets", "jobcenter=3210", "year=1999", "year=abc"})
    void refusesWhatItDoesNotHave(String query) {
        with(AUDITOR)
                .get("/v1/changes?" + query)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem(query.substring(0, query.indexOf('='))));
        assertThat(changes(AUDITOR, "source=budget").getList("items")).isNotNull();
    }

    @Test
    void refusesTheCursorOfAnotherFeed() {
        with(AUDITOR)
                .get("/v1/changes?after=1000000000")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/cursor-unknown"))
                .body("figures.after", equalTo(1_000_000_000))
                .body("figures.end", lessThanOrEqualTo(Integer.parseInt(end())));
    }

    @Test
    void waitsWithKafkaAndGoesOnWithIt() {
        String etag = plan(2020);
        told(2020, 1);
        String cursor = changes(AUDITOR, plansOf(2020)).getString("next");
        StackResource.kafka().stop();
        try {
            change(2020, etag, "6000.00");
            assertThat(changes(AUDITOR, plansOf(2020)).getList("items.data.revision"))
                    .containsExactly(1);
        } finally {
            StackResource.kafka().start();
        }
        Awaitility.await().atMost(Duration.ofSeconds(150)).until(() -> List.of(2)
                .equals(changes(AUDITOR, plansOf(2020) + "&after=" + cursor).getList("items.data.revision")));
    }

    /** The rule stands in the database, too: an event is numbered when it is published. */
    @Test
    void whatIsPublishedHasItsPlace() {
        plan(2022);
        told(2022, 1);
        TheDatabase.refuses(
                "update outbox_event set published_at = null where sequence = (select max(sequence) from outbox_event "
                        + "where position is not null)",
                "outbox_event_published_in_order");
    }
}

package obligo.instruments;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import obligo.testkit.access.SignedTokens;
import obligo.testkit.stack.StackResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static obligo.instruments.AChange.aChange;
import static obligo.instruments.Samples.as;
import static obligo.instruments.Samples.deputy;
import static obligo.instruments.Samples.editor;
import static obligo.instruments.Samples.nobody;
import static obligo.instruments.Samples.planner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** One person proposes a change of the catalogue, another confirms it (M-92), and nothing changes before. */
@OnTheStack
class ChangingTheCatalogueTest {
    private static final String CATALOGUE = "/v1/instruments/";

    @BeforeEach
    void neighbours() {
        NeighboursTell.ofJobcenters();
    }

    private static String instrument(String code, String more) {
        return """
               {"code":"%s","name":"Ein Instrument","version":"Fassung 2030","legalBasis":"§ 99","units":["ENTRY"],
                "procurement":["CASE"],"newCasesFrom":"2030-01-01","plannableFrom":"2030-01-01","k2Effect":[],
                "crossReferences":[]%s}""".formatted(code, more);
    }

    private static void begin(String code) {
        aChange(code).replacing(instrument(code, "")).done();
    }

    private static void refuses(Response answer, int status, String problem) {
        answer.then()
                .log()
                .ifValidationFails()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + problem));
    }

    @Test
    void aProposalChangesNothingUntilAnotherPersonConfirmsIt() {
        AChange change = aChange("TWO_NEW").replacing(instrument("TWO_NEW", ""));
        change.proposed()
                .then()
                .statusCode(201)
                .body("state", equalTo("PROPOSED"))
                .body("baseRevision", equalTo(0))
                .body("before", nullValue())
                .body("after.name", equalTo("Ein Instrument"))
                .body("type", equalTo("REPLACE"))
                .body("reason", equalTo("Gesetz geändert"))
                .body("proposedBy.id", equalTo("test-catalogue-editor"))
                .body("impact.totals.jobcenters", equalTo(0));
        refuses(editor().get(CATALOGUE + "TWO_NEW"), 404, "not-found");
        change.confirmed()
                .then()
                .statusCode(201)
                .body("state", equalTo("CONFIRMED"))
                .body("decision.revision", equalTo(1))
                .body("decision.decidedBy.id", equalTo("test-deputy-editor"));
        editor().get(CATALOGUE + "TWO_NEW").then().statusCode(200).body("revision", equalTo(1));
        assertThat(change.read().jsonPath().getString("state")).isEqualTo("CONFIRMED");
    }

    @Test
    void whoProposedDoesNotDecide() { // M-92
        begin("TWO_SELF");
        AChange change = aChange("TWO_SELF").of("\"1\"").withdrawing("2031-06-30");
        change.proposed().then().statusCode(201);
        for (String verdict : List.of("CONFIRMED", "REJECTED")) {
            Response answer = change.decidedBy(editor(), verdict);
            refuses(answer, 403, "second-person-required");
            answer.then().body("ruleId", equalTo("M-92"));
        }
        refuses(
                change.decidedBy(as(SignedTokens.ofMachine("reconciliation", "catalogue-editor")), "CONFIRMED"),
                403,
                "person-required");
        refuses(change.decidedBy(planner("34102"), "CONFIRMED"), 403, "not-permitted");
        refuses(change.decidedBy(nobody(), "CONFIRMED"), 401, "not-authenticated");
        assertThat(change.read().jsonPath().getString("state")).isEqualTo("PROPOSED");
        editor().get(CATALOGUE + "TWO_SELF").then().body("revision", equalTo(1));
    }

    @Test
    void aMachineMayProposeWhatAPersonConfirms() {
        AChange change = aChange("TWO_MACHINE").replacing(instrument("TWO_MACHINE", ""));
        change.proposedBy(as(SignedTokens.ofMachine("reconciliation", "catalogue-editor")))
                .then()
                .statusCode(201);
        change.decidedBy(editor(), "CONFIRMED").then().statusCode(201);
    }

    @Test
    void aRejectedChangeIsOver() {
        AChange change = aChange("TWO_NO").replacing(instrument("TWO_NO", ""));
        change.proposed().then().statusCode(201);
        change.decidedBy(deputy(), "REJECTED")
                .then()
                .statusCode(201)
                .body("state", equalTo("REJECTED"))
                .body("decision.revision", nullValue())
                .body("impact", nullValue());
        refuses(change.confirmed(), 409, "change-already-decided");
        refuses(editor().get(change.path() + "/impact"), 404, "not-found");
        refuses(editor().get(CATALOGUE + "TWO_NO"), 404, "not-found");
    }

    @Test
    void theSameSaidAgainIsTheSameAndOtherContentIsRefused() {
        AChange change = aChange("TWO_SAME").replacing(instrument("TWO_SAME", ""));
        String first = change.proposed().then().statusCode(201).extract().asString();
        assertThat(change.proposed().then().statusCode(200).extract().asString())
                .isEqualTo(first);
        refuses(
                change.again()
                        .replacing(instrument("TWO_SAME", ",\"note\":\"x\""))
                        .proposed(),
                409,
                "id-reused");
        refuses(change.proposedBy(deputy()), 409, "id-reused");
        refuses(change.again().of("\"1\"").proposed(), 409, "id-reused");
        String confirmed = change.confirmed().then().statusCode(201).extract().asString();
        assertThat(change.confirmed().then().statusCode(200).extract().asString())
                .isEqualTo(confirmed);
        assertThat(change.proposed().then().statusCode(200).extract().asString())
                .isEqualTo(confirmed);
        refuses(change.decidedBy(deputy(), "REJECTED"), 409, "change-already-decided");
        editor().get(CATALOGUE + "TWO_SAME").then().body("revision", equalTo(1));
    }

    @Test
    void ofTwoProposalsTheOneConfirmedFirstMakesTheOtherStale() {
        begin("TWO_STALE");
        AChange one = aChange("TWO_STALE").of("\"1\"").withdrawing("2031-06-30");
        AChange other = aChange("TWO_STALE").of("\"1\"").withdrawing("2032-06-30");
        one.proposed().then().statusCode(201);
        other.proposed().then().statusCode(201);
        one.confirmed().then().statusCode(201);
        other.read().then().body("state", equalTo("STALE")).body("impact", nullValue());
        refuses(other.confirmed(), 409, "change-stale");
        editor().get(CATALOGUE + "TWO_STALE").then().body("newCasesTo", equalTo("2031-06-30"));
        other.decidedBy(deputy(), "REJECTED").then().statusCode(201);
    }

    @Test
    void ofConfirmationsAtOnceOneCounts() {
        begin("TWO_RACE");
        List<AChange> changes = Stream.of("2031-06-30", "2032-06-30", "2033-06-30", "2034-06-30")
                .map(day -> aChange("TWO_RACE").of("\"1\"").withdrawing(day))
                .toList();
        changes.forEach(change -> change.proposed().then().statusCode(201));
        List<Integer> answers = changes.stream()
                .map(change ->
                        CompletableFuture.supplyAsync(() -> change.confirmed().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertThat(answers).containsExactly(201, 409, 409, 409);
        editor().get(CATALOGUE + "TWO_RACE").then().body("revision", equalTo(2));
    }

    @Test
    void aWithdrawalEndsNewCasesAndPlanningAndLeavesWhatWasBegunPayable() { // I-2
        aChange("TWO_END")
                .replacing(instrument("TWO_END", ",\"payableUntil\":\"2040-12-31\""))
                .done();
        aChange("TWO_END").of("\"1\"").withdrawing("2031-06-30").done();
        editor().get(CATALOGUE + "TWO_END")
                .then()
                .body("newCasesFrom", equalTo("2030-01-01"))
                .body("newCasesTo", equalTo("2031-06-30"))
                .body("plannableTo", equalTo("2031-06-30"))
                .body("payableUntil", equalTo("2040-12-31"))
                .body("changeReason", equalTo("Aufgehoben"));
        aChange("TWO_END")
                .of("\"2\"")
                .saying(
                        "{\"type\":\"WITHDRAW\",\"newCasesTo\":\"2031-06-30\",\"payableUntil\":\"2033-06-30\",\"reason\":\"x\"}")
                .done();
        editor().get(CATALOGUE + "TWO_END").then().body("payableUntil", equalTo("2033-06-30"));
    }

    @Test
    void refusesAWithdrawalThatIsNone() {
        begin("TWO_BAD_END");
        aChange("TWO_BAD_END").of("\"1\"").withdrawing("2031-06-30").done();
        refuses(aChange("TWO_BAD_END").of("\"2\"").withdrawing("2031-07-01").proposed(), 422, "withdrawal-not-earlier");
        refuses(aChange("TWO_BAD_END").of("\"2\"").withdrawing("2031-06-30").proposed(), 422, "nothing-to-change");
        refuses(aChange("TWO_BAD_END").of("\"2\"").withdrawing("2029-12-31").proposed(), 422, "window-inverted");
        refuses(
                aChange("TWO_BAD_END")
                        .of("\"2\"")
                        .saying(
                                "{\"type\":\"WITHDRAW\",\"newCasesTo\":\"2031-05-31\",\"payableUntil\":\"2031-05-01\",\"reason\":\"x\"}")
                        .proposed(),
                422,
                "window-inverted");
        refuses(aChange("TWO_NO_SUCH").withdrawing("2031-06-30").proposed(), 422, "instrument-unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"WITHDRAW\",\"newCasesTo\":\"2031-06-30\"}",
                "{\"type\":\"WITHDRAW\",\"newCasesTo\":\"2031-06-30\",\"reason\":\" \"}",
                "{\"type\":\"WITHDRAW\",\"reason\":\"x\"}",
                "{\"type\":\"WITHDRAW\",\"newCasesTo\":\"2031-06-30\",\"reason\":\"x\",\"surprise\":1}",
                "{\"type\":\"REPLACE\",\"reason\":\"x\"}",
                "{\"type\":\"ABOLISH\",\"reason\":\"x\"}",
                "{\"reason\":\"x\"}"
            })
    void refusesWhatIsNoChange(String body) {
        AChange change = aChange("MAT").of("\"1\"").saying(body);
        refuses(change.proposed(), 400, "invalid-request");
        refuses(change.read(), 404, "change-unknown");
    }

    @Test
    void refusesWhatIsNoDecision() {
        AChange change = aChange("TWO_UNDECIDED").replacing(instrument("TWO_UNDECIDED", ""));
        refuses(change.confirmed(), 404, "change-unknown");
        change.proposed().then().statusCode(201);
        for (String body : List.of(
                "{\"verdict\":\"CONFIRMED\"}", "{\"reason\":\"x\"}", "{\"verdict\":\"MAYBE\",\"reason\":\"x\"}")) {
            refuses(deputy().body(body).put(change.path() + "/decision"), 400, "invalid-request");
        }
        assertThat(change.read().jsonPath().getString("state")).isEqualTo("PROPOSED");
    }

    @Test
    void whoSeesEveryJobcenterSeesChanges() {
        AChange change = aChange("TWO_SEEN").replacing(instrument("TWO_SEEN", ""));
        change.proposed().then().statusCode(201);
        for (String role : List.of("auditor", "reconciliation")) {
            as(SignedTokens.of(role, null)).get(change.path()).then().statusCode(200);
        }
        for (String path : List.of(change.path(), change.path() + "/impact", "/v1/instrument-changes")) {
            refuses(planner("34102").get(path), 403, "not-permitted");
            refuses(as(SignedTokens.of("auditor", "34102")).get(path), 403, "not-permitted");
            refuses(nobody().get(path), 401, "not-authenticated");
        }
    }

    @Test
    void openChangesAreListedPageByPage() {
        for (int i = 0; i < 3; i++) {
            aChange("TWO_LIST")
                    .replacing(instrument("TWO_LIST", ""))
                    .proposed()
                    .then()
                    .statusCode(201);
        }
        AChange rejected = aChange("TWO_LIST").replacing(instrument("TWO_LIST", ""));
        rejected.proposed().then().statusCode(201);
        rejected.decidedBy(deputy(), "REJECTED").then().statusCode(201);
        assertThat(listed("PROPOSED"))
                .hasSize(3)
                .isSorted()
                .doesNotContain(rejected.id().toString());
        assertThat(listed("REJECTED")).containsExactly(rejected.id().toString());
        aChange("TWO_LIST").replacing(instrument("TWO_LIST", "")).done();
        assertThat(listed("PROPOSED")).isEmpty();
        assertThat(listed("STALE")).hasSize(3);
        assertThat(listed("CONFIRMED")).hasSize(1);
        refuses(editor().get("/v1/instrument-changes?after=garbage"), 400, "invalid-request");
        refuses(editor().get("/v1/instrument-changes?limit=0"), 400, "invalid-request");
    }

    private static List<String> listed(String state) {
        List<String> ids = new ArrayList<>();
        String after = "TWO_LISS/" + new UUID(0, 0);
        while (after != null) {
            JsonPath page = editor().get("/v1/instrument-changes?limit=2&state=" + state + "&after=" + after)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            ids.addAll(page.getList("items.findAll { it.code == 'TWO_LIST' }.id"));
            after = page.getString("next");
        }
        return ids;
    }

    @Test
    void theDatabaseHoldsTheRulesASecondTime() throws SQLException {
        begin("TWO_BASE");
        AChange open = aChange("TWO_BASE").of("\"1\"").withdrawing("2031-06-30");
        open.proposed().then().statusCode(201);
        String key = "'TWO_BASE', '" + open.id() + "'";
        String decision = "insert into instrument_change_decision values (" + key + ", %s, 'x', '%s', 'x', now(), %s)";
        refusesToStore(decision.formatted("'REJECTED'", "test-catalogue-editor", "null, null"), "does not decide");
        refusesToStore(decision.formatted("'CONFIRMED'", "other", "null, null"), "check constraint");
        refusesToStore(decision.formatted("'CONFIRMED'", "other", "1, '{}'"), "has changed since");
        refusesToStore("update instrument_change set base_revision = 7 where code = 'TWO_BASE'", "append-only");
        refusesToStore("delete from instrument_change_decision where code = 'TWO_BASE'", "append-only");
        refusesToStore("truncate instrument_change_impact", "append-only");
        aChange("TWO_NEXT")
                .replacing(
                        instrument("TWO_NEXT", ",\"newCasesTo\":\"2019-12-31\"").replace("2030-01-01", "2010-01-01"))
                .done();
        refusesToStore(
                "begin; insert into instrument_revision select (jsonb_populate_record(r, "
                        + "'{\"revision\": 2, \"replaces\": \"TWO_BASE\", \"new_cases_to\": \"2031-01-01\"}')).* "
                        + "from instrument_revision r where code = 'TWO_NEXT'; "
                        + "update catalogue_entry set revision = 2 where code = 'TWO_NEXT'; commit",
                "beside a version");
        refusesToStore(
                "update instrument_revision set confirmed_by_id = changed_by_id where code = 'TWO_BASE'",
                "check constraint");
    }

    private static void refusesToStore(String sql, String because) throws SQLException {
        try (Connection database = DriverManager.getConnection(
                        StackResource.jdbcUrl("instruments"), "instruments", "instruments");
                Statement statement = database.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining(because);
        }
    }
}

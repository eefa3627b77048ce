package obligo.instruments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import obligo.testkit.access.SignedTokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static obligo.instruments.AProgramme.aProgramme;
import static obligo.instruments.AProgramme.positionOf;
import static obligo.instruments.NeighboursTell.egl;
import static obligo.instruments.NeighboursTell.line;
import static obligo.instruments.Samples.as;
import static obligo.instruments.Samples.file;
import static obligo.instruments.Samples.planner;
import static obligo.instruments.Samples.programme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** The check of published programmes finds what is true of them; what-if stores nothing. */
@OnTheStack
class CheckingAProgrammeTest {
    private static final String JOBCENTER = "38704";
    private static final ObjectMapper JSON = new ObjectMapper();

    @BeforeEach
    void neighbours() {
        NeighboursTell.ofJobcenters();
    }

    private static String check(int year) {
        return programme(JOBCENTER, year) + "/check";
    }

    private static JsonPath checked(int year) {
        return planner(JOBCENTER)
                .get(check(year))
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void begin(int year, String programme) {
        planner(JOBCENTER)
                .header("If-None-Match", "*")
                .body(programme)
                .put(programme(JOBCENTER, year))
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201);
    }

    private static void awaitBudget(int year, int revision) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> Integer.valueOf(revision)
                .equals(checked(year).get("restsOn.budgetRevision")));
    }

    /** The published programme, and its published lines as budget-service tells of them. */
    private static JsonPath published(String sample, int year) {
        if (planner(JOBCENTER).get(programme(JOBCENTER, year)).statusCode() == 404) {
            begin(year, file(sample + "/programme.json"));
            NeighboursTell.ofBudget(JOBCENTER, year, 1, lines(sample).toArray(String[]::new));
            awaitBudget(year, 1);
        }
        return checked(year);
    }

    private static List<String> lines(String sample) {
        List<String> lines = new ArrayList<>();
        try {
            for (JsonNode published :
                    JSON.readTree(file(sample + "/budget/plan.json")).get("lines")) {
                ObjectNode told = JSON.createObjectNode();
                told.set("line", published.get("line"));
                told.set("instruments", published.get("instruments"));
                told.put("runOff", published.path("runOff").asBoolean());
                for (JsonNode source : published.get("sources")) {
                    ObjectNode amount = told.withArray("amounts").addObject();
                    amount.set("pot", source.get("pot"));
                    if (source.get("amount").has("value")) {
                        amount.set("value", source.get("amount").get("value"));
                    } else {
                        amount.set("reason", source.get("amount").get("reason"));
                    }
                }
                lines.add(told.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    private static Map<String, Object> instrument(JsonPath check, String code) {
        return Objects.requireNonNull(
                check.getMap("instruments.find { it.instruments.contains('" + code + "') }"), code);
    }

    private static Object in(JsonPath check, String code, String path) {
        return check.get("instruments.find { it.instruments.contains('" + code + "') }." + path);
    }

    @Test
    void duisburgsFbwIsPaidByTheSgb3BesideABudgetThatRunsOff() { // I-3
        JsonPath check = published("34102-2025", 2025);
        assertThat(in(check, "FBW_SGB3", "positions[0].entries")).isEqualTo("1180.00");
        assertThat(in(check, "FBW_SGB3", "positions[0].payer")).isEqualTo("OTHER_FUNDER");
        assertThat(in(check, "FBW_SGB3", "positions[0].funder")).isEqualTo("SGB3");
        assertThat(in(check, "FBW_SGB3", "years")).isEqualTo(List.of());
        assertThat(instrument(check, "FBW")).containsEntry("verdict", "OK").containsEntry("positions", List.of());
        assertThat(in(check, "FBW", "years[0].available")).isEqualTo("0.00");
    }

    @Test
    void duisburgsCasesOfParagraph16iNeedMoneyUntil2030() { // I-13, M-42
        JsonPath check = published("34102-2025", 2025);
        assertThat(in(check, "TAAM_16I", "years.needed"))
                .isEqualTo(List.of("552253.00", "1019544.00", "964318.70", "862364.30", "760409.90", "327103.70"));
        assertThat(in(check, "TAAM_16I", "years.year")).isEqualTo(List.of(2025, 2026, 2027, 2028, 2029, 2030));
        assertThat(in(check, "TAAM_16I", "years[0].missing"))
                .isEqualTo(List.of(Map.of("figure", "PRIOR_COMMITMENTS", "of", "TAAM_16I")));
        assertThat(in(check, "TAAM_16I", "years[0].availableAtMost")).isEqualTo("6210755.00");
        assertThat(check.getList("authorisations.year")).isEqualTo(List.of(2026, 2027, 2028, 2029, 2030));
        assertThat(check.getList("authorisations.verdict", String.class)).containsOnly("CANNOT_BE_JUDGED");
        assertThat(check.getList("authorisations[0].missing.figure", String.class))
                .contains("AUTHORISATION");
        assertThat(in(check, "TAAM_16I", "positions[0].assumptions.kind"))
                .isEqualTo(List.of("EVEN_SPREAD", "DURATION", "COST_PER_MONTH", "AVERAGE_AS_FULL", "FUNDING_PROFILE"));
    }

    @Test
    void duisburgsCoachingIsCountedByWhoDoesIt() { // I-7
        JsonPath check = published("34102-2025", 2025);
        assertThat(in(check, "GABE_16K", "positions.position")).isEqualTo(List.of("1.7a", "1.7b"));
        assertThat(in(check, "GABE_16K", "positions.entries")).isEqualTo(List.of("419.00", "490.00"));
        assertThat(in(check, "GABE_16K", "positions.payer")).isEqualTo(List.of("JOBCENTER", "OWN_STAFF"));
        assertThat(in(check, "GABE_16K", "years[0].missing"))
                .isEqualTo(List.of(
                        Map.of("figure", "DURATION", "of", "1.7a"),
                        Map.of("figure", "COST_PER_MONTH", "of", "1.7a"),
                        Map.of("figure", "PRIOR_COMMITMENTS", "of", "GABE_16K")));
    }

    @Test
    void duisburgPlansNothingThatIsNotLegal() {
        JsonPath check = published("34102-2025", 2025);
        assertThat(check.getString("verdict")).isEqualTo("CANNOT_BE_JUDGED");
        assertThat(check.getList("instruments.objections.flatten()")).isEmpty();
        assertThat(check.getList("caps.ruleId")).isEqualTo(List.of("M-72"));
        assertThat(check.getString("caps[0].planned")).isEqualTo("33632.00");
        assertThat(check.getInt("restsOn.programmeRevision")).isEqualTo(1);
        assertThat(check.getMap("restsOn.catalogue")).containsKeys("TAAM_16I", "FBW");
    }

    @Test
    void bochumPlansTheBuergergeldbonusBeyondItsAbolition() { // I-2, R-21
        JsonPath check = published("32102-2024", 2024);
        assertThat(check.getString("verdict")).isEqualTo("NOT_LEGAL");
        assertThat(check.getList("instruments.objections.flatten()"))
                .isEqualTo(List.of(Map.of(
                        "code", "INSTRUMENT_EXPIRED",
                        "ruleId", "R-21",
                        "of", "BGB_16J",
                        "instrument", "BGB_16J",
                        "from", "2023-07-01",
                        "to", "2024-03-27")));
    }

    @Test
    void bochumsFreieFoerderungKnowsNoCapIn2024AndItsOldCasesRunOff() { // M-72
        JsonPath check = published("32102-2024", 2024);
        assertThat(check.getString("caps[0].ruleId")).isEqualTo("M-72");
        assertThat(check.getString("caps[0].planned")).isEqualTo("679514.00");
        assertThat(check.getString("caps[0].verdict")).isEqualTo("OK");
        assertThat(instrument(check, "BEZ_16E")).containsEntry("verdict", "OK");
    }

    @Test
    void whatTheBudgetTellsOfLaterYearsIsHeard() {
        begin(
                2051,
                aProgramme()
                        .raw(
                                positionOf("1", "MAT", 12)
                                        .replaceFirst(
                                                "\\{",
                                                "{\"planning\":{\"months\":2,\"costPerMonth\":\"100.00\",\"entriesByMonth\":[0,0,0,0,0,0,0,0,0,0,0,12]},"))
                        .json());
        String told = line("MAT", "{\"pot\":\"EGL\",\"value\":\"2000.00\",\"priorCommitments\":\"800.00\"}", "MAT");
        NeighboursTell.tell("obligo.budget", JOBCENTER + "/2051", "obligo.budget.allotment-recorded.v1", """
                {"jobcenter":"%s","year":2051,"revision":1,"changedBy":{"id":"b","name":"B"},"changedAt":"2026-01-01T00:00:00Z",
                 "changes":[],"lines":[%s],"totals":{"planned":"2000.00","allotted":"1000.00","contained":"0.00",
                 "newCaseBudget":"-5.00"},"authorisations":[{"pot":"EGL","dueYear":2052,"amount":"1200.00"}],"impact":[]}
                """.formatted(
                        JOBCENTER, told));
        awaitBudget(2051, 1);
        JsonPath check = checked(2051);
        assertThat(check.getList("instruments[0].years.needed")).isEqualTo(List.of("1200.00", "1200.00"));
        assertThat(check.getList("instruments[0].years.available")).isEqualTo(List.of("1200.00", "1200.00"));
        assertThat(check.getString("verdict")).isEqualTo("OK");
        assertThat(check.getList("caps.limit")).isEqualTo(List.of("100.00"));
        assertThat(instrument(check, "MAT")).containsEntry("verdict", "OK");
    }

    @Test
    void proposalsAreComparedAndNothingIsStored() {
        begin(2052, aProgramme().position("1", "TAAM_16I", 12).json());
        String proposals =
                """
                {"proposals":[
                  {"name":"mehr Fälle","programme":%s},
                  {"name":"mehr Geld","budget":{"lines":[{"line":"TAAM","instruments":["TAAM_16I"],"amount":"500000.00",
                    "priorCommitments":"100000.00"}],"authorisations":[{"pot":"EGL","dueYear":2053,"amount":"1.00"}]}}]}
                """.formatted(aProgramme().position("1", "TAAM_16I", 24).json());
        JsonPath compared = planner(JOBCENTER)
                .body(proposals)
                .post(check(2052))
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .body("checks", hasSize(3))
                .body("checks[0].name", nullValue())
                .body("checks[1].restsOn.programmeRevision", nullValue())
                .extract()
                .jsonPath();
        assertThat(compared.getList("checks.name", String.class)).containsExactly(null, "mehr Fälle", "mehr Geld");
        assertThat(List.of(0, 1, 2).stream()
                        .map(at -> compared.getString("checks[" + at + "].instruments[0].years[0].needed")))
                .containsExactly("144066.00", "288132.00", "144066.00");
        assertThat(compared.getList("checks.verdict"))
                .isEqualTo(List.of("CANNOT_BE_JUDGED", "CANNOT_BE_JUDGED", "SHORT"));
        assertThat(compared.getString("checks[2].instruments[0].years[0].available"))
                .isEqualTo("400000.00");
        planner(JOBCENTER)
                .get(programme(JOBCENTER, 2052))
                .then()
                .body("revision", equalTo(1))
                .body("positions[0].entries.value", equalTo(12))
                .body("budgetHeard", nullValue());
    }

    @Test
    void anInstantAnswersWithWhatWasKnownByThen() {
        begin(2053, aProgramme().position("1", "TAAM_16I", 12).json());
        NeighboursTell.ofBudget(JOBCENTER, 2053, 1, line("TAAM", egl("100.00"), "TAAM_16I"));
        awaitBudget(2053, 1);
        Instant between = Instant.now();
        NeighboursTell.ofBudget(JOBCENTER, 2053, 2, line("TAAM", egl("900000.00"), "TAAM_16I"));
        awaitBudget(2053, 2);
        planner(JOBCENTER)
                .header("If-Match", "\"1\"")
                .body(positionOf("1", "TAAM_16I", 24))
                .put(programme(JOBCENTER, 2053) + "/positions/1")
                .then()
                .statusCode(200);
        planner(JOBCENTER)
                .get(check(2053) + "?asOf=" + between)
                .then()
                .body("restsOn.programmeRevision", equalTo(1))
                .body("restsOn.budgetRevision", equalTo(1))
                .body("instruments[0].years[0].verdict", equalTo("SHORT"));
        planner(JOBCENTER)
                .get(check(2053) + "?revision=1")
                .then()
                .body("restsOn.programmeRevision", equalTo(1))
                .body("restsOn.budgetRevision", equalTo(2))
                .body("instruments[0].years[0].verdict", equalTo("CANNOT_BE_JUDGED"));
    }

    @Test
    void refusesWhatIsNotThereAndWhoMayNotRead() {
        planner(JOBCENTER)
                .get(check(2054))
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/programme-not-planned"));
        planner(JOBCENTER)
                .body("{\"proposals\":[{\"name\":\"x\"}]}")
                .post(check(2054))
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/programme-not-planned"));
        planner(JOBCENTER)
                .body("{\"proposals\":[{\"name\":\"x\",\"programme\":%s}]}"
                        .formatted(aProgramme().position("1", "NO_SUCH", 1).json()))
                .post(check(2054))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/instrument-unknown"));
        planner(JOBCENTER)
                .body("{\"proposals\":[]}")
                .post(check(2054))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-request"));
        as(SignedTokens.of("planner", "34102"))
                .get(check(2025))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-permitted"));
    }

    @Test
    void aProposalMayPlanWhatTheLawForbidsAndIsTold() {
        planner(JOBCENTER)
                .body("{\"proposals\":[{\"name\":\"x\",\"programme\":%s}]}"
                        .formatted(aProgramme().position("1", "BGB_16J", 1).json()))
                .post(check(2055))
                .then()
                .statusCode(200)
                .body("checks", hasSize(1))
                .body("checks[0].verdict", equalTo("NOT_LEGAL"));
    }
}

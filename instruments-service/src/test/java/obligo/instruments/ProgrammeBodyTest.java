package obligo.instruments;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static obligo.instruments.AProgramme.aProgramme;
import static obligo.instruments.AProgramme.positionOf;
import static obligo.instruments.Samples.planner;
import static obligo.instruments.Samples.programme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Strategies, options of framework contracts, and who pays for which figure. */
@OnTheStack
class ProgrammeBodyTest {
    private static final String JOBCENTER = "38704";

    @BeforeEach
    void neighbours() {
        NeighboursTell.ofJobcenters();
    }

    private static Response put(int year, AProgramme programme) {
        return planner(JOBCENTER)
                .header("If-None-Match", "*")
                .body(programme.json())
                .put(programme(JOBCENTER, year));
    }

    private static JsonPath read(int year) {
        return planner(JOBCENTER).get(programme(JOBCENTER, year)).jsonPath();
    }

    private static AProgramme withStrategies(String strategies) {
        return aProgramme()
                .position("1", "MAT", 100)
                .raw(positionOf("1a", "MAT", 40).replaceFirst("\\{", "{\"parent\":\"1\","))
                .position("2", "MAG", 7)
                .position("3", "EGZ", 3)
                .with("\"strategies\":[" + strategies + "]");
    }

    @Test
    void aPositionServesSeveralStrategiesAndIsAddedOnce() {
        put(2071, withStrategies("""
                        {"key":"themen","title":"Themen"},
                        {"key":"frauen","title":"Frauen","parent":"themen","text":"Gleiche Teilhabe.","positions":["1","1a","2"]},
                        {"key":"jugend","title":"Jugendliche","parent":"themen","positions":["2","2"]},
                        {"key":"ohne","title":"Ohne Positionen"}""").stating("serving-women", "107", "strategy-entries:frauen"))
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201);
        JsonPath read = read(2071);
        assertThat(read.getList("totals.strategies.strategy")).containsExactly("themen", "frauen", "jugend");
        assertThat(read.getList("totals.strategies.entries")).containsExactly(107, 107, 7);
        assertThat(read.getList("totals.strategies[0].positions")).containsExactly("1", "1a", "2");
        assertThat(read.getInt("totals.strategyEntries")).isEqualTo(107);
        assertThat(read.getInt("totals.entries")).isEqualTo(110);
        assertThat(read.getString("strategies[1].text")).isEqualTo("Gleiche Teilhabe.");
        assertThat(read.getList("strategies[2].positions")).containsExactly("2", "2");
        assertThat(read.getList("comparisons.agrees")).containsExactly(true);
        assertThat(read.getList("findings")).isEmpty();
    }

    @Test
    void aStrategyWithoutPositionsAddsNothing() {
        put(2072, withStrategies("{\"key\":\"frauen\",\"title\":\"Frauen\"}"))
                .then()
                .statusCode(201);
        assertThat(read(2072).getList("totals.strategies")).isEmpty();
        assertThat(read(2072).getMap("totals")).doesNotContainKey("strategyEntries");
    }

    @Test
    void refusesAStrategyOfAPositionThatThereIsNot() {
        put(2073, withStrategies("{\"key\":\"frauen\",\"title\":\"Frauen\",\"positions\":[\"1\",\"9.9\"]}"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/position-unknown"))
                .body("figures.position", equalTo("9.9"))
                .body("figures.strategy", equalTo("frauen"))
                .body("errors[0].field", equalTo("strategies[0].positions"));
        planner(JOBCENTER).get(programme(JOBCENTER, 2073)).then().statusCode(404);
    }

    private static String withOptions(String options) {
        return positionOf("1", "MAT", 10)
                .replaceFirst(
                        "\\{",
                        "{\"planning\":{\"callOff\":{\"minPercent\":70,\"maxPercent\":120},\"options\":" + options
                                + "},");
    }

    @Test
    void aFrameworkContractHasItsCorridorAndItsOptions() {
        put(2074, aProgramme().raw(withOptions("""
                        [{"drawBy":"2074-09-30","until":"2075-12-31","places":60},{"until":"2076-12-31"}]"""))).then().statusCode(201);
        JsonPath read = read(2074);
        assertThat(read.getList("positions[0].planning.options.until")).containsExactly("2075-12-31", "2076-12-31");
        assertThat(read.getInt("positions[0].planning.options[0].places")).isEqualTo(60);
        assertThat(read.getMap("positions[0].planning.options[1]")).doesNotContainKey("places");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"until\":\"2075-12-31\"},{\"until\":\"2075-12-31\"}]",
                "[{\"until\":\"2076-12-31\"},{\"until\":\"2075-12-31\"}]",
                "[{\"drawBy\":\"2075-12-31\",\"until\":\"2075-12-31\"}]"
            })
    void refusesOptionsThatAreNotInTheirOrder(String options) {
        put(2075, aProgramme().raw(withOptions(options)))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/options-out-of-order"))
                .body("figures.position", equalTo("1"));
        planner(JOBCENTER).get(programme(JOBCENTER, 2075)).then().statusCode(404);
    }

    /** I-3: new FbW cases are paid by SGB III, those begun before by the Jobcenter. */
    @Test
    void entriesAndStockOfOnePositionHaveTwoFunders() {
        put(2076, aProgramme().raw("""
                        {"position":"1.3","label":"FbW","instruments":["FBW"],"funder":"SGB2",
                         "entries":{"value":1180,"funder":"SGB3"},"stock":{"value":400}}""")).then().log().ifValidationFails().statusCode(201);
        JsonPath read = read(2076);
        assertThat(read.getString("positions[0].entries.funder")).isEqualTo("SGB3");
        assertThat(read.getString("positions[0].funder")).isEqualTo("SGB2");
        assertThat(read.getMap("positions[0].stock")).doesNotContainKey("funder");
        assertThat(read.getString("positions[0].funding.state")).isEqualTo("OTHER_FUNDER");
        planner(JOBCENTER)
                .get(programme(JOBCENTER, 2076) + "/check")
                .then()
                .statusCode(200)
                .body("instruments[0].positions[0].payer", equalTo("OTHER_FUNDER"))
                .body("instruments[0].positions[0].funder", equalTo("SGB3"));
        put(2077, aProgramme().raw("""
                        {"position":"1.3","label":"FbW","instruments":["FBW"],"funder":"SGB3",
                         "entries":{"value":1180,"funder":"SGB2"}}"""))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/instrument-not-plannable"));
    }
}

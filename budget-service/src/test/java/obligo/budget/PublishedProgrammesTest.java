package obligo.budget;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static obligo.budget.Samples.budget;
import static obligo.budget.Samples.officer;
import static org.assertj.core.api.Assertions.assertThat;

/** Golden figures of rulebook 5.3, from the documents as they were published. */
@OnTheStack
class PublishedProgrammesTest {
    @BeforeEach
    void neighbours() {
        NeighboursTell.everything();
    }

    private static JsonPath loaded(String jobcenter, int year) {
        Samples.load(jobcenter, year);
        return officer(jobcenter)
                .get(budget(jobcenter, year))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void duisburg2025FallsFromAllottedToNewCaseBudget() {
        JsonPath budget = loaded("34102", 2025);
        String egl = "waterfall.find { it.pot == 'EGL' }";
        assertThat(budget.getString(egl + ".allotted.value")).isEqualTo("58565156.00");
        assertThat(budget.getString(egl + ".transferredOut.value")).isEqualTo("19979703.00");
        assertThat(budget.getString(egl + ".available.value")).isEqualTo("38585453.00");
        assertThat(budget.getString(egl + ".forPlanning.value")).isEqualTo("38785453.00");
        assertThat(budget.getString(egl + ".priorCommitments.value")).isEqualTo("32100357.00");
        assertThat(budget.getString(egl + ".newCaseBudget.value")).isEqualTo("6685096.00");
        assertThat(budget.getString(egl + ".planned.value")).isEqualTo("38785452.00");
        assertThat(budget.getString(egl + ".unplanned.value")).isEqualTo("1.00");
        assertThat(budget.getString("globalBudget.value")).isEqualTo("123474288.00");
    }

    @Test
    void duisburg2025ContradictsItselfInFourPlaces() {
        List<String> findings = findings(loaded("34102", 2025));
        assertThat(findings)
                .containsExactlyInAnyOrder(
                        "R-3 ROUNDING 38785453 38785452.00 1.00 ROUNDING []",
                        "R-19 CATEGORY_ASSIGNMENT 19596388 19562756.00 33632.00 ROW_OF_ANOTHER_GROUP [line:FF_16F]",
                        "R-19 CATEGORY_ASSIGNMENT 50.53 50.4384 0.0916 ROW_OF_ANOTHER_GROUP [line:FF_16F]",
                        "R-19 ROUNDING 16917020 16917019.00 1.00 ROUNDING []");
    }

    @Test
    void bochum2024AddsUp() {
        JsonPath budget = loaded("32102", 2024);
        assertThat(budget.getString("waterfall.find { it.pot == 'EGL' }.planned.value"))
                .isEqualTo("33269550.00");
        assertThat(budget.getString("waterfall.find { it.pot == 'BEZ' }.planned.value"))
                .isEqualTo("32503.00");
        assertThat(budget.getString("waterfall.find { it.pot == 'PAT' }.planned.reason"))
                .as("PAT is planned without a number, which is not zero")
                .isEqualTo("NOT_AVAILABLE");
        assertThat(findings(budget)).isEmpty();
    }

    @Test
    void kleve2023PlansNoLinesAndHidesNoGap() {
        JsonPath budget = loaded("38704", 2023);
        assertThat(budget.getList("lines")).isEmpty();
        assertThat(budget.getString("globalBudget.value")).isEqualTo("27532189.00");
        assertThat(budget.getString("waterfall.find { it.pot == 'EGL' }.available.reason"))
                .isEqualTo("NOT_AVAILABLE");
        assertThat(findings(budget)).isEmpty();
    }

    private static List<String> findings(JsonPath budget) {
        return budget.<Map<String, Object>>getList("findings").stream()
                .map(f -> {
                    Object cause = f.get("cause");
                    Object code = cause instanceof Map<?, ?> c ? c.get("code") + " " + c.get("references") : "";
                    return (f.get("ruleId") + " " + f.get("code") + " " + f.get("stated") + " " + f.get("computed")
                                    + " " + f.get("difference") + " " + code)
                            .strip();
                })
                .toList();
    }
}

package obligo.budget;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import obligo.testkit.access.SignedTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static obligo.budget.Samples.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Anybody who is let in can read what is enforced and where it stands. */
@OnTheStack
class BudgetLawTest {
    private static final String LAW = "/v1/budget-law";
    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    private static JsonPath on(String day) {
        return officer("34102")
                .get(LAW + "?on=" + day)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2016-07-31, CAP_16E_16F_2012",
        "2016-08-01, CAP_16E_16F_16H_2016",
        "2026-06-30,",
        "2026-07-01, CAP_16F_2026"
    })
    void saysWhichCapIsEnforcedOnADay(String day, String cap) {
        assertThat(on(day).getList("provisions.findAll { it.subject == 'caps' }.key", String.class))
                .isEqualTo(cap == null ? List.of() : List.of(cap));
    }

    @Test
    void saysOfACapAllThatIsEnforcedAndWhatIsUnsure() {
        JsonPath law = on("2026-07-01");
        String cap = "provisions.find { it.key == 'CAP_16F_2026' }.";
        assertThat(law.getString("on")).isEqualTo("2026-07-01");
        assertThat(law.getString(cap + "says.share")).isEqualTo("0.10");
        assertThat(law.getList(cap + "says.instruments")).containsExactly("FF_16F");
        assertThat(law.getList(cap + "says.notInBase")).containsExactly("FBW_REHA");
        assertThat(law.getString(cap + "ruleId")).isEqualTo("M-73");
        assertThat(law.getString(cap + "legalReference")).startsWith("§ 16f SGB II");
        assertThat(law.getString(cap + "status")).isEqualTo("UNCONFIRMED");
        assertThat(law.getString(cap + "note")).contains("scope");
        assertThat(law.getString(cap + "from")).isEqualTo("2026-07-01");
        assertThat(law.getString(cap + "recordedOn")).isEqualTo("2026-08-19");
        assertThat(law.getString(cap + "to")).isNull();
    }

    @Test
    void everyRowSaysWhereItStands() {
        JsonPath law = on("2025-03-01");
        assertThat(law.getList("provisions.legalReference", String.class))
                .hasSizeGreaterThan(15)
                .doesNotContainNull();
        assertThat(law.getList("provisions.subject", String.class))
                .contains("pots", "allotment-stages", "authorisation", "interim-regimes", "administrative-costs");
    }

    @Test
    void answersForTodayWhereNoDayIsNamed() {
        LocalDate before = LocalDate.now(GERMANY);
        LocalDate on = LocalDate.parse(officer("34102").get(LAW).jsonPath().getString("on"));
        assertThat(on).isBetween(before, LocalDate.now(GERMANY));
    }

    @Test
    void isReadByAnybodyWithATokenAndByNobodyElse() {
        given().auth().oauth2(SignedTokens.of("planner", null)).get(LAW).then().statusCode(200);
        given().get(LAW).then().statusCode(401).body("type", equalTo("/problems/not-authenticated"));
        officer("34102").get(LAW + "?on=tomorrow").then().statusCode(400);
    }
}

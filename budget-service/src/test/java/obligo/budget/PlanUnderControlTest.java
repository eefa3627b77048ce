package obligo.budget;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

import static obligo.budget.APlan.lineOf;
import static obligo.budget.AYear.aYear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Control stays on while a plan is revised: what is bound on a line stays planned. */
@OnTheStack
class PlanUnderControlTest {
    private static final String LINES_MOVED = "obligo.budget.lines-moved.v1";
    private static final String MAT = "lines.find { it.line == 'MAT' }";

    private static Response putLine(AYear year, String json) {
        String etag = year.as("budget-officer").get(year.path() + "/plan").header("ETag");
        return year.as("budget-officer").header("If-Match", etag).body(json).put(year.path() + "/plan/lines/MAT");
    }

    private static AYear bound(int number) {
        AYear year = aYear("32102", number)
                .allotted("EGL", "1000.00")
                .planned("MAT", "500.00")
                .planned("MAG", "500.00")
                .ready();
        year.reserved("MAT", "100.00");
        year.paid(year.committed("MAT", "200.00"), "50.00");
        return year;
    }

    @Test
    void aPlanBelowWhatIsBoundIsRefusedWithTheFigures() {
        AYear year = bound(2061);
        year.refuses(409, "plan-below-bound", () -> putLine(year, lineOf("MAT", "299.99")))
                .body("figures.line", equalTo("MAT"))
                .body("figures.pot", equalTo("EGL"))
                .body("figures.used", equalTo("300.00"))
                .body("figures.planned", equalTo("299.99"));
        assertThat(year.ofLine("MAT", "limit")).isEqualTo("500.00");
        putLine(year, lineOf("MAT", "300.00")).then().statusCode(200);
        assertThat(year.ofLine("MAT", "available")).isEqualTo("0.00");
        year.refuses(409, "line-funds-insufficient", "reservations", "'line':'MAT','amount':'0.01'");
        year.provesItself();
    }

    @Test
    void aPlanWithoutABoundLineOrItsPotIsRefused() {
        AYear year = bound(2062);
        String plan = "{\"document\":{\"title\":\"Programm\"},\"lines\":[" + lineOf("MAG", "500.00") + "]}";
        String etag = year.as("budget-officer").get(year.path() + "/plan").header("ETag");
        year.refuses(409, "plan-below-bound", () -> year.as("budget-officer")
                        .header("If-Match", etag)
                        .body(plan)
                        .put(year.path() + "/plan"))
                .body("figures.planned", equalTo("0.00"));
        String fromAnotherPot = lineOf("MAT", "500.00").replace("EGL", "VWK");
        year.refuses(409, "plan-below-bound", () -> putLine(year, fromAnotherPot));
        String notStated = lineOf("MAT", "500.00").replace("{\"value\":\"500.00\"}", "{\"reason\":\"NOT_STATED\"}");
        year.refuses(409, "plan-below-bound", () -> putLine(year, notStated));
        String byDemand = lineOf("MAT", "500.00").replace("{\"value\":\"500.00\"}", "{\"reason\":\"BY_DEMAND\"}");
        putLine(year, byDemand).then().statusCode(200);
        year.reserved("MAT", "700.00");
        year.refuses(409, "plan-below-bound", () -> putLine(year, lineOf("MAT", "999.99")));
        year.provesItself();
    }

    @Test
    void moneyThatCameBackCountsAsPlanned() {
        AYear year = bound(2063);
        year.booked("refunds", "'line':'MAT','amount':'20.00','receivedOn':'2063-05-01'");
        year.refuses(409, "plan-below-bound", () -> putLine(year, lineOf("MAT", "279.99")));
        putLine(year, lineOf("MAT", "280.00")).then().statusCode(200);
    }

    @Test
    void aDryRunOfAPlanChangesNoLimit() {
        AYear year = bound(2064);
        String etag = year.as("budget-officer").get(year.path() + "/plan").header("ETag");
        year.as("budget-officer")
                .header("If-Match", etag)
                .queryParam("dryRun", true)
                .body(lineOf("MAT", "400.00"))
                .put(year.path() + "/plan/lines/MAT")
                .then()
                .statusCode(200);
        year.refuses(409, "plan-below-bound", () -> year.as("budget-officer")
                .header("If-Match", etag)
                .queryParam("dryRun", true)
                .body(lineOf("MAT", "4.00"))
                .put(year.path() + "/plan/lines/MAT"));
        assertThat(year.ofLine("MAT", "limit")).isEqualTo("500.00");
        year.reserved("MAT", "200.00");
    }

    @Test
    void aNewPlanIsToldUnderANewRevisionOfTheLine() {
        AYear year = bound(2065);
        List<JsonPath> before = told(year, "500.00", "200.00");
        putLine(year, lineOf("MAT", "450.00")).then().statusCode(200);
        List<JsonPath> after = told(year, "450.00", "150.00");
        assertThat(last(after).getLong("revision")).isGreaterThan(last(before).getLong("revision"));
        assertThat(after)
                .extracting(moved -> moved.getLong("revision"))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(last(after).getString(MAT + ".committed")).isEqualTo("150.00");
    }

    private static List<JsonPath> told(AYear year, String limit, String available) {
        return NeighboursHear.of(year, LINES_MOVED, heard -> {
            JsonPath last = heard.isEmpty() ? null : last(heard);
            return last != null
                    && last.getString(MAT + ".limit").equals(limit)
                    && last.getString(MAT + ".available").equals(available);
        });
    }

    private static JsonPath last(List<JsonPath> told) {
        return told.get(told.size() - 1);
    }
}

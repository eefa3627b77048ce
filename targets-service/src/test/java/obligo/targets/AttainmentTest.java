package obligo.targets;

import io.restassured.path.json.JsonPath;
import java.util.List;
import obligo.testkit.access.SignedTokens;
import org.junit.jupiter.api.Test;

import static obligo.targets.ADelivery.aDelivery;
import static obligo.targets.ADelivery.answer;
import static obligo.targets.ATargets.someTargets;
import static obligo.targets.Samples.bearing;
import static obligo.targets.Samples.planner;
import static obligo.targets.Samples.targets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** What the actuals of a Jobcenter's year say of its targets. */
@OnTheStack
class AttainmentTest {
    private static void planned(String jobcenter, int year, ATargets targets) {
        planner(jobcenter)
                .header("If-None-Match", "*")
                .body(targets.json())
                .put(targets(jobcenter, year))
                .then()
                .statusCode(201);
    }

    private static JsonPath standing(String jobcenter, int year, String query) {
        return planner(jobcenter)
                .get(targets(jobcenter, year) + "/attainment" + query)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static ATargets integrationRate(long integrations, long stock) {
        return someTargets()
                .item(
                        "iq",
                        "K2",
                        "TOTAL",
                        "TARGET",
                        "{\"numerator\":%d,\"denominator\":%d}".formatted(integrations, stock));
    }

    @Test
    void aYearStandsAgainstItsPathWithDeviationDegreeLightAndForecast() {
        String jobcenter = "35104";
        planned(
                jobcenter,
                2023,
                integrationRate(2400, 10_000).item("lzb", "K3", "TOTAL", "TARGET", "{\"absolute\":37008}"));
        aDelivery()
                .months(jobcenter, 2022, 1, 6, "K2", 100, 10_000)
                .months(jobcenter, 2022, 7, 12, "K2", 300, 10_000)
                .months(jobcenter, 2023, 1, 6, "K2", 110, 10_000)
                .months(jobcenter, 2023, 1, 6, "K3", 38_000, 36_000)
                .recorded();
        JsonPath june = standing(jobcenter, 2023, "");
        assertThat(june.getString("month")).isEqualTo("2023-06");
        assertThat(june.getString("items[0].standing.official.value")).isEqualTo("24.6000");
        assertThat(june.getString("items[0].standing.toDate.value")).isEqualTo("6.6000");
        assertThat(june.getString("items[0].standing.toDateLabel")).isEqualTo("JFW");
        assertThat(june.getString("items[0].standing.target")).isEqualTo("24.0000");
        assertThat(june.getString("items[0].standing.path")).isEqualTo("6.0000");
        assertThat(june.getString("items[0].standing.pathMethod")).isEqualTo("LAST_YEARS_PROFILE");
        assertThat(june.getString("items[0].standing.deviation.absolute")).isEqualTo("0.6000");
        assertThat(june.getString("items[0].standing.deviation.percent")).isEqualTo("10.0000");
        assertThat(june.getString("items[0].standing.attainment")).isEqualTo("110.0000");
        assertThat(june.getString("items[0].standing.light")).isEqualTo("GREEN");
        assertThat(june.getString("items[0].standing.forecast.value")).isEqualTo("26.4000");
        assertThat(june.getString("items[0].leastState")).isEqualTo("T3");
        assertThat(june.getString("items[1].standing.toDate.value")).isEqualTo("38000.00");
        assertThat(june.getString("items[1].standing.toDateLabel")).isEqualTo("JDW_TO_DATE");
        assertThat(june.getInt("items[1].standing.toDate.months")).isEqualTo(6);
        assertThat(june.getString("items[1].standing.pathMethod")).isEqualTo("CONSTANT");
        assertThat(june.getString("items[1].standing.attainment")).isEqualTo("97.3895");
        assertThat(june.getString("items[1].standing.light")).isEqualTo("YELLOW");
        assertThat(june.getString("items[1].standing.official.value"))
                .as("K3, a change")
                .isEqualTo("5.5556");
    }

    @Test
    void aMissingMonthLeavesNoFigureAndIsNamed() {
        String jobcenter = "35104";
        planned(jobcenter, 2021, integrationRate(2400, 10_000));
        aDelivery()
                .months(jobcenter, 2021, 1, 3, "K2", 100, 10_000)
                .months(jobcenter, 2021, 5, 6, "K2", 100, 10_000)
                .recorded();
        JsonPath june = standing(jobcenter, 2021, "");
        assertThat(june.getString("items[0].standing.toDate.value")).isNull();
        assertThat(june.getString("items[0].standing.toDate.reason")).isEqualTo("MONTHS_MISSING");
        assertThat(june.getList("items[0].standing.toDate.missing")).isEqualTo(List.of("2021-04"));
        assertThat(june.getString("items[0].standing.attainment")).isNull();
        assertThat(standing(jobcenter, 2021, "?month=2021-03").getString("items[0].standing.toDate.value"))
                .isEqualTo("3.0000");
        planner(jobcenter)
                .get(targets(jobcenter, 2021) + "/attainment?month=2020-03")
                .then()
                .statusCode(400);
    }

    @Test
    void officialComparisonsTakeOnlyFinalValuesAndEarlierKnowledgeIsAnsweredAgainT30() {
        String jobcenter = "37106";
        planned(jobcenter, 2023, integrationRate(1200, 10_000));
        String then = answer(aDelivery()
                        .row(jobcenter, "2023-01", "K2", "TOTAL", "T0", 90, 10_000)
                        .row(jobcenter, "2023-02", "K2", "TOTAL", "T0", 95, 10_000)
                        .sent("/v1/actuals", ""))
                .recordedAt();
        aDelivery()
                .row(jobcenter, "2023-01", "K2", "TOTAL", "T3", 100, 10_000)
                .row(jobcenter, "2023-02", "K2", "TOTAL", "T1", 105, 10_000)
                .recorded();
        assertThat(standing(jobcenter, 2023, "").getString("items[0].standing.toDate.value"))
                .as("the best of each month")
                .isEqualTo("2.0500");
        assertThat(standing(jobcenter, 2023, "").getString("items[0].leastState"))
                .isEqualTo("T1");
        JsonPath official = standing(jobcenter, 2023, "?dataState=T3");
        assertThat(official.getString("month")).isEqualTo("2023-01");
        assertThat(official.getString("items[0].standing.toDate.value")).isEqualTo("1.0000");
        assertThat(standing(jobcenter, 2023, "?dataState=T0").getString("items[0].standing.toDate.value"))
                .isEqualTo("1.8500");
        assertThat(standing(jobcenter, 2023, "?asOf=" + then).getString("items[0].standing.toDate.value"))
                .isEqualTo("1.8500");
    }

    @Test
    void completenessSaysWhatIsThereAndHowLateT15() {
        String jobcenter = "37106";
        aDelivery()
                .row(jobcenter, "2020-01", "K2", "TOTAL", "T3", 100, 10_000)
                .sent("/v1/actuals", "?deliveredOn=2020-04-10");
        aDelivery().row(jobcenter, "2020-02", "K2", "TOTAL", "T1", 100, 10_000).recorded();
        aDelivery().raw("""
                     {"jobcenter":"%s","month":"2020-03","indicator":"K2","gender":"TOTAL","dataState":"T3","numerator":1,"denominator":2,"imputed":true}""".formatted(jobcenter)).sent("/v1/actuals", "?deliveredOn=2020-07-05");
        JsonPath report = planner(jobcenter)
                .get(targets(jobcenter, 2020) + "/actuals/completeness")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        String k2 = "indicators.find { it.indicator == 'K2' }.months";
        assertThat(report.getString(k2 + "[0].state")).isEqualTo("FINAL");
        assertThat(report.getString(k2 + "[0].dueOn")).isEqualTo("2020-04-30");
        assertThat(report.getInt(k2 + "[0].lateDays")).isZero();
        assertThat(report.<String>getList(k2 + "[0].missingGenders")).containsExactly("FEMALE", "MALE");
        assertThat(report.getString(k2 + "[1].state")).isEqualTo("PROVISIONAL");
        assertThat(report.getInt(k2 + "[2].lateDays")).isEqualTo(5);
        assertThat(report.getBoolean(k2 + "[2].imputed")).isTrue();
        assertThat(report.getString(k2 + "[3].state")).isEqualTo("MISSING");
        assertThat(report.getLong("expected")).isEqualTo(180);
        assertThat(report.getLong("present")).isEqualTo(3);
        assertThat(report.getLong("imputed")).isEqualTo(1);
    }

    @Test
    void whatStandsOutIsFoundAndNotCorrected() {
        String jobcenter = "31108";
        aDelivery()
                .months(jobcenter, 2021, 1, 2, "K3", 10_000, 9_000)
                .months(jobcenter, 2022, 1, 1, "K3", 10_100, 10_000)
                .months(jobcenter, 2022, 2, 2, "K3", 14_500, 9_800)
                .recorded();
        JsonPath findings = planner(jobcenter)
                .get(targets(jobcenter, 2022) + "/actuals/findings")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(findings.<String>getList("items.code")).containsExactly("KPI_DIFF", "JUMP_MONTH", "JUMP_YEAR");
        assertThat(findings.getString("items[0].delivered")).isEqualTo("47.9592");
        assertThat(findings.getString("items[0].expected")).isEqualTo("45.0000");
        assertThat(findings.getString("items[0].ruleId")).isEqualTo("R-15");
    }

    @Test
    void aDeliveryIsToldOnceForEachYear() {
        String jobcenter = "32112";
        aDelivery()
                .row(jobcenter, "2023-01", "K2", "TOTAL", "T0", 90, 10_000)
                .row(jobcenter, "2023-02", "K2", "TOTAL", "T0", 95, 10_000)
                .row(jobcenter, "2023-02", "K3", "TOTAL", "T3", 95, 100)
                .recorded();
        aDelivery()
                .row(jobcenter, "2023-01", "K2", "TOTAL", "T0", 91, 10_000)
                .row(jobcenter, "2023-02", "K2", "TOTAL", "T0", 95, 10_000)
                .recorded();
        List<Told> told = Told.of("obligo.targets", jobcenter + "/2023", 2);
        assertThat(told).allSatisfy(Told::keepsItsPromise);
        assertThat(told.get(0).type()).isEqualTo("obligo.targets.actuals-recorded.v1");
        assertThat(told.get(0).json().getInt("revision")).isEqualTo(1);
        assertThat(told.get(0).json().getInt("recorded")).isEqualTo(3);
        assertThat(told.get(0).json().getList("changes.indicator")).isEqualTo(List.of("K2", "K3"));
        assertThat(told.get(0).json().getList("changes[0].months")).isEqualTo(List.of("2023-01", "2023-02"));
        assertThat(told.get(1).json().getInt("revision")).isEqualTo(2);
        assertThat(told.get(1).json().getInt("changed")).isEqualTo(1);
        assertThat(told.get(1).json().getList("changes[0].months")).isEqualTo(List.of("2023-01"));
    }

    @Test
    void whoMayNotReadAYearMayNotReadItsActuals() {
        for (String path : new String[] {"/actuals", "/actuals/completeness", "/actuals/findings", "/attainment"}) {
            bearing(SignedTokens.of("planner", "34102"))
                    .get(targets("35104", 2023) + path)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/not-permitted"));
        }
    }
}

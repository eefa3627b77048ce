package obligo.targets;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import obligo.testkit.access.SignedTokens;
import org.junit.jupiter.api.Test;

import static obligo.targets.ADelivery.aDelivery;
import static obligo.targets.ATargets.someTargets;
import static obligo.targets.Samples.bearing;
import static obligo.targets.Samples.planner;
import static obligo.targets.Samples.targets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** A region's figures are those of its sums; who lacks a month is left out and named, and small counts are not published. */
@OnTheStack
class RegionAttainmentTest {
    private static final String NRW = "regional-directorate";

    private static Response read(String token, String region, int year, String query) {
        return bearing(token).get("/v1/regions/" + region + "/years/" + year + "/attainment" + query);
    }

    private static JsonPath internally(String region, int year, String query) {
        return read(SignedTokens.of("auditor", null), region, year, query)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String sum(String indicator, String gender) {
        return "sums.find { it.indicator == '%s' && it.gender == '%s' }".formatted(indicator, gender);
    }

    @Test
    void ratesAreSumsBySumsAndWhoLacksAMonthIsLeftOutAndNamedT37() {
        int year = 2012;
        aDelivery()
                .months("34102", year, 1, 12, "K2", 100, 1_000)
                .months("35302", year, 1, 12, "K2", 100, 9_000)
                .months("35702", year, 1, 11, "K2", 500, 1_000)
                .recorded();
        JsonPath answer = internally("rd-nordrhein-westfalen", year, "?month=2012-12");
        assertThat(answer.getString(sum("K2", "TOTAL") + ".official.value"))
                .as("2,400 by 10,000, and neither 66.7 nor with Köln")
                .isEqualTo("24.0000");
        assertThat(answer.getInt(sum("K2", "TOTAL") + ".officialOf.counted")).isEqualTo(2);
        assertThat(answer.<String>getList(sum("K2", "TOTAL") + ".officialOf.missing"))
                .contains("35702")
                .doesNotContain("34102", "35302");
        assertThat(answer.getString(sum("K3", "TOTAL") + ".official.reason")).isEqualTo("MONTHS_MISSING");
        assertThat(internally("rd-nordrhein-westfalen", year, "?month=2012-11")
                        .getInt(sum("K2", "TOTAL") + ".toDateOf.counted"))
                .isEqualTo(3);
    }

    @Test
    void targetsAddUpWhereTheyCanAndStandAgainstTheSameMembersActuals() {
        int year = 2013;
        plan("34102", year, "{\"numerator\":1000,\"denominator\":1000}");
        plan("35302", year, "{\"numerator\":2000,\"denominator\":9000}");
        plan("35702", year, "{\"rate\":\"30.0\"}");
        aDelivery()
                .months("34102", year, 1, 12, "K2", 100, 1_000)
                .months("35302", year, 1, 12, "K2", 100, 9_000)
                .months("35702", year, 1, 12, "K2", 500, 10_000)
                .recorded();
        JsonPath answer = internally("rd-nordrhein-westfalen", year, "?month=2013-12&limit=1000");
        String targeted = sum("K2", "TOTAL") + ".targeted";
        assertThat(answer.getInt(targeted + ".members")).isEqualTo(2);
        assertThat(answer.getInt(targeted + ".leftOut"))
                .as("a rate alone cannot be added")
                .isEqualTo(1);
        assertThat(answer.getString(targeted + ".standing.target")).isEqualTo("30.0000");
        assertThat(answer.getString(targeted + ".standing.toDate.value")).isEqualTo("24.0000");
        assertThat(answer.getString(targeted + ".standing.attainment")).isEqualTo("80.0000");
        assertThat(answer.getString(targeted + ".standing.light")).isEqualTo("RED");
        assertThat(answer.getString("items.find { it.jobcenter == '35702' }.standing.attainment"))
                .isEqualTo("200.0000");
        String csv = bearing(SignedTokens.of("auditor", null))
                .accept("text/csv")
                .get("/v1/regions/rd-nordrhein-westfalen/years/" + year + "/attainment?month=2013-12")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv.lines().filter(line -> line.startsWith("35702;")).toList())
                .singleElement()
                .asString()
                .contains(";60,0000;")
                .contains(";200,0000;");
    }

    private static void plan(String jobcenter, int year, String target) {
        planner(jobcenter)
                .header("If-None-Match", "*")
                .body(someTargets().item("iq", "K2", "TOTAL", "TARGET", target).json())
                .put(targets(jobcenter, year))
                .then()
                .statusCode(201);
    }

    @Test
    void smallCountsAreNotPublishedAndDoNotFollowFromOthersD20() {
        int year = 2014;
        ADelivery delivery = aDelivery();
        for (String jobcenter : List.of("34102", "35302", "35702")) {
            long women = jobcenter.equals("34102") ? 2 : 40;
            delivery.row(jobcenter, "2014-01", "K3E2", "TOTAL", "T3", women + 60, 1_000)
                    .row(jobcenter, "2014-01", "K3E2", "FEMALE", "T3", women, 500)
                    .row(jobcenter, "2014-01", "K3E2", "MALE", "T3", 60, 500);
        }
        delivery.recorded();
        String women = "?month=2014-01&indicator=K3E2&gender=FEMALE&limit=1000";
        JsonPath internal = internally("de", year, women);
        assertThat(internal.getString("items.find { it.jobcenter == '34102' }.standing.official.value"))
                .isEqualTo("0.4000");
        JsonPath published = read(SignedTokens.of("planner", "35302"), "de", year, women)
                .then()
                .statusCode(200)
                .body("audience", equalTo("PUBLIC"))
                .extract()
                .jsonPath();
        String duisburg = "items.find { it.jobcenter == '34102' }.standing.official";
        assertThat(published.getString(duisburg + ".value")).isNull();
        assertThat(published.getString(duisburg + ".reason")).isEqualTo("MASKED");
        long withheld = published.<String>getList("items.standing.official.reason").stream()
                .filter("MASKED"::equals)
                .count();
        boolean isSumShown = published.getString(sum("K3E2", "FEMALE") + ".official.value") != null;
        assertThat(withheld)
                .as("with the sum shown, one withheld count alone would follow from it")
                .isGreaterThan(isSumShown ? 1 : 0);
    }

    @Test
    void whoOverseesAnotherRegionReadsNothing() {
        read(SignedTokens.ofRegion(NRW, "hessen"), "rd-nordrhein-westfalen", 2012, "")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-permitted"));
        read(SignedTokens.ofRegion(NRW, "nordrhein-westfalen"), "rd-nordrhein-westfalen", 2012, "")
                .then()
                .statusCode(200)
                .body("audience", equalTo("INTERNAL"));
        read(SignedTokens.of("auditor", null), "rd-atlantis", 2012, "").then().statusCode(404);
        read(SignedTokens.of("auditor", null), "de", 2012, "?indicator=K9")
                .then()
                .statusCode(422);
    }
}

package obligo.instruments;

import io.restassured.path.json.JsonPath;
import java.util.List;
import obligo.testkit.access.SignedTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static obligo.instruments.AProgramme.aProgramme;
import static obligo.instruments.Samples.as;
import static obligo.instruments.Samples.planner;
import static obligo.instruments.Samples.programme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** Who oversees several Jobcenters reads their checks at once. */
@OnTheStack
class YearChecksTest {
    private static final String CHECKS = "/v1/years/2057/programme-checks";
    private static final List<String> JOBCENTERS = List.of("32102", "34102", "38704");

    @BeforeEach
    void programmes() {
        NeighboursTell.ofJobcenters();
        for (String jobcenter : JOBCENTERS) {
            if (planner(jobcenter).get(programme(jobcenter, 2057)).statusCode() == 404) {
                planner(jobcenter)
                        .header("If-None-Match", "*")
                        .body(aProgramme()
                                .position("1", jobcenter.equals("38704") ? "MAT" : "TAAM_16I", 12)
                                .raw("""
                                        {"position":"2","label":"x","instruments":["BGB_16J"],"entries":{"reason":"BY_DEMAND"}}""")
                                .json())
                        .put(programme(jobcenter, 2057))
                        .then()
                        .log()
                        .ifValidationFails()
                        .statusCode(201);
            }
        }
    }

    private static JsonPath read(String token, String query) {
        return as(token)
                .get(CHECKS + query)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void aRegionReadsItsOwn() {
        JsonPath region = read(SignedTokens.ofRegion("regional-directorate", "nordrhein-westfalen"), "");
        assertThat(region.getList("items.jobcenter", String.class)).isEqualTo(JOBCENTERS);
        assertThat(read(SignedTokens.ofRegion("regional-directorate", "hessen"), "")
                        .getList("items"))
                .isEmpty();
        assertThat(read(SignedTokens.of("planner", "34102"), "").getList("items.jobcenter", String.class))
                .containsExactly("34102");
        assertThat(read(SignedTokens.of("auditor", null), "").getList("items.jobcenter", String.class))
                .isEqualTo(JOBCENTERS);
    }

    @Test
    void saysTheSameAsEachCheckItself() {
        JsonPath all = read(SignedTokens.of("auditor", null), "");
        for (String jobcenter : JOBCENTERS) {
            JsonPath own = planner(jobcenter)
                    .get(programme(jobcenter, 2057) + "/check")
                    .jsonPath();
            String item = "items.find { it.jobcenter == '" + jobcenter + "' }.";
            assertThat(all.getString(item + "verdict")).isEqualTo(own.getString("verdict"));
            assertThat(all.getList(item + "notJudged"))
                    .isEqualTo(own.getList(
                            "instruments.findAll { it.verdict == 'CANNOT_BE_JUDGED' }.instruments.flatten()"));
            assertThat(all.getList(item + "dueYears.neededAtLeast")).isEqualTo(own.getList("authorisations.needed"));
            assertThat(all.getLong(item + "programmeRevision")).isEqualTo(1);
        }
        assertThat(all.getList("items.find { it.jobcenter == '34102' }.dueYears"))
                .hasSize(5);
    }

    @Test
    void isReadPageByPage() {
        String auditor = SignedTokens.of("auditor", null);
        as(auditor)
                .get(CHECKS + "?limit=2")
                .then()
                .body("items", hasSize(2))
                .body("next", equalTo("34102"))
                .header("Link", containsString("after=34102"));
        as(auditor)
                .get(CHECKS + "?limit=2&after=34102")
                .then()
                .body("items.jobcenter", equalTo(List.of("38704")))
                .body("next", nullValue());
        as(auditor).get(CHECKS + "?limit=0").then().statusCode(400).body("type", equalTo("/problems/invalid-request"));
    }
}

package obligo.instruments;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import obligo.testkit.access.SignedTokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static obligo.instruments.AProgramme.aProgramme;
import static obligo.instruments.Samples.as;
import static obligo.instruments.Samples.planner;
import static obligo.instruments.Samples.programme;
import static org.assertj.core.api.Assertions.assertThat;

/** The change feed tells each only of what it may read. */
@OnTheStack
class ChangeFeedTest {
    private static final int YEAR = 2091;
    private static final String AUDITOR = SignedTokens.of("auditor", null);

    @BeforeEach
    void aProgrammeIsTold() {
        NeighboursTell.ofJobcenters();
        planner("34102")
                .header("If-None-Match", "*")
                .body(aProgramme().position("1", "MAT", 1).json())
                .put(programme("34102", YEAR));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !told(AUDITOR, "year=" + YEAR)
                .isEmpty());
    }

    private static List<String> told(String token, String query) {
        JsonPath page = as(token)
                .get("/v1/changes?limit=1000&" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return page.getList("items.subject");
    }

    @Test
    void programmesAreToldToWhoMayReadThem() {
        assertThat(told(SignedTokens.of("planner", "34102"), "year=" + YEAR)).containsExactly("34102/" + YEAR);
        assertThat(told(SignedTokens.ofRegion("regional-directorate", "nordrhein-westfalen"), "year=" + YEAR))
                .containsExactly("34102/" + YEAR);
        assertThat(told(SignedTokens.of("planner", "32102"), "year=" + YEAR)).isEmpty();
        assertThat(told(SignedTokens.ofRegion("regional-directorate", "hessen"), "year=" + YEAR))
                .isEmpty();
    }

    /** Its events name the plans and agreements of every Jobcenter that a change touches. */
    @Test
    void theCatalogueIsToldToWhoMayReadEveryJobcenter() {
        String catalogue = "type=obligo.instruments.instrument-changed.v1";
        assertThat(told(AUDITOR, catalogue)).contains("FBW", "MAT");
        assertThat(told(SignedTokens.of("reconciliation", null), catalogue)).contains("FBW", "MAT");
        assertThat(told(SignedTokens.of("planner", "34102"), catalogue)).isEmpty();
        assertThat(told(SignedTokens.of("auditor", "34102"), catalogue)).isEmpty();
    }
}

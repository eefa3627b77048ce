package obligo.targets;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import obligo.testkit.access.SignedTokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static obligo.targets.Samples.bearing;
import static org.assertj.core.api.Assertions.assertThat;

/** The change feed tells each only of what it may read. */
@OnTheStack
class ChangeFeedTest {
    private static final int YEAR = 2071;
    private static final String JOBCENTER = "34102/" + YEAR;
    private static final String LAND = "land-nw/" + YEAR;
    private static final String AUDITOR = SignedTokens.of("auditor", null);

    private static JsonPath changes(String token, String query) {
        return bearing(token)
                .get("/v1/changes?limit=1000&" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static boolean isTold(String token, String subject) {
        return changes(token, "year=" + YEAR).getList("items.subject").contains(subject);
    }

    @BeforeEach
    void agreementsAreOpen() {
        if (isTold(AUDITOR, LAND)) {
            return;
        }
        AnAgreement.anAgreement("34102", YEAR).opens();
        AnAgreement.above(
                        "land-nw",
                        YEAR,
                        SignedTokens.ofRegion("land-authority", "land-nw"),
                        SignedTokens.of("federal-ministry", null))
                .opens();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> isTold(AUDITOR, JOBCENTER) && isTold(AUDITOR, LAND));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    planner,              34102, -,                   true,  false
                    planner,              32102, -,                   false, false
                    statistics-service,   34102, -,                   true,  false
                    auditor,              34102, -,                   true,  false
                    auditor,              -,     -,                   true,  true
                    reconciliation,       -,     -,                   true,  true
                    regional-directorate, -,     nordrhein-westfalen, true,  false
                    regional-directorate, -,     hessen,              false, false
                    land-authority,       -,     land-nw,             false, true
                    land-authority,       -,     land-he,             false, false
                    federal-ministry,     -,     -,                   false, true
                    """)
    void agreementsAreToldToWhoMayReadThem(
            String role, String jobcenter, String region, boolean ofJobcenter, boolean ofLand) {
        String token = region == null ? SignedTokens.of(role, jobcenter) : SignedTokens.ofRegion(role, region);
        assertThat(bearing(token)
                        .get("/v1/jobcenters/34102/years/" + YEAR + "/targets/agreement")
                        .statusCode())
                .isEqualTo(ofJobcenter ? 200 : 403);
        assertThat(isTold(token, JOBCENTER)).isEqualTo(ofJobcenter);
        assertThat(isTold(token, LAND)).isEqualTo(ofLand);
    }

    @ParameterizedTest
    @ValueSource(strings = {"planner", "finance-system", "federal-agency"})
    void organisationsAreToldToAll(String role) {
        assertThat(changes(SignedTokens.of(role, null), "type=obligo.organisation.jobcenter-changed.v1")
                        .getList("items.subject"))
                .contains("34102", "32102");
    }

    @Test
    void aJobcentersOwnFeedBeginsWithItself() {
        assertThat(changes(AUDITOR, "jobcenter=34102").getList("items.subject")).contains("34102", JOBCENTER);
    }
}

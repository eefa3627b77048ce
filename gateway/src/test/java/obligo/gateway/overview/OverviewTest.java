package obligo.gateway.overview;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import obligo.gateway.world.Backends;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static obligo.gateway.overview.AYear.ORGANISATION;
import static obligo.gateway.overview.AYear.YEAR;
import static obligo.gateway.world.Backends.BUDGET;
import static obligo.gateway.world.Backends.INSTRUMENTS;
import static obligo.gateway.world.Backends.TARGETS;
import static obligo.gateway.world.Callers.aPlanner;
import static obligo.gateway.world.Callers.aPlannerSpeakingEnglish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class OverviewTest {
    @BeforeEach
    void everythingIsPlanned() {
        AYear.isPlanned();
    }

    @Test
    void putsTheThreePartsTogetherAsTheyAre() {
        Response answer = aPlanner().get(YEAR + "/overview");
        answer.then()
                .statusCode(200)
                .contentType("application/json")
                .body("jobcenter", equalTo("05555"))
                .body("year", equalTo(2025))
                .body("complete", equalTo(true))
                .body("organisation.name", equalTo("Musterstadt"))
                .body("budget.status", equalTo("OK"))
                .body("budget.revision", equalTo(3))
                .body("budget.content.planned", equalTo("38785452.00"))
                .body("budget.problem", nullValue())
                .body("programme.revision", equalTo(2))
                .body("targets.revision", equalTo(1));
        assertThat(answer.asString()).contains("\"share\":18.10", "\"nothing\":null");
    }

    @Test
    void listsTheFindingsOfAllPartsWithTheirService() {
        aPlanner()
                .get(YEAR + "/overview")
                .then()
                .body("findings.service", contains("budget-service", "instruments-service", "instruments-service"))
                .body("findings.key", contains("stated:total", "stated:entries", "x"))
                .body("findings[0]", hasEntry("difference", "33632"));
    }

    /** Answers nobody before everybody has asked. */
    private static final class Together {
        private final int expected;
        private final List<HttpServerRequest> asked = new ArrayList<>();

        Together(int expected) {
            this.expected = expected;
        }

        synchronized void answerWhenAllAreAsked(HttpServerRequest request) {
            asked.add(request);
            if (asked.size() == expected) {
                asked.forEach(waiting -> waiting.response().end("{\"revision\":1}"));
            }
        }
    }

    @Test
    void asksAllServicesAtOnce() {
        Together together = new Together(4);
        TARGETS.on(ORGANISATION, together::answerWhenAllAreAsked);
        BUDGET.on(YEAR + "/budget", together::answerWhenAllAreAsked);
        INSTRUMENTS.on(YEAR + "/programme", together::answerWhenAllAreAsked);
        TARGETS.on(YEAR + "/targets", together::answerWhenAllAreAsked);
        aPlanner().get(YEAR + "/overview").then().statusCode(200).body("complete", equalTo(true));
    }

    @Test
    void tellsEachServiceWhoAsksInWhichLanguageAndUnderWhichId() {
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        BUDGET.on(YEAR + "/budget", request -> {
            request.headers()
                    .forEach(header -> told.add(header.getKey().toLowerCase(Locale.ROOT) + "=" + header.getValue()));
            request.response().end("{\"revision\":1}");
        });
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        aPlannerSpeakingEnglish()
                .header("X-Correlation-Id", "one-id")
                .header("traceparent", trace)
                .get(YEAR + "/overview")
                .then()
                .statusCode(200)
                .header("X-Correlation-Id", "one-id");
        assertThat(told)
                .contains("x-correlation-id=one-id", "accept-language=en", "traceparent=" + trace)
                .anyMatch(header -> header.startsWith("authorization=Bearer ey"));
    }

    @Test
    void answersNotModifiedUntilSomethingChanges() {
        Response first = aPlanner().get(YEAR + "/overview");
        String tag = first.header("ETag");
        assertThat(tag).startsWith("W/\"3.2.1-");
        assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
        Response second = aPlanner().header("If-None-Match", tag).get(YEAR + "/overview");
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.header("ETag")).isEqualTo(tag);
        assertThat(second.asString()).isEmpty();

        INSTRUMENTS.onGet(YEAR + "/programme", 200, "{\"revision\":2,\"budgetHeard\":{\"revision\":4}}");
        Response third = aPlanner().header("If-None-Match", tag).get(YEAR + "/overview");
        assertThat(third.statusCode())
                .as("heard of a neighbour without a new revision")
                .isEqualTo(200);
        assertThat(third.header("ETag")).startsWith("W/\"3.2.1-").isNotEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/jobcenters/05555/years/2004/overview, year",
        "/v1/jobcenters/05555/years/2101/overview, year",
        "/v1/jobcenters/5555/years/2025/overview,  jobcenter",
        "/v1/jobcenters/a5555/years/2025/overview, jobcenter",
        "/v1/jobcenters/05555/years/2025/overview?revision=1, revision",
        "/v1/jobcenters/05555/years/2025/overview?asOf=2025-01-01, asOf"
    })
    void refusesWhatItCannotAnswer(String path, String field) {
        aPlanner()
                .get(path)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-request"))
                .body("errors.field", contains(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "2025.5", "-1", "99999999999"})
    void refusesWhatIsNoYear(String year) {
        int status = aPlanner()
                .get("/v1/jobcenters/05555/years/" + year + "/overview")
                .statusCode();
        assertThat(status).isIn(400, 404);
    }
}

package obligo.gateway.overview;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import obligo.gateway.world.Backends;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static obligo.gateway.overview.AYear.YEAR;
import static obligo.gateway.overview.AYear.all;
import static obligo.gateway.overview.AYear.problem;
import static obligo.gateway.world.Backends.BUDGET;
import static obligo.gateway.world.Backends.INSTRUMENTS;
import static obligo.gateway.world.Backends.TARGETS;
import static obligo.gateway.world.Callers.aPlanner;
import static obligo.gateway.world.Callers.aPlannerSpeakingEnglish;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class OverviewWithGapsTest {
    @BeforeEach
    void everythingIsPlanned() {
        AYear.isPlanned();
    }

    @Test
    void saysNotPlannedWhereNothingIsStored() {
        BUDGET.onGet(YEAR + "/budget", 404, problem("budget-not-planned", 404));
        aPlanner()
                .get(YEAR + "/overview")
                .then()
                .statusCode(200)
                .body("complete", equalTo(true))
                .body("budget.status", equalTo("NOT_PLANNED"))
                .body("budget.content", nullValue())
                .body("budget.revision", nullValue())
                .body("budget.problem.type", equalTo("/problems/budget-not-planned"))
                .body("programme.status", equalTo("OK"));
    }

    @Test
    void answersAYearOfWhichNothingIsPlanned() {
        all("not-planned", 404);
        aPlanner()
                .get(YEAR + "/overview")
                .then()
                .statusCode(200)
                .body("complete", equalTo(true))
                .body("targets.status", equalTo("NOT_PLANNED"))
                .body("findings", empty());
    }

    @Test
    void saysNotPermittedWhereOneServiceDenies() {
        TARGETS.onGet(YEAR + "/targets", 403, problem("not-permitted", 403));
        aPlanner()
                .get(YEAR + "/overview")
                .then()
                .statusCode(200)
                .body("complete", equalTo(false))
                .body("targets.status", equalTo("NOT_PERMITTED"));
    }

    @Test
    void leavesOutAServiceThatIsNotThere() {
        Backends.without(INSTRUMENTS, () -> aPlannerSpeakingEnglish()
                .get(YEAR + "/overview")
                .then()
                .statusCode(200)
                .header("ETag", nullValue())
                .body("complete", equalTo(false))
                .body("budget.status", equalTo("OK"))
                .body("targets.status", equalTo("OK"))
                .body("programme.status", equalTo("UNAVAILABLE"))
                .body("programme.content", nullValue())
                .body("programme.problem.type", equalTo("/problems/upstream-unavailable"))
                .body("programme.problem.title", equalTo("Service not reachable"))
                .body("programme.problem.figures.service", equalTo("instruments-service"))
                .body("findings.service", not(hasItem("instruments-service"))));
    }

    @Test
    void leavesOutTheOrganisationWithTheServiceThatKnowsIt() {
        Backends.without(TARGETS, () -> aPlanner()
                .get(YEAR + "/overview")
                .then()
                .statusCode(200)
                .body("organisation", nullValue())
                .body("targets.status", equalTo("UNAVAILABLE")));
    }

    @Test
    void leavesOutAServiceThatIsSlow() {
        BUDGET.on(YEAR + "/budget", request -> {});
        aPlanner()
                .get(YEAR + "/overview")
                .then()
                .statusCode(200)
                .body("complete", equalTo(false))
                .body("budget.status", equalTo("UNAVAILABLE"))
                .body("budget.problem.type", equalTo("/problems/upstream-timeout"));
    }

    @Test
    void leavesOutAServiceThatDoesNotFinish() {
        BUDGET.on(
                YEAR + "/budget", request -> request.response().setChunked(true).write("{\"revision\""));
        aPlanner().get(YEAR + "/overview").then().statusCode(200).body("budget.status", equalTo("UNAVAILABLE"));
    }

    @ParameterizedTest
    @CsvSource({"500, internal-error", "503, temporarily-unavailable", "429, too-many-requests"})
    void passesOnWhyAServiceFailed(int status, String name) {
        BUDGET.onGet(YEAR + "/budget", status, problem(name, status));
        aPlanner()
                .get(YEAR + "/overview")
                .then()
                .statusCode(200)
                .body("budget.status", equalTo("UNAVAILABLE"))
                .body("budget.problem.type", equalTo("/problems/" + name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "[]", "{\"a\":", "\"text\""})
    void doesNotBelieveGibberish(String body) {
        BUDGET.onGet(YEAR + "/budget", 200, body);
        aPlanner()
                .get(YEAR + "/overview")
                .then()
                .statusCode(200)
                .body("budget.status", equalTo("UNAVAILABLE"))
                .body("budget.problem.type", equalTo("/problems/upstream-unavailable"));
    }

    @ParameterizedTest
    @CsvSource({"403, not-permitted", "404, jobcenter-unknown", "401, not-authenticated"})
    void passesOnARefusalOfAllServices(int status, String name) {
        all(name, status);
        aPlanner()
                .get(YEAR + "/overview")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + name))
                .body("instance", equalTo(YEAR + "/overview"));
    }

    @Test
    void passesOnARefusalOfAllServicesThatAnswer() {
        all("not-permitted", 403);
        Backends.without(BUDGET, () -> aPlanner().get(YEAR + "/overview").then().statusCode(403));
    }

    @Test
    void saysUnavailableWhenNoServiceAnswers() {
        all("temporarily-unavailable", 503);
        aPlanner()
                .get(YEAR + "/overview")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "1")
                .body("type", equalTo("/problems/upstream-unavailable"))
                .body("detail", containsString("budget-service, instruments-service, targets-service"));
    }
}

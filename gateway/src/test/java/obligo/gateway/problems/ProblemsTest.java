package obligo.gateway.problems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import obligo.gateway.services.UpstreamRefusal;
import obligo.gateway.world.Backends;
import obligo.http.RefusalTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static obligo.gateway.world.Callers.aStranger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ProblemsTest {
    @ParameterizedTest
    @EnumSource(UpstreamRefusal.class)
    void standInTheTable(UpstreamRefusal name) {
        assertThat(RefusalTable.knows(name)).isTrue();
    }

    @Test
    void listsEveryRefusal() {
        aStranger()
                .get("/problems")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"))
                .body("items", hasSize(RefusalTable.rows().size()))
                .body("items.name", hasItems("revision-stale", "upstream-timeout", "not-found"));
    }

    @Test
    void explainsOneRefusalInBothLanguages() {
        aStranger()
                .get("/problems/jobcenter-unknown")
                .then()
                .body("name", equalTo("jobcenter-unknown"))
                .body("type", equalTo("/problems/jobcenter-unknown"))
                .body("status", equalTo(404))
                .body("ruleId", equalTo("D-1"))
                .body("german.title", equalTo("Jobcenter unbekannt"))
                .body("english.detail", equalTo("A Jobcenter {jobcenter} is not known."));
    }

    @Test
    void explainsEachRefusalUnderItsType() {
        RefusalTable.rows().forEach(row -> aStranger()
                .get("/problems/" + row.name())
                .then()
                .statusCode(200)
                .body("status", equalTo(row.status())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "*/*", "application/json, text/html;q=0.9"})
    void answersMachinesInJson(String accept) {
        aStranger().accept(accept).get("/problems").then().contentType(startsWith("application/json"));
        aStranger().accept(accept).get("/problems/not-found").then().contentType(startsWith("application/json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"})
    void showsPeopleAPage(String accept) {
        String all = aStranger()
                .accept(accept)
                .get("/problems")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .extract()
                .asString();
        assertThat(all)
                .contains("revision-stale", "Revision veraltet", "Revision is stale", "D-1", "{expected}")
                .doesNotContain("http://", "https://", "<script");
        String one =
                aStranger().accept(accept).get("/problems/jobcenter-unknown").asString();
        assertThat(one)
                .contains("Jobcenter unbekannt", "Jobcenter unknown", "D-1", "404")
                .doesNotContain("Revision veraltet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/html"})
    void saysNotFoundForAnUnknownName(String accept) {
        aStranger()
                .accept(accept)
                .get("/problems/no-such-thing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"));
    }

    @Test
    void refusesOtherFormats() {
        aStranger()
                .accept("application/pdf")
                .get("/problems")
                .then()
                .statusCode(406)
                .body("type", equalTo("/problems/not-acceptable"));
    }
}

package obligo.instruments;

import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static obligo.instruments.AProgramme.aProgramme;
import static obligo.instruments.AProgramme.positionOf;
import static obligo.instruments.Samples.planner;
import static obligo.instruments.Samples.programme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

/** What a programme has to keep; where it does not, it gets the named refusal, and nothing is changed by it. */
@OnTheStack
class ProgrammeRulesTest {
    private static final String JOBCENTER = "32102";

    private static final String PROGRAMME = programme(JOBCENTER, 2030);

    @BeforeEach
    void neighbours() {
        NeighboursTell.ofJobcenters();
    }

    private static void refuses(Response answer, int status, String problem) {
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + problem))
                .body("status", equalTo(status))
                .body("title", notNullValue())
                .body("detail", notNullValue())
                .body("correlationId", notNullValue());
        assertThat(answer.asString()).doesNotContain("Exception").doesNotContain("\tat ");
        planner(JOBCENTER)
                .get(PROGRAMME)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/programme-not-planned"));
    }

    private static Response put(String body) {
        return planner(JOBCENTER).header("If-None-Match", "*").body(body).put(PROGRAMME);
    }

    private static String withEntries(String json) {
        return aProgramme()
                .raw("{\"position\":\"1\",\"label\":\"x\",\"instruments\":[\"MAT\"],\"entries\":%s}".formatted(json))
                .json();
    }

    @Test
    void refusesAnInstrumentThatDoesNotExist() {
        Response answer =
                put(aProgramme().position("1", "MAT", 1).position("2", "SPA", 1).json());
        refuses(answer, 422, "instrument-unknown");
        answer.then()
                .body("ruleId", equalTo("I-1"))
                .body("figures.instrument", equalTo("SPA"))
                .body("errors[0].field", equalTo("positions[1].instruments"));
    }

    @Test
    void refusesEntriesOfAnInstrumentThatIsNotPlannableInTheYear() {
        Response answer = put(aProgramme().position("1", "FBW", 1).json());
        refuses(answer, 422, "instrument-not-plannable");
        answer.then()
                .body("ruleId", equalTo("I-2"))
                .body("figures.plannableTo", equalTo("2024-12-31"))
                .body("errors[0].field", equalTo("positions[0].instruments"));
        refuses(
                put(aProgramme()
                        .raw(positionOf("1", "FBW", 1).replace(",\"funder\":\"SGB2\"", ""))
                        .json()),
                422,
                "instrument-not-plannable");
    }

    @Test
    void letsPlanWhatIsNotPlannableWhereNoNewEntryIsPaidByTheJobcenter() {
        planner("38704")
                .header("If-None-Match", "*")
                .body(aProgramme()
                        .raw(positionOf("1", "FBW", 9).replace("SGB2", "SGB3"))
                        .raw(positionOf("2", "FBW_SGB3", 9))
                        .raw(positionOf("3", "HSA", 0).replace("\"value\":0", "\"reason\":\"BY_DEMAND\""))
                        .raw(positionOf("4", "BEZ_16E", 0).replace("entries", "stock"))
                        .raw(positionOf("5", "FBW", 9).replaceFirst("\\{", "{\"memo\":true,"))
                        .raw(positionOf("6", "REHA", 9).replace("[\"REHA\"]", "[\"REHA\",\"EGZ_SB\"]"))
                        .json())
                .put(programme("38704", 2030))
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201);
    }

    @Test
    void refusesCategoriesThatTheSchemeDoesNotHave() {
        planner(JOBCENTER).header("If-None-Match", "*").body("""
                        {"jobcenter":"32102","year":2030,"document":{"title":"x"},"categories":[{"key":"1","label":"Eins"}]}""").put("/v1/schemes/test-categories");
        String position = positionOf("1", "MAT", 1).replaceFirst("\\{", "{\"category\":\"1\",\"subcategory\":\"1.9\",");
        Response answer = put(aProgramme()
                .raw(position)
                .with("\"scheme\":\"test-categories\"")
                .json());
        refuses(answer, 422, "category-unknown");
        answer.then().body("ruleId", equalTo("I-5")).body("errors[0].field", equalTo("positions[0].subcategory"));
        planner("38704")
                .header("If-None-Match", "*")
                .body(aProgramme()
                        .raw(position)
                        .with("\"scheme\":\"not-known-here\"")
                        .json())
                .put(programme("38704", 2031))
                .then()
                .statusCode(201);
    }

    @Test
    void refusesATreeThatIsNone() {
        String unknown = positionOf("1", "MAT", 1).replaceFirst("\\{", "{\"parent\":\"9\",");
        String self = positionOf("1", "MAT", 1).replaceFirst("\\{", "{\"parent\":\"1\",");
        refuses(put(aProgramme().raw(unknown).json()), 422, "parent-unknown");
        refuses(put(aProgramme().raw(self).json()), 422, "parent-circle");
        refuses(put(aProgramme().raw(unknown.replace("parent", "containedIn")).json()), 422, "container-unknown");
        refuses(put(aProgramme().raw(self.replace("parent", "containedIn")).json()), 422, "container-circle");
        refuses(put(withEntries("{\"reason\":\"CONTAINED_IN\",\"containedIn\":\"9\"}")), 422, "container-unknown");
        Response circle = put(aProgramme()
                .position("0", "MAT", 1)
                .raw(positionOf("1", "MAT", 1).replaceFirst("\\{", "{\"parent\":\"2\","))
                .raw(positionOf("2", "MAT", 1).replaceFirst("\\{", "{\"parent\":\"1\","))
                .json());
        refuses(circle, 422, "parent-circle");
        circle.then().body("errors[0].field", equalTo("positions[1].parent"));
        refuses(
                put(aProgramme()
                        .with("\"strategies\":[{\"key\":\"a\",\"title\":\"A\",\"parent\":\"b\"}]")
                        .json()),
                422,
                "parent-unknown");
    }

    @Test
    void refusesAKeyThatOccursTwice() {
        Response answer =
                put(aProgramme().position("1", "MAT", 1).position("1", "MAG", 2).json());
        refuses(answer, 422, "duplicate-key");
        answer.then().body("errors[0].field", equalTo("positions[1].position"));
        refuses(
                put(aProgramme()
                        .with("\"educationPlan\":[{\"key\":\"a\",\"label\":\"A\"},{\"key\":\"a\",\"label\":\"B\"}]")
                        .json()),
                422,
                "duplicate-key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "entries:9",
                "places:1",
                "category-entries:9",
                "education:none",
                "education-block:none",
                "education-segment:none",
                "municipal:none",
                "entries-total:1",
                "stated:none",
                "nonsense"
            })
    void refusesADerivationThatNamesNothing(String reference) {
        Response answer = put(aProgramme()
                .position("1", "MAT", 1)
                .stating("x", "1", reference)
                .json());
        refuses(answer, 422, "reference-unknown");
        answer.then().body("errors[0].field", equalTo("stated[0].derivation"));
    }
}

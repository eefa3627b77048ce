package obligo.instruments;

import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static obligo.instruments.AChange.aChange;
import static obligo.instruments.Samples.editor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** § 16e SGB II has been four instruments: of versions that replaced one another one takes new cases on a day (I-1). */
@OnTheStack
class ReplacedVersionsTest {
    private static final String CATALOGUE = "/v1/instruments/";

    @BeforeEach
    void neighbours() {
        NeighboursTell.ofJobcenters();
    }

    private static String instrument(String code, String more) {
        return """
               {"code":"%s","name":"Ein Instrument","version":"Fassung 2030","legalBasis":"§ 99","units":["ENTRY"],
                "procurement":["CASE"],"newCasesFrom":"2030-01-01","plannableFrom":"2030-01-01","k2Effect":[],
                "crossReferences":[]%s}""".formatted(code, more);
    }

    private static void begin(String code) {
        aChange(code).replacing(instrument(code, "")).done();
    }

    private static void refuses(Response answer, int status, String problem) {
        answer.then()
                .log()
                .ifValidationFails()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + problem));
    }

    @Test
    void ofVersionsThatReplacedOneAnotherOneTakesNewCasesOnADay() { // I-1
        aChange("LINE_1")
                .replacing(instrument("LINE_1", ",\"newCasesTo\":\"2034-12-31\""))
                .done();
        aChange("LINE_2")
                .replacing(instrument("LINE_2", ",\"newCasesTo\":\"2039-12-31\",\"replaces\":\"LINE_1\"")
                        .replace("2030-01-01", "2035-01-01"))
                .done();
        String third = instrument("LINE_3", ",\"replaces\":\"LINE_2\"");
        for (String from : List.of("2034-12-31", "2039-12-31")) {
            Response answer = aChange("LINE_3")
                    .replacing(third.replace("2030-01-01", from))
                    .proposed();
            refuses(answer, 422, "new-cases-overlap");
            answer.then().body("ruleId", equalTo("I-1"));
        }
        aChange("LINE_3").replacing(third.replace("2030-01-01", "2040-01-01")).done();
        refuses(
                aChange("LINE_1")
                        .of("\"1\"")
                        .replacing(instrument("LINE_1", ""))
                        .proposed(),
                422,
                "new-cases-overlap");
        aChange("LINE_OTHER").replacing(instrument("LINE_OTHER", "")).done();
    }

    @Test
    void whatWasFreeWhenProposedIsJudgedAgainWhenConfirmed() { // I-1
        aChange("FREE_1")
                .replacing(instrument("FREE_1", ",\"newCasesTo\":\"2034-12-31\""))
                .done();
        AChange successor = aChange("FREE_2")
                .replacing(instrument("FREE_2", ",\"replaces\":\"FREE_1\"").replace("2030-01-01", "2035-01-01"));
        successor.proposed().then().statusCode(201);
        aChange("FREE_1")
                .of("\"1\"")
                .replacing(instrument("FREE_1", ",\"newCasesTo\":\"2035-06-30\""))
                .done();
        refuses(successor.confirmed(), 422, "new-cases-overlap");
        assertThat(successor.read().jsonPath().getString("state")).isEqualTo("PROPOSED");
        refuses(editor().get(CATALOGUE + "FREE_2"), 404, "not-found");
    }

    @Test
    void ofTwoVersionsConfirmedAtOnceOneTakesNewCasesOnADay() { // I-1
        aChange("BOTH_1")
                .replacing(instrument("BOTH_1", ",\"newCasesTo\":\"2034-12-31\""))
                .done();
        AChange longer =
                aChange("BOTH_1").of("\"1\"").replacing(instrument("BOTH_1", ",\"newCasesTo\":\"2035-06-30\""));
        AChange successor = aChange("BOTH_2")
                .replacing(instrument("BOTH_2", ",\"replaces\":\"BOTH_1\"").replace("2030-01-01", "2035-01-01"));
        List<AChange> both = List.of(longer, successor);
        both.forEach(change -> change.proposed().then().statusCode(201));
        List<Integer> answers = both.stream()
                .map(change ->
                        CompletableFuture.supplyAsync(() -> change.confirmed().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertThat(answers).containsExactly(201, 422);
    }

    @Test
    void refusesToReplaceWhatThereIsNotOrItself() { // I-1
        refuses(
                aChange("LOOP_1")
                        .replacing(instrument("LOOP_1", ",\"replaces\":\"LOOP_2\""))
                        .proposed(),
                422,
                "instrument-unknown");
        refuses(
                aChange("LOOP_1")
                        .replacing(instrument("LOOP_1", ",\"replaces\":\"LOOP_1\""))
                        .proposed(),
                422,
                "replacement-circle");
        begin("LOOP_1");
        aChange("LOOP_2")
                .replacing(instrument("LOOP_2", ",\"newCasesTo\":\"2019-12-31\",\"replaces\":\"LOOP_1\"")
                        .replace("2030-01-01", "2010-01-01"))
                .done();
        refuses(
                aChange("LOOP_1")
                        .of("\"1\"")
                        .replacing(instrument("LOOP_1", ",\"replaces\":\"LOOP_2\""))
                        .proposed(),
                422,
                "replacement-circle");
    }
}

package obligo.instruments;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import obligo.testkit.access.SignedTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static obligo.instruments.AChange.aChange;
import static obligo.instruments.Samples.as;
import static obligo.instruments.Samples.editor;
import static obligo.instruments.Samples.nobody;
import static obligo.instruments.Samples.planner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

@OnTheStack
class CatalogueTest {
    private static final String CATALOGUE = "/v1/instruments";

    @BeforeEach
    void neighbours() {
        NeighboursTell.ofJobcenters();
    }

    private static String body(String code, String more) {
        return """
               {"code":"%s","name":"Ein Instrument","version":"Fassung 2030","legalBasis":"§ 99","baGroup":"A",
                "units":["ENTRY"],"procurement":["CASE"],"k2Effect":[],"crossReferences":[]%s}""".formatted(code, more);
    }

    private static Response begin(String code, String more) {
        return aChange(code).replacing(body(code, more)).proposed();
    }

    private static void refuses(Response answer, int status, String problem) {
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + problem));
        assertThat(answer.asString()).doesNotContain("Exception").doesNotContain("\tat ");
    }

    @Test
    void isReadPageByPageInTheOrderOfItsCodes() {
        List<String> codes = new ArrayList<>();
        String next = "";
        do {
            Response page = planner("34102").get(CATALOGUE + "?limit=7&after=" + next);
            codes.addAll(page.jsonPath().getList("items.code"));
            next = page.jsonPath().getString("next");
            assertThat(page.header("Link") == null).isEqualTo(next == null);
        } while (next != null);
        assertThat(codes).hasSizeGreaterThanOrEqualTo(41).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-27,BGB_16J,true",
        "2024-03-28,BGB_16J,false",
        "2024-12-31,FBW,true",
        "2025-01-01,FBW,false",
        "2024-12-31,FBW_SGB3,false",
        "2025-01-01,FBW_SGB3,true",
        "2026-06-30,EVL_16E,true",
        "2026-07-01,EVL_16E,false",
        "2026-07-01,EVL_16E_2026,true",
        "2012-03-31,BEZ_16E,true",
        "2012-04-01,BEZ_16E,false",
        "2030-01-01,PB,true",
        "1990-01-01,PB,true",
        "2004-12-31,EGZ,false"
    })
    void knowsWithWhichInstrumentsANewCaseCanBeginOnADay(String day, String code, boolean valid) {
        planner("34102")
                .get(CATALOGUE + "?limit=1000&validOn=" + day)
                .then()
                .statusCode(200)
                .body("items.code", valid ? hasItem(code) : not(hasItem(code)));
    }

    @Test
    void answersOneInstrumentWithItsWindows() {
        planner("34102")
                .get(CATALOGUE + "/FBW")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("name", equalTo("Förderung der beruflichen Weiterbildung"))
                .body("newCasesTo", equalTo("2024-12-31"))
                .body("plannableTo", equalTo("2024-12-31"))
                .body("baGroup", equalTo("W"))
                .body("units", equalTo(List.of("ENTRY")))
                .body("changedBy.name", equalTo("Katalogdatei"));
    }

    @Test
    void keepsEveryRevisionThatEditorsMake() {
        aChange("HTTP_NEW")
                .replacing(body("HTTP_NEW", ",\"newCasesTo\":\"2031-12-31\""))
                .done();
        Response first = editor().get(CATALOGUE + "/HTTP_NEW");
        first.then().statusCode(200).header("ETag", equalTo("\"1\""));
        aChange("HTTP_NEW")
                .of("\"1\"")
                .replacing(body("HTTP_NEW", ",\"newCasesTo\":\"2035-12-31\""))
                .done();
        editor().get(CATALOGUE + "/HTTP_NEW")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("newCasesTo", equalTo("2035-12-31"))
                .body("changeReason", equalTo("Gesetz geändert"))
                .body("changedBy.id", equalTo("test-catalogue-editor"))
                .body("confirmedBy.id", equalTo("test-deputy-editor"));
        for (String query : List.of("?revision=1", "?asOf=" + first.jsonPath().getString("changedAt"))) {
            editor().get(CATALOGUE + "/HTTP_NEW" + query)
                    .then()
                    .body("newCasesTo", equalTo("2031-12-31"))
                    .body("revision", equalTo(1));
        }
        refuses(editor().get(CATALOGUE + "/HTTP_NEW?revision=3"), 404, "revision-unknown");
        refuses(editor().get(CATALOGUE + "/HTTP_NEW?asOf=2001-01-01T00:00:00Z"), 404, "revision-unknown");
    }

    @Test
    void refusesAChangeThatChangesNothing() {
        aChange("HTTP_SAME").replacing(body("HTTP_SAME", "")).done();
        refuses(
                aChange("HTTP_SAME")
                        .of("\"1\"")
                        .replacing(body("HTTP_SAME", ",\"baGroupUnsure\":false"))
                        .proposed(),
                422,
                "nothing-to-change");
        editor().get(CATALOGUE + "/HTTP_SAME").then().header("ETag", equalTo("\"1\""));
    }

    @Test
    void isNotChangedByOnePersonAlone() {
        refuses(
                editor().header("If-Match", "\"1\"").body(body("MAT", "")).put(CATALOGUE + "/MAT"),
                405,
                "method-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"durations\":[{\"from\":\"2025-01-01\",\"months\":6,\"source\":\"x\"},"
                        + "{\"from\":\"2026-01-01\",\"months\":7,\"source\":\"x\"}]",
                "\"durations\":[{\"from\":\"2026-01-01\",\"months\":6,\"source\":\"x\"},"
                        + "{\"from\":\"2025-01-01\",\"to\":\"2026-01-01\",\"months\":7,\"source\":\"x\"}]",
                "\"unitCosts\":[{\"from\":\"2025-01-01\",\"costPerMonth\":\"1.00\",\"form\":\"gE\",\"source\":\"x\"},"
                        + "{\"from\":\"2025-06-01\",\"costPerMonth\":\"2.00\",\"form\":\"gE\",\"source\":\"x\"}]"
            })
    void refusesVersionsThatHoldAtTheSameTime(String figures) { // I-1
        refuses(begin("HTTP_BAD", ",\"planning\":{" + figures + "}"), 422, "versions-overlap");
    }

    @Test
    void versionsThatFollowEachOtherOrHoldForOthersStandSideBySide() {
        begin("HTTP_DATED", """
                        ,"planning":{"durations":[{"from":"2025-01-01","to":"2025-12-31","months":6,"source":"x"},
                          {"from":"2026-01-01","months":7,"source":"x"}],
                         "unitCosts":[{"from":"2025-01-01","costPerMonth":"1.00","source":"x"},
                          {"from":"2025-01-01","costPerMonth":"2.00","region":"nordrhein-westfalen","source":"x"}]}""")
                .then()
                .statusCode(201)
                .body("after.planning.durations.months", equalTo(List.of(6, 7)))
                .body("after.planning.unitCosts.costPerMonth", equalTo(List.of("1.00", "2.00")));
    }

    @ParameterizedTest
    @CsvSource({
        "newCasesFrom,newCasesTo,newCasesTo",
        "plannableFrom,plannableTo,plannableTo",
        "patFrom,patTo,patTo",
        "newCasesTo,payableUntil,payableUntil"
    })
    void refusesAWindowThatEndsBeforeItBegins(String from, String to, String field) {
        Response answer = begin("HTTP_BAD", ",\"%s\":\"2031-01-02\",\"%s\":\"2031-01-01\"".formatted(from, to));
        refuses(answer, 422, "window-inverted");
        answer.then().body("ruleId", equalTo("I-2")).body("errors[0].field", equalTo("instrument." + field));
        refuses(editor().get(CATALOGUE + "/HTTP_BAD"), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"surprise\":1",
                "\"baGroup\":\"X\"",
                "\"units\":[\"HEADS\"]",
                "\"units\":\"ENTRY\"",
                "\"newCasesFrom\":\"2031-13-01\"",
                "\"newCasesFrom\":20310101",
                "\"newCasesFrom\":\"01.01.2031\"",
                "\"baGroupUnsure\":\"yes\"",
                "\"name\":7",
                "\"crossReferences\":[{\"system\":\"\",\"code\":\"1\"}]",
                "\"version\":null"
            })
    void refusesWhatIsNoInstrument(String wrong) {
        String field = wrong.replaceAll("^\"(.*?)\".*", "$1");
        String body = body("HTTP_BAD", "").replaceFirst("\"" + field + "\":(\"[^\"]*\"|\\[[^]]*])(,?)", "");
        Response answer = aChange("HTTP_BAD")
                .replacing(body.replaceFirst("\\{", "{" + wrong + ",").replace(",}", "}"))
                .proposed();
        refuses(answer, 400, "invalid-request");
        assertThat(answer.jsonPath().getString("errors[0].field")).startsWith("instrument." + field);
        refuses(editor().get(CATALOGUE + "/HTTP_BAD"), 404, "not-found");
    }

    @Test
    void refusesWithoutOrWithAStalePrecondition() {
        AChange change = aChange("MAT").replacing(body("MAT", ""));
        refuses(
                editor().body("{\"type\":\"WITHDRAW\",\"reason\":\"x\",\"newCasesTo\":\"2099-01-01\"}")
                        .put(change.path()),
                428,
                "precondition-required");
        refuses(change.again().of("\"9\"").proposed(), 412, "revision-stale");
        refuses(change.proposed(), 412, "already-exists");
        refuses(aChange("MAG").of("\"1\"").replacing(body("MAT", "")).proposed(), 422, "key-differs");
        refuses(change.read(), 404, "change-unknown");
    }

    @Test
    void refusesWhoIsNoEditor() {
        AChange change = aChange("MAT").of("\"1\"").replacing(body("MAT", ""));
        refuses(change.proposedBy(nobody()), 401, "not-authenticated");
        for (String token : List.of(
                "garbage",
                SignedTokens.expired("catalogue-editor", null),
                SignedTokens.forged("catalogue-editor", null))) {
            refuses(change.proposedBy(as(token)), 401, "not-authenticated");
        }
        refuses(change.proposedBy(planner("34102")), 403, "not-permitted");
        refuses(nobody().get(CATALOGUE), 401, "not-authenticated");
        refuses(change.read(), 404, "change-unknown");
    }

    @Test
    void refusesUnreadableQueries() {
        refuses(planner("34102").get(CATALOGUE + "?limit=0"), 400, "invalid-request");
        refuses(planner("34102").get(CATALOGUE + "?limit=1001"), 400, "invalid-request");
        refuses(planner("34102").get(CATALOGUE + "/lower-case"), 400, "invalid-request");
        refuses(planner("34102").get(CATALOGUE + "/NO_SUCH"), 404, "not-found");
        assertThat(planner("34102").get(CATALOGUE + "?validOn=tomorrow").statusCode())
                .isBetween(400, 404);
        assertThat(planner("34102").get(CATALOGUE + "/MAT?asOf=now").statusCode())
                .isBetween(400, 404);
    }

    @Test
    void listsNoInstrumentThatWasRefused() {
        planner("34102").get(CATALOGUE + "?limit=1000").then().body("items.code", not(hasItem("HTTP_BAD")));
    }
}

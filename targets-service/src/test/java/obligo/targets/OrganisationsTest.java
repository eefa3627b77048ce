package obligo.targets;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import obligo.testkit.access.SignedTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static obligo.targets.Samples.bearing;
import static obligo.targets.Samples.editor;
import static obligo.targets.Samples.planner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** The Jobcenters of the ordinance, as anybody reads them and a catalogue editor changes them. */
@OnTheStack
class OrganisationsTest {
    private static final String ORGANISATIONS = "/v1/organisations";

    private static List<Map<String, Object>> all(String query) {
        List<Map<String, Object>> all = new ArrayList<>();
        @Nullable String after = "";
        while (after != null) {
            JsonPath page = planner("34102")
                    .get(ORGANISATIONS + "?limit=150&after=" + after + query)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            all.addAll(page.getList("items"));
            after = page.getString("next");
        }
        return all;
    }

    private static String body(String name, String form, String rest) {
        return """
               {"changeReason":"Test","name":"%s","form":"%s"%s}""".formatted(name, form, rest);
    }

    @Test
    void the404JobcentersOfTheOrdinanceAreThereWithTheirLeadingZeros() {
        List<Map<String, Object>> all = all("&validOn=2026-01-01").stream()
                .filter(o -> !String.valueOf(o.get("jobcenter")).startsWith("999"))
                .toList();
        assertThat(all).hasSize(404);
        assertThat(all).extracting(o -> o.get("jobcenter")).isSorted().doesNotHaveDuplicates();
        assertThat(all.get(0)).containsEntry("jobcenter", "03002").containsEntry("name", "Vorpommern-Greifswald");
        assertThat(all.stream().filter(o -> "gE".equals(o.get("form")))).hasSize(300);
        assertThat(all.stream().filter(o -> "zkT".equals(o.get("form")))).hasSize(104);
        assertThat(all).allSatisfy(o -> assertThat("gE".equals(o.get("form")))
                .isEqualTo(o.containsKey("regionalDirectorate")));
        assertThat(all.stream().map(o -> o.get("regionalDirectorate")).distinct())
                .hasSize(11);
    }

    @ParameterizedTest
    @CsvSource({
        "34102, 'Duisburg, Stadt', gE, nordrhein-westfalen",
        "38704, Kleve, zkT, ",
        "03002, Vorpommern-Greifswald, gE, nord",
        "03602, Barnim, gE, berlin-brandenburg",
        "04402, 'Halle (Saale), Stadt', gE, sachsen-anhalt-thueringen",
        "08002, Mittelsachsen, gE, sachsen",
        "09202, Zwickau, gE, sachsen",
        "09302, 'Erfurt, Stadt', gE, sachsen-anhalt-thueringen",
        "92202, Neukölln, gE, berlin-brandenburg",
        "43106, Hanau, gE, hessen"
    })
    void aJobcenterHasItsFormAndADirectorateOnlyAsAJointFacility(
            String jobcenter, String name, String form, @Nullable String directorate) {
        planner("34102")
                .get(ORGANISATIONS + "/" + jobcenter)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("name", equalTo(name))
                .body("form", equalTo(form))
                .body("formValidFrom", equalTo("2026-01-01"))
                .body("regionalDirectorate", directorate == null ? nullValue() : equalTo(directorate));
    }

    @Test
    void hanauExistsSince2026() {
        assertThat(all("&validOn=2025-12-31"))
                .extracting(o -> o.get("jobcenter"))
                .contains("43102")
                .doesNotContain("43106");
        assertThat(all("&validOn=2026-01-01&form=gE"))
                .extracting(o -> o.get("jobcenter"))
                .contains("43106")
                .doesNotContain("43102");
        assertThat(planner("34102").get(ORGANISATIONS + "/43106").jsonPath().getList("predecessors"))
                .isEqualTo(List.of("43102"));
    }

    @Test
    void aPageLeadsToTheNext() {
        Response page = planner("34102").get(ORGANISATIONS + "?limit=2&form=zkT");
        assertThat(page.jsonPath().getList("items.jobcenter")).isEqualTo(List.of("03444", "03538"));
        assertThat(page.header("Link"))
                .contains("after=03538")
                .contains("form=zkT")
                .contains("rel=\"next\"");
    }

    @Test
    void theServiceIsReadyBecauseTheyAreLoaded() {
        assertThat(Samples.anonymousHealth()).contains("organisations loaded").contains("UP");
    }

    @Test
    void whatTheEditorChangesIsToldAndKept() {
        editor().header("If-None-Match", "*")
                .body(body("Neustadt", "gE", ",\"validFrom\":\"2027-01-01\",\"regionalDirectorate\":\"nord\""))
                .put(ORGANISATIONS + "/99901")
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"1\""));
        String second = body("Neustadt", "zkT", ",\"validFrom\":\"2027-01-01\",\"validTo\":\"2029-12-31\"");
        editor().header("If-Match", "\"1\"")
                .body(second)
                .put(ORGANISATIONS + "/99901")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("form", equalTo("zkT"))
                .body("changedBy.id", equalTo("test-catalogue-editor"));
        editor().header("If-Match", "\"2\"")
                .body(second)
                .put(ORGANISATIONS + "/99901")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
        List<Told> told = Told.of("obligo.organisation", "99901", 2);
        assertThat(told)
                .extracting(t -> t.keepsItsPromise().json().getLong("revision"))
                .containsExactly(1L, 2L);
        assertThat(told.get(0).json().getString("regionalDirectorate")).isEqualTo("nord");
        assertThat(told.get(1).json().getString("regionalDirectorate")).isNull();
        assertThat(told.get(1).json().getString("validTo")).isEqualTo("2029-12-31");
    }

    @Test
    void theNeighboursAreToldOfEveryJobcenter() {
        List<Told> told = Told.all("obligo.organisation", 404, t -> !t.key().startsWith("999"));
        assertThat(told).hasSize(404).extracting(Told::key).doesNotHaveDuplicates();
        told.forEach(Told::keepsItsPromise);
        assertThat(told.stream().filter(t -> t.json().getString("form").equals("zkT")))
                .hasSize(104);
    }

    private static void refuses(Response answer, int status, String problem) {
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + problem));
        planner("34102").get(ORGANISATIONS + "/99902").then().statusCode(404);
        planner("34102").get(ORGANISATIONS + "/32102").then().body("revision", equalTo(1));
    }

    @Test
    void refusesAChangeThatIsNotTheEditors() {
        String body = body("X", "gE", "");
        refuses(
                planner("34102").header("If-None-Match", "*").body(body).put(ORGANISATIONS + "/99902"),
                403,
                "not-permitted");
        refuses(
                bearing(SignedTokens.expired("catalogue-editor", null))
                        .header("If-None-Match", "*")
                        .body(body)
                        .put(ORGANISATIONS + "/99902"),
                401,
                "not-authenticated");
        refuses(Samples.anonymous().get(ORGANISATIONS), 401, "not-authenticated");
    }

    @Test
    void refusesAChangeThatDoesNotFit() {
        refuses(editor().body(body("X", "gE", "")).put(ORGANISATIONS + "/99902"), 428, "precondition-required");
        refuses(
                editor().header("If-None-Match", "*").body(body("X", "gE", "")).put(ORGANISATIONS + "/32102"),
                412,
                "already-exists");
        refuses(
                editor().header("If-Match", "\"7\"").body(body("X", "gE", "")).put(ORGANISATIONS + "/32102"),
                412,
                "revision-stale");
        refuses(
                editor().header("If-None-Match", "*")
                        .body(body("X", "gE", ",\"validFrom\":\"2026-01-02\",\"validTo\":\"2026-01-01\""))
                        .put(ORGANISATIONS + "/99902"),
                422,
                "validity-reversed");
        refuses(
                editor().header("If-None-Match", "*")
                        .body(body("X", "zkT", ",\"regionalDirectorate\":\"hessen\""))
                        .put(ORGANISATIONS + "/99902"),
                422,
                "directorate-not-fitting");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "99902 | {\"name\":\"X\"} | invalid-request",
                "99902 | {\"name\":\"X\",\"form\":\"GE\"} | invalid-request",
                "99902 | {\"name\":\"X\",\"form\":\"gE\",\"city\":1} | invalid-request",
                "99902 | {\"name\":\"X\",\"form\":\"gE\",\"validFrom\":\"2026-02-30\"} | invalid-request",
                "99902 | {\"name\":\"X\",\"form\":\"gE\",\"predecessors\":[\"1\"]} | invalid-request",
                "9990 | {\"name\":\"X\",\"form\":\"gE\"} | invalid-request",
                "99902 | {\"name\": | malformed-json"
            })
    void refusesWhatIsNoJobcenter(String number, String body, String problem) {
        refuses(editor().header("If-None-Match", "*").body(body).put(ORGANISATIONS + "/" + number), 400, problem);
    }

    @ParameterizedTest
    @CsvSource({
        "?form=GE, 400, invalid-request",
        "?limit=0, 400, invalid-request",
        "?limit=1001, 400, invalid-request",
        "?validOn=yesterday, 400, invalid-request",
        "/99999, 404, jobcenter-unknown",
        "/duisburg, 404, jobcenter-unknown"
    })
    void refusesAQuestionThatIsNone(String question, int status, String problem) {
        refuses(planner("34102").get(ORGANISATIONS + question), status, problem);
    }
}

package obligo.targets;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static obligo.targets.AnOrganisation.anOrganisation;
import static obligo.targets.Samples.editor;
import static obligo.targets.Samples.planner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

/** What Jobcenters are added up by, and the dated organisation behind it (D-1 to D-3, T-6). */
@OnTheStack
class RegionsTest {
    private static final String ORGANISATIONS = "/v1/organisations/";

    private static JsonPath region(String region, String query) {
        return planner("34102")
                .get("/v1/regions/" + region + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> members(String region, String query) {
        return region(region, query).getList("items.jobcenter", String.class).stream()
                .filter(number -> !number.startsWith("99"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "bb, 18, 11, 7",
        "be, 12, 12, 0",
        "hb, 2, 2, 0",
        "hh, 1, 1, 0",
        "mv, 8, 7, 1",
        "sl, 6, 3, 3",
        "sn, 13, 8, 5",
        "st, 14, 8, 6",
        "th, 22, 18, 4",
        "sh, 15, 13, 2",
        "he, 27, 11, 16"
    })
    void everyLandHasItsJobcenters(String land, int all, int jointFacilities, int optingMunicipalities) {
        assertThat(members("land-" + land, "?organisedOn=2026-01-01")).hasSize(all);
        assertThat(members("land-" + land, "?organisedOn=2026-01-01&strand=gE")).hasSize(jointFacilities);
        assertThat(members("land-" + land, "?organisedOn=2026-01-01&strand=zkT"))
                .hasSize(optingMunicipalities);
    }

    @Test
    void allOfThe404LieInALandAndTheirSumIsTheNation() {
        List<String> nation = members("de", "?organisedOn=2026-01-01");
        List<String> inLaender =
                planner("34102").get("/v1/regions").jsonPath().getList("items.region", String.class).stream()
                        .filter(region -> region.startsWith("land-"))
                        .flatMap(region -> members(region, "?organisedOn=2026-01-01").stream())
                        .sorted()
                        .toList();
        assertThat(nation).hasSize(404);
        assertThat(inLaender).isEqualTo(nation);
    }

    @ParameterizedTest
    @CsvSource({
        "21404, HB", "21416, NI", "21420, HB", "12302, HH", "12702, SH", "09202, SN", "09302, TH", "08002, SN",
        "55516, SL", "54302, RP", "92202, BE", "38704, NW", "68402, BW", "81912, BY", "03602, BB", "03002, MV"
    })
    void noLandFollowsFromTheFirstDigit(String jobcenter, String land) {
        assertThat(planner("34102").get(ORGANISATIONS + jobcenter).jsonPath().getString("land"))
                .isEqualTo(land);
    }

    @Test
    void aDirectorateHasJointFacilitiesOnlyAndALandBoth() {
        JsonPath directorate = region("rd-nordrhein-westfalen", "");
        assertThat(directorate.getInt("optingMunicipalities")).isZero();
        assertThat(directorate.getList("items.form").stream().distinct()).containsExactly("gE");
        JsonPath land = region("land-nw", "");
        assertThat(land.getInt("jointFacilities")).isEqualTo(directorate.getInt("members"));
        assertThat(land.getInt("optingMunicipalities")).isEqualTo(18);
    }

    @Test
    void membershipIsAskedForByDay() {
        assertThat(members("land-he", "?organisedOn=2025-12-31"))
                .contains("43102")
                .doesNotContain("43106");
        assertThat(members("land-he", "?organisedOn=2026-01-01&strand=gE"))
                .contains("43106")
                .doesNotContain("43102");
    }

    @Test
    void regionsArePaged() {
        Response page = planner("34102").get("/v1/regions?limit=2&organisedOn=2026-01-01");
        assertThat(page.jsonPath().getList("items.region")).isEqualTo(List.of("de", "land-bb"));
        assertThat(page.header("Link")).contains("after=land-bb").contains("organisedOn=2026-01-01");
        assertThat(planner("34102").get("/v1/regions").jsonPath().getList("items"))
                .hasSize(42);
        assertThat(planner("34102").get("/v1/regions").jsonPath().getMap("items[0].items"))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/regions/rd-east, 404, region-unknown",
        "/v1/regions/land-05, 404, region-unknown",
        "/v1/regions/vt-IVa, 404, region-unknown",
        "/v1/regions/nw, 404, region-unknown",
        "/v1/regions/de?strand=ge, 400, invalid-request",
        "/v1/regions/de?organisedOn=today, 400, invalid-request",
        "/v1/regions?limit=0, 400, invalid-request"
    })
    void refusesARegionThatIsNone(String question, int status, String problem) {
        planner("34102").get(question).then().statusCode(status).body("type", equalTo("/problems/" + problem));
    }

    @Test
    void kleveDelegatesToSixteenMunicipalities() {
        JsonPath kleve = planner("38704").get(ORGANISATIONS + "38704").jsonPath();
        assertThat(kleve.getList("subUnits")).hasSize(16);
        assertThat(kleve.getList("subUnits.name", String.class)).isSorted().contains("Geldern", "Rees", "Weeze");
        assertThat(kleve.getList("ags")).isEqualTo(List.of("05154"));
    }

    @Test
    void hanauAndMainKinzigNameEachOtherAndTheirPartIsNotKnown() {
        JsonPath hanau = planner("34102").get(ORGANISATIONS + "43106").jsonPath();
        assertThat(hanau.getList("predecessors")).isEqualTo(List.of("43102"));
        assertThat(hanau.getList("predecessorWeights")).isEmpty();
        assertThat(planner("34102").get(ORGANISATIONS + "43102").jsonPath().getList("successors"))
                .isEqualTo(List.of("43106"));
    }

    @Test
    void whatBelongsToNobodyHasPseudoOrganisationsThatAreNoJobcenters() {
        JsonPath unassigned =
                planner("34102").get("/v1/organisations?kind=UNASSIGNED").jsonPath();
        assertThat(unassigned.getList("items.jobcenter", String.class))
                .hasSize(17)
                .contains("ZZ-BA-ZENTRALE", "ZZ-HE-UNASSIGNED");
        assertThat(unassigned.getList("items.kind").stream().distinct()).containsExactly("UNASSIGNED");
        assertThat(unassigned.getList("items", Map.class)).noneMatch(item -> item.containsKey("form"));
    }

    @Test
    void aChangeOfFormTakesEffectOnItsDay() {
        anOrganisation("99841", "gE")
                .in("HH")
                .with("\"regionalDirectorate\":\"nord\"")
                .from("2084-01-01")
                .add();
        anOrganisation("99841", "zkT")
                .in("HH")
                .from("2084-01-01")
                .with("\"earlier\":[{\"until\":\"2085-06-30\",\"name\":\"Alt\",\"form\":\"gE\","
                        + "\"regionalDirectorate\":\"nord\",\"land\":\"HH\"}]")
                .put("If-Match", "\"1\"")
                .then()
                .statusCode(200)
                .body("revision", equalTo(2));
        assertThat(region("rd-nord", "?organisedOn=2085-06-30").getList("items.jobcenter"))
                .contains("99841");
        assertThat(region("rd-nord", "?organisedOn=2085-07-01").getList("items.jobcenter"))
                .doesNotContain("99841");
        assertThat(region("land-hh", "?organisedOn=2085-06-30&strand=gE").getList("items.name"))
                .contains("Alt");
        assertThat(region("land-hh", "?organisedOn=2085-07-01&strand=zkT").getList("items.jobcenter"))
                .contains("99841");
        Told told = Told.of("obligo.organisation", "99841", 2).get(1).keepsItsPromise();
        assertThat(told.json().getString("earlier[0].until")).isEqualTo("2085-06-30");
        assertThat(told.json().getString("land")).isEqualTo("HH");
    }

    private static void refuses(AnOrganisation organisation, int status, String problem) {
        organisation.put("If-None-Match", "*").then().statusCode(status).body("type", equalTo("/problems/" + problem));
        planner("34102").get(ORGANISATIONS + "99849").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2084-12-31, 2084-12-31", "2085-12-31, 2084-12-31", "2083-12-31", "2086-12-31", "2087-01-01"})
    void refusesPeriodsThatOverlapOrLeaveTheValidity(String untils) {
        StringBuilder earlier = new StringBuilder();
        for (String until : untils.split(", ", -1)) {
            earlier.append(earlier.isEmpty() ? "" : ",")
                    .append("{\"until\":\"" + until + "\",\"name\":\"Alt\",\"form\":\"gE\"}");
        }
        refuses(
                anOrganisation("99849", "gE")
                        .from("2084-01-01")
                        .until("2086-12-31")
                        .with("\"earlier\":[" + earlier + "]"),
                422,
                "periods-overlap");
    }

    @Test
    void refusesAnEarlierDirectorateOfAnOptingMunicipality() {
        refuses(
                anOrganisation("99849", "gE")
                        .with("\"earlier\":[{\"until\":\"2085-12-31\",\"name\":\"Alt\",\"form\":\"zkT\","
                                + "\"regionalDirectorate\":\"nord\"}]"),
                422,
                "directorate-not-fitting");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"land\":\"XX\"' | land",
                "'\"regionalDirectorate\":\"east\"' | regionalDirectorate",
                "'\"comparisonType\":\"IVa\"' | comparisonType",
                "'\"predecessors\":[\"43102\"]' | validFrom",
                "'\"ags\":[\"5112\"]' | ags[0]",
                "'\"predecessorWeights\":[{\"jobcenter\":\"43102\",\"weight\":\"0.0\"}]' | predecessorWeights[0].weight",
                "'\"predecessorWeights\":[{\"jobcenter\":\"43102\",\"weight\":\"1.5\"}]' | predecessorWeights[0].weight"
            })
    void refusesAttributesThatDoNotExist(String field, String named) {
        AnOrganisation wrong = anOrganisation("99849", "gE").with(field);
        refuses(wrong, 400, "invalid-request");
        wrong.put("If-None-Match", "*").then().body("errors[0].field", startsWith(named));
    }

    @Test
    void refusesWeightsThatBelongToNoPredecessorOrExceedTheWhole() {
        refuses(
                anOrganisation("99849", "gE")
                        .from("2090-01-01")
                        .with("\"predecessorWeights\":[{\"jobcenter\":\"43102\",\"weight\":\"0.5\"}]"),
                422,
                "predecessor-unknown");
        anOrganisation("99842", "gE").until("2089-12-31").add();
        anOrganisation("99843", "gE").from("2090-01-01").after("99842", "0.7").add();
        AnOrganisation more = anOrganisation("99849", "gE").from("2090-01-01").after("99842", "0.4");
        refuses(more, 422, "weights-exceed-whole");
        more.put("If-None-Match", "*")
                .then()
                .body("figures.sum", equalTo("1.1"))
                .body("ruleId", equalTo("T-17"));
    }

    @Test
    void refusesAPseudoOrganisationWithAFormAndAJobcenterWithout() {
        editor().header("If-None-Match", "*")
                .body("{\"name\":\"X\",\"form\":\"gE\"}")
                .put(ORGANISATIONS + "ZZ-TEST")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("form"));
        editor().header("If-None-Match", "*")
                .body("{\"name\":\"X\"}")
                .put(ORGANISATIONS + "99849")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("form"));
    }
}

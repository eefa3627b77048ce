package obligo.targets;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import obligo.testkit.access.SignedTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static obligo.targets.AnAgreement.anAgreement;
import static obligo.targets.AnAgreement.mandatory;
import static obligo.targets.AnAgreement.saying;
import static obligo.targets.Samples.bearing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** What comes from above: shown where a value lies, reasoned where it lies outside, and never a refusal of the value. */
@OnTheStack
class CorridorsTest {
    private static final String REGION = "rd-nordrhein-westfalen";
    private static final String JOBCENTER = "35302";
    private static final String DIRECTORATE = SignedTokens.ofRegion("regional-directorate", "nordrhein-westfalen");

    private static String path(String region, int year, UUID id) {
        return "/v1/regions/" + region + "/years/" + year + "/corridors/" + id;
    }

    private static Response put(String token, String region, int year, UUID id, String match, String body) {
        RequestSpecification request = bearing(token).body(body);
        return (match.equals("*") ? request.header("If-None-Match", "*") : request.header("If-Match", match))
                .put(path(region, year, id));
    }

    private static UUID set(int year, String body) {
        UUID id = UUID.randomUUID();
        put(DIRECTORATE, REGION, year, id, "*", body)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201);
        return id;
    }

    private static String corridor(String indicator, String form, String low, String high, String members) {
        return """
               {"indicator":"%s","gender":"TOTAL","form":"%s","low":"%s","high":"%s","members":[%s],
                "validFrom":"2020-01-01"}""".formatted(indicator, form, low, high, members);
    }

    private static void refuses(Response answer, int status, String problem) {
        answer.then().log().ifValidationFails().statusCode(status).body("type", equalTo("/problems/" + problem));
    }

    @Test
    void everyValueIsShownWithWhereItLies() {
        set(2070, corridor("K2", "RATE", "17.5", "18.5", "\"" + JOBCENTER + "\""));
        set(2070, corridor("K3", "ABSOLUTE", "2800", "2950", "\"" + JOBCENTER + "\""));
        set(2070, corridor("K3", "CHANGE_RATE", "-5.0", "0", "\"" + JOBCENTER + "\""));
        JsonPath agreement = anAgreement(JOBCENTER, 2070)
                .opens()
                .offers(mandatory(900, 5000, 3000).json(), "Mehr Zugänge als erwartet")
                .read();
        assertThat(agreement.getList("corridors.indicator"))
                .isEqualTo(agreement.getList("versions[0].corridors.indicator"));
        String at = "versions[0].corridors.find { it.indicator == '%s' && it.form == '%s' }.%s";
        assertThat(agreement.getString(at.formatted("K2", "RATE", "place"))).isEqualTo("INSIDE");
        assertThat(agreement.getString(at.formatted("K2", "RATE", "value"))).isEqualTo("18");
        assertThat(agreement.getString(at.formatted("K3", "ABSOLUTE", "place"))).isEqualTo("ABOVE");
        assertThat(agreement.getString(at.formatted("K3", "CHANGE_RATE", "place")))
                .isEqualTo("NOT_STATED");
        assertThat(agreement.getList("versions[0].findings.code")).isEqualTo(List.of("OUTSIDE_CORRIDOR"));
        assertThat(agreement.getString("versions[0].findings[0].difference")).isEqualTo("50");
        assertThat(agreement.getString("versions[0].findings[0].text")).contains("über 2950");
    }

    @Test
    void anOfferOutsideIsTakenButReasoned() {
        set(2071, corridor("K2", "RATE", "19", "20", ""));
        AnAgreement herford = anAgreement(JOBCENTER, 2071).opens();
        String values = mandatory(900, 5000, 3000).json();
        refuses(herford.byPlanner(herford.etag(), saying("OFFER", values, null)), 422, "comment-missing");
        herford.offers(values, "Das Werk schließt");
        assertThat(herford.read().getString("versions[0].corridors[0].place")).isEqualTo("BELOW");
        herford.offers(mandatory(960, 5000, 3000).json());
        assertThat(herford.read().getString("versions[1].corridors[0].place")).isEqualTo("INSIDE");
        assertThat(herford.read().getList("versions[1].findings")).isEmpty();
    }

    @Test
    void roundingIsNoReasonToBeOutside() {
        set(2072, corridor("K2", "RATE", "11.34", "20", ""));
        ATargets printed = ATargets.someTargets()
                .item("iq", "K2", "TOTAL", "TARGET", "{\"rate\":\"11.3\"}")
                .item("iq-w", "K2", "FEMALE", "TARGET", "{\"rate\":\"11.3\"}")
                .item("iq-m", "K2", "MALE", "TARGET", "{\"rate\":\"11.3\"}")
                .item("lzb", "K3", "TOTAL", "TARGET", "{\"absolute\":2}")
                .item("lzb-w", "K3", "FEMALE", "TARGET", "{\"absolute\":1}")
                .item("lzb-m", "K3", "MALE", "TARGET", "{\"absolute\":1}");
        JsonPath agreement =
                anAgreement(JOBCENTER, 2072).opens().offers(printed.json()).read();
        assertThat(agreement.getString("versions[0].corridors[0].place")).isEqualTo("INSIDE");
    }

    @Test
    void aVersionIsHeldToTheCorridorsOfItsOwnTime() {
        UUID id = set(2073, corridor("K3", "ABSOLUTE", "1", "3000", ""));
        AnAgreement herford = anAgreement(JOBCENTER, 2073)
                .opens()
                .offers(mandatory(900, 5000, 3000).json());
        put(DIRECTORATE, REGION, 2073, id, "\"1\"", corridor("K3", "ABSOLUTE", "1", "2000", ""))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
        assertThat(herford.read().getString("versions[0].corridors[0].place")).isEqualTo("INSIDE");
        assertThat(herford.read().getString("corridors[0].high")).isEqualTo("2000");
        herford.offers(mandatory(900, 5000, 3000).json(), "Bleibt dabei");
        assertThat(herford.read().getString("versions[1].corridors[0].place")).isEqualTo("ABOVE");
    }

    @Test
    void whatTheCorridorsWereThenCanBeRead() {
        UUID id = set(2074, corridor("K3", "ABSOLUTE", "1", "3000", ""));
        String then =
                bearing(DIRECTORATE).get(path(REGION, 2074, id)).jsonPath().getString("changedAt");
        put(DIRECTORATE, REGION, 2074, id, "\"1\"", corridor("K3", "ABSOLUTE", "1", "2000", ""));
        String all = "/v1/regions/" + REGION + "/years/2074/corridors";
        assertThat(bearing(DIRECTORATE).get(all).jsonPath().getList("items.high"))
                .isEqualTo(List.of("2000"));
        assertThat(bearing(DIRECTORATE).get(all + "?asOf=" + then).jsonPath().getList("items.high"))
                .isEqualTo(List.of("3000"));
    }

    @ParameterizedTest
    @CsvSource({"2075, '', ''", "2076, '\"35302\"', '\"35302\",\"34102\"'", "2077, '', '\"35302\"'"})
    void twoCorridorsForTheSameValueOfAMemberAreRefused(int year, String first, String second) {
        set(year, corridor("K2", "RATE", "1", "2", first));
        set(year, corridor("K2", "CHANGE_RATE", "1", "2", first));
        refuses(
                put(DIRECTORATE, REGION, year, UUID.randomUUID(), "*", corridor("K2", "RATE", "2", "3", second)),
                422,
                "corridors-overlap");
    }

    @Test
    void oneCorridorMayFollowAnotherOnTheNextDay() {
        String bounds = """
                {"indicator":"K2","gender":"TOTAL","form":"RATE","low":"1","validFrom":"%s","validTo":%s}""";
        set(2083, bounds.formatted("2082-09-01", "\"2082-10-31\""));
        set(2083, bounds.formatted("2082-11-01", "null"));
        refuses(
                put(
                        DIRECTORATE,
                        REGION,
                        2083,
                        UUID.randomUUID(),
                        "*",
                        bounds.formatted("2082-10-31", "\"2082-10-31\"")),
                422,
                "corridors-overlap");
    }

    @Test
    void refusesWhatIsNoCorridorAndWhoDoesNotSteer() {
        String any = corridor("K2", "RATE", "1", "2", "");
        UUID id = UUID.randomUUID();
        refuses(put(DIRECTORATE, "rd-hessen", 2084, id, "*", any), 403, "not-permitted");
        refuses(put(DIRECTORATE, "land-nw", 2084, id, "*", any), 403, "not-permitted");
        refuses(put(DIRECTORATE, "vt-Ia", 2084, id, "*", any), 422, "negotiated-nowhere");
        refuses(put(DIRECTORATE, "rd-nowhere", 2084, id, "*", any), 404, "region-unknown");
        refuses(put(SignedTokens.of("planner", JOBCENTER), REGION, 2084, id, "*", any), 403, "not-permitted");
        refuses(
                put(DIRECTORATE, REGION, 2084, id, "*", corridor("K2", "RATE", "3", "2", "")),
                422,
                "corridor-reversed");
        refuses(
                put(DIRECTORATE, REGION, 2084, id, "*", corridor("K9", "RATE", "1", "2", "")),
                422,
                "indicator-unknown");
        // T-6: a zkT is steered by its Land, so the directorate sets it no corridor.
        refuses(
                put(DIRECTORATE, REGION, 2084, id, "*", corridor("K2", "RATE", "1", "2", "\"38704\"")),
                422,
                "member-not-of-region");
        refuses(put(DIRECTORATE, REGION, 2084, id, "\"1\"", any), 412, "revision-stale");
        refuses(bearing(DIRECTORATE).get(path(REGION, 2084, id)), 404, "corridor-unknown");
        put(
                        SignedTokens.ofRegion("land-authority", "land-nw"),
                        "land-nw",
                        2084,
                        id,
                        "*",
                        corridor("K2", "RATE", "1", "2", "\"38704\""))
                .then()
                .statusCode(201);
    }
}

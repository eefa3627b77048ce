package obligo.targets;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import obligo.testkit.access.SignedTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static obligo.targets.ATargets.longTermRecipients;
import static obligo.targets.ATargets.someTargets;
import static obligo.targets.AnOrganisation.anOrganisation;
import static obligo.targets.Samples.bearing;
import static obligo.targets.Samples.planner;
import static obligo.targets.Samples.targets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** What a region's targets add up to, and who reads it. */
@OnTheStack
class RegionalTargetsTest {
    /** Saarland: three gE (55502, 55514, 55520) and three zkT (55516, 55518, 55522). */
    private static final String LAND = "land-sl";

    private static final String AUTHORITY = SignedTokens.ofRegion("land-authority", LAND);

    private static void set(String jobcenter, int year, ATargets targets) {
        Response before = planner(jobcenter).get(targets(jobcenter, year));
        planner(jobcenter)
                .header(
                        before.statusCode() == 200 ? "If-Match" : "If-None-Match",
                        before.statusCode() == 200 ? before.header("ETag") : "*")
                .body(targets.json())
                .put(targets(jobcenter, year))
                .then()
                .log()
                .ifValidationFails()
                .statusCode(before.statusCode() == 200 ? 200 : 201);
    }

    private static ATargets k2(long baseNumerator, long baseDenominator, long numerator, long denominator) {
        return someTargets().rawItem("""
                {"item":"iq","indicator":"K2","label":"IQ","gender":"TOTAL","kind":"TARGET",
                 "base":{"period":"x","dataState":"FORECAST","numerator":%d,"denominator":%d},
                 "target":{"numerator":%d,"denominator":%d}}""".formatted(baseNumerator, baseDenominator, numerator, denominator));
    }

    private static ATargets stocks(long women, long men) {
        return someTargets()
                .item("lzb", "K3", "TOTAL", "TARGET", "{\"absolute\":" + (women + men) + "}")
                .item("lzb-w", "K3", "FEMALE", "TARGET", "{\"absolute\":" + women + "}")
                .item("lzb-m", "K3", "MALE", "TARGET", "{\"absolute\":" + men + "}");
    }

    private static String path(String region, int year) {
        return "/v1/regions/" + region + "/years/" + year + "/targets";
    }

    private static JsonPath read(String token, String path) {
        return bearing(token)
                .get(path)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath auditor(String path) {
        return read(SignedTokens.of("auditor", null), path);
    }

    private static @Nullable String target(JsonPath answer, String strand, String figure) {
        return answer.getString("strands.find{it.strand=='" + strand + "'}.sums[0].target." + figure + ".value");
    }

    private static String sum(String strand, String indicator, String gender) {
        return "strands.find{it.strand=='" + strand + "'}.sums.find{it.indicator=='" + indicator + "' && it.gender=='"
                + gender + "'}";
    }

    @Test
    void ratesAreSumsBySumsAndNeverMeansOfRates() {
        set("55502", 2071, k2(10, 100, 20, 100));
        set("55514", 2071, k2(90, 300, 120, 400));
        set("55516", 2071, k2(1, 10, 1, 3));
        JsonPath answer = read(AUTHORITY, path(LAND, 2071));
        Map<String, Object> jointFacilities = answer.getMap(sum("gE", "K2", "TOTAL"));
        assertThat(jointFacilities).isNotNull();
        assertThat(target(answer, "gE", "numerator")).isEqualTo("140");
        assertThat(target(answer, "gE", "denominator")).isEqualTo("500");
        assertThat(target(answer, "gE", "rate")).isEqualTo("28.0000");
        assertThat(answer.getString(sum("gE", "K2", "TOTAL") + ".base.rate.value"))
                .isEqualTo("25.0000");
        assertThat(answer.getString(sum("gE", "K2", "TOTAL") + ".change.points.value"))
                .isEqualTo("3.0000");
        assertThat(answer.getString(sum("gE", "K2", "TOTAL") + ".change.rate.value"))
                .isEqualTo("12.0000");
        assertThat(target(answer, "zkT", "rate")).isEqualTo("33.3333");
        assertThat(target(answer, "BOTH", "rate")).isEqualTo("28.0318");
    }

    @Test
    void whoHasNoTargetsOrNoFigureThatAddsUpIsCountedAndNamed() {
        set("55502", 2072, k2(10, 100, 20, 100));
        set("55516", 2072, someTargets().item("iq", "K2", "TOTAL", "TARGET", "{\"rate\":\"33.3\"}"));
        JsonPath answer = read(AUTHORITY, path(LAND, 2072));
        assertThat(answer.getInt("strands.find{it.strand=='BOTH'}.members")).isEqualTo(6);
        assertThat(answer.getInt("strands.find{it.strand=='BOTH'}.withTargets")).isEqualTo(2);
        assertThat(answer.getList("findings.find{it.strand=='gE' && it.code=='MEMBER_MISSING'}.jobcenters"))
                .isEqualTo(List.of("55514", "55520"));
        assertThat(answer.getList("findings.find{it.strand=='zkT' && it.indicator==null}.jobcenters"))
                .isEqualTo(List.of("55518", "55522"));
        assertThat(answer.getList("findings.find{it.strand=='zkT' && it.indicator=='K2'}.jobcenters"))
                .isEqualTo(List.of("55516"));
        assertThat(answer.getList("findings.ruleId").stream().distinct()).containsExactly("R-18");
        assertThat(answer.getMap(sum("zkT", "K2", "TOTAL") + ".target")).isEmpty();
        assertThat(target(answer, "BOTH", "rate")).isEqualTo("20.0000");
    }

    @Test
    void aChangeIsOfThoseWhoStateBothSides() {
        set("55502", 2073, someTargets().rawItem("""
                {"item":"lzb","indicator":"K3","label":"LZB","gender":"TOTAL","kind":"TARGET",
                 "base":{"period":"x","dataState":"T3","absolute":1000},"target":{"absolute":900}}"""));
        set("55514", 2073, longTermRecipients(500));
        JsonPath answer = read(AUTHORITY, path(LAND, 2073));
        String sum = sum("gE", "K3", "TOTAL");
        assertThat(answer.getString(sum + ".target.absolute.value")).isEqualTo("1400");
        assertThat(answer.getInt(sum + ".target.absolute.members")).isEqualTo(2);
        assertThat(answer.getString(sum + ".base.absolute.value")).isEqualTo("1000");
        assertThat(answer.getString(sum + ".change.absolute.value")).isEqualTo("-100");
        assertThat(answer.getString(sum + ".change.rate.value")).isEqualTo("-10.0000");
        assertThat(answer.getInt(sum + ".change.rate.members")).isEqualTo(1);
    }

    @Test
    void oneStrandIsAskedForByItself() {
        set("55502", 2074, longTermRecipients(100));
        set("55516", 2074, longTermRecipients(10));
        JsonPath answer = read(AUTHORITY, path(LAND, 2074) + "?strand=zkT");
        assertThat(answer.getList("strands.strand")).isEqualTo(List.of("zkT"));
        assertThat(target(answer, "zkT", "absolute")).isEqualTo("10");
        assertThat(answer.getList("items.jobcenter")).isEqualTo(List.of("55516", "55518", "55522"));
        JsonPath directorate = auditor(path("rd-rheinland-pfalz-saarland", 2074));
        assertThat(target(directorate, "BOTH", "absolute")).isEqualTo("100");
        assertThat(directorate.getInt("strands.find{it.strand=='zkT'}.members")).isZero();
    }

    @Test
    void anEarlierAnswerIsGivenAgainAsOfItsInstant() {
        set("55502", 2075, longTermRecipients(100));
        String before = Instant.now().toString();
        set("55502", 2075, longTermRecipients(200));
        assertThat(target(read(AUTHORITY, path(LAND, 2075)), "gE", "absolute")).isEqualTo("200");
        JsonPath then = read(AUTHORITY, path(LAND, 2075) + "?asOf=" + before);
        assertThat(target(then, "gE", "absolute")).isEqualTo("100");
        assertThat(then.getInt("items[0].revision")).isEqualTo(1);
    }

    @Test
    void membersArePagedAndTheTableHasThemAllWithTheSameFigures() {
        set("55502", 2076, stocks(1000, 234));
        set("55522", 2076, k2(1, 8, 1, 3));
        Response page = bearing(AUTHORITY).get(path(LAND, 2076) + "?limit=4");
        assertThat(page.jsonPath().getList("items.jobcenter")).isEqualTo(List.of("55502", "55514", "55516", "55518"));
        assertThat(page.header("Link")).contains("after=55518").contains("limit=4");
        assertThat(read(AUTHORITY, path(LAND, 2076) + "?limit=4&after=55518").getList("items.jobcenter"))
                .isEqualTo(List.of("55520", "55522"));
        Response csv = bearing(AUTHORITY).accept("text/csv").get(path(LAND, 2076));
        csv.then().statusCode(200).contentType("text/csv;charset=UTF-8");
        List<String> lines = csv.asString().lines().toList();
        assertThat(lines.get(0)).startsWith("\uFEFFrow;strand;jobcenter;").endsWith(";change;changePoints;changeRate");
        assertThat(lines)
                .contains("SUM;gE;;;Saarland;;K3;TARGET;TOTAL;.;.;.;.;1234;.;.;.;.;.;.")
                .contains(
                        "MEMBER;zkT;55522;55522;Saarlouis;1;K2;TARGET;TOTAL;.;1;8;12,5000;.;1;3;33,3333;.;20,8333;166,6667");
        assertThat(lines.stream().filter(line -> line.startsWith("MEMBER"))).hasSize(4);
    }

    @Test
    void afterASplitFiguresCountForTheirHeirsAndTheRestForNobody() {
        anOrganisation("99821", "gE")
                .in("HB")
                .from("2080-01-01")
                .until("2081-12-31")
                .add();
        anOrganisation("99822", "gE")
                .in("HB")
                .from("2082-01-01")
                .after("99821", "0.25")
                .add();
        anOrganisation("99823", "zkT")
                .in("HB")
                .from("2082-01-01")
                .after("99821", "0.5")
                .add();
        set("99821", 2081, longTermRecipients(1001));
        JsonPath then = auditor(path("land-hb", 2081));
        assertThat(target(then, "gE", "absolute")).isEqualTo("1001");
        assertThat(then.getString("organisedOn")).isEqualTo("2081-01-01");
        JsonPath today = auditor(path("land-hb", 2081) + "?organisedOn=2082-01-01");
        assertThat(target(today, "BOTH", "absolute")).isEqualTo("1001");
        assertThat(target(today, "zkT", "absolute")).isEqualTo("500.5");
        assertThat(target(today, "gE", "absolute")).isEqualTo("500.5");
        assertThat(today.getList("items.findAll{it.jobcenter=='99821'}.countsAs"))
                .isEqualTo(List.of("99822", "99823", "ZZ-HB-UNASSIGNED"));
        assertThat(today.getString("items.find{it.countsAs=='ZZ-HB-UNASSIGNED'}.name"))
                .isEqualTo("Bremen, ohne Zuordnung");
        assertThat(today.getList("items.findAll{it.jobcenter=='99821'}.weight"))
                .isEqualTo(List.of("0.25", "0.5", "0.25"));
    }

    @Test
    void afterAMergerBothPartsCountForTheNewOne() {
        anOrganisation("99824", "zkT")
                .in("HB")
                .from("2080-01-01")
                .until("2082-12-31")
                .add();
        anOrganisation("99825", "zkT")
                .in("HB")
                .from("2080-01-01")
                .until("2082-12-31")
                .add();
        anOrganisation("99826", "zkT")
                .in("HB")
                .from("2083-01-01")
                .with("\"predecessors\":[\"99824\",\"99825\"]")
                .add();
        set("99824", 2082, k2(1, 10, 1, 10));
        set("99825", 2082, k2(2, 10, 3, 10));
        JsonPath today = auditor(path("land-hb", 2082) + "?organisedOn=2083-01-01&strand=zkT");
        assertThat(target(today, "zkT", "rate")).isEqualTo("20.0000");
        assertThat(today.getList("items.findAll{it.countsAs=='99826'}.jobcenter"))
                .isEqualTo(List.of("99824", "99825"));
    }

    @Test
    void aPartThatIsNotKnownIsNotInventedButNamed() {
        set("43102", 2020, longTermRecipients(4000));
        JsonPath zkT = auditor(path("land-he", 2020) + "?organisedOn=2026-01-01&strand=zkT");
        assertThat(target(zkT, "zkT", "absolute")).isNull();
        assertThat(zkT.getList("findings.find{it.code=='ORG_VERSION'}.jobcenters"))
                .isEqualTo(List.of("43102"));
        assertThat(zkT.getBoolean("items.find{it.jobcenter=='43102'}.weightUnknown"))
                .isTrue();
        JsonPath land = auditor(path("land-he", 2020) + "?organisedOn=2026-01-01");
        assertThat(target(land, "BOTH", "absolute")).isEqualTo("4000");
    }

    @Test
    void theLandReadsItsOptingMunicipalitiesAndTheDirectorateItsJointFacilities() {
        set("55516", 2077, longTermRecipients(1));
        set("55502", 2077, longTermRecipients(1));
        String directorate = SignedTokens.ofRegion("regional-directorate", "rheinland-pfalz-saarland");
        bearing(AUTHORITY).get(targets("55516", 2077)).then().statusCode(200);
        bearing(AUTHORITY).get(targets("55502", 2077)).then().statusCode(403);
        bearing(directorate).get(targets("55502", 2077)).then().statusCode(200);
        bearing(directorate).get(targets("55516", 2077)).then().statusCode(403);
        bearing(directorate)
                .get(path("rd-rheinland-pfalz-saarland", 2077))
                .then()
                .statusCode(200);
        bearing(directorate).get(path(LAND, 2077)).then().statusCode(403);
        bearing(AUTHORITY).get(path("rd-rheinland-pfalz-saarland", 2077)).then().statusCode(403);
        bearing(AUTHORITY).get(path("land-he", 2077)).then().statusCode(403);
        bearing(SignedTokens.ofRegion("regional-directorate", LAND))
                .get(path(LAND, 2077))
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({"reconciliation", "catalogue-editor", "auditor"})
    void whoOverseesEverythingReadsEveryRegion(String role) {
        for (String region : List.of("de", "rd-nord", "land-sh", "vt-Ia")) {
            assertThat(read(SignedTokens.of(role, null), path(region, 2078)).getString("audience"))
                    .isEqualTo("INTERNAL");
        }
    }

    @ParameterizedTest
    @CsvSource({"planner, 55502", "manager, 55502", "auditor, 55502", "finance-system, 55502"})
    void whoBelongsToAJobcenterReadsTheNationAndTheTypesOnlyAsThePublic(String role, String jobcenter) {
        String token = SignedTokens.of(role, jobcenter);
        for (String region : List.of("de", "vt-Ia")) {
            assertThat(read(token, path(region, 2078)).getString("audience")).isEqualTo("PUBLIC");
            bearing(token)
                    .get(path(region, 2078) + "?audience=INTERNAL")
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/not-permitted"));
        }
        for (String region : List.of("rd-rheinland-pfalz-saarland", LAND)) {
            bearing(token).get(path(region, 2078)).then().statusCode(403);
            bearing(token).get(path(region, 2078) + "?audience=PUBLIC").then().statusCode(403);
        }
    }

    @Test
    void thePublicSeesNoSmallCountNorWhatWouldTellIt() {
        for (String number : List.of("99831", "99832", "99833")) {
            anOrganisation(number, "gE")
                    .in("HB")
                    .from("2083-01-01")
                    .with("\"comparisonType\":\"" + (number.equals("99833") ? "IIId" : "IIIe") + "\"")
                    .with("\"comparisonMap\":\"Test\"")
                    .add();
        }
        set("99831", 2083, stocks(2, 40));
        set("99832", 2083, stocks(500, 600));
        set("99833", 2083, stocks(30, 0));
        for (String region : List.of("de", "land-hb")) {
            JsonPath seen = asPublic(region, 2083);
            assertThat(masked(seen, "99831")).isEqualTo(List.of("FEMALE", "TOTAL"));
            assertThat(masked(seen, "99832")).isEmpty();
            assertThat(masked(seen, "99833")).isEqualTo(List.of("FEMALE", "TOTAL"));
            assertThat(seen.getString(
                            "items.find{it.jobcenter=='99833'}.targets.find{it.gender=='MALE'}.target.absolute.value"))
                    .isEqualTo("0");
            assertThat(seen.getString(sum("BOTH", "K3", "TOTAL") + ".target.absolute.value"))
                    .isEqualTo("1172");
        }
        String csv = bearing(SignedTokens.of("auditor", null))
                .accept("text/csv")
                .get(path("de", 2083) + "?audience=PUBLIC")
                .asString();
        assertThat(csv).contains(";99831;99831;Jobcenter 99831;1;K3;TARGET;FEMALE;.;.;.;.;*;.;.;.;.;.;.");
        assertThat(masked(auditor(path("vt-IIIe", 2083)), "99831")).isEmpty();
    }

    /** By itself the type would withhold 99832's counts, and the nation would show them. */
    @Test
    void aRegionWithholdsOfItsMembersWhatTheNationWithholdsAndOtherwiseItsSums() {
        anOrganisation("99834", "gE")
                .in("HB")
                .from("2086-01-01")
                .with("\"comparisonType\":\"IIIc\"")
                .add();
        anOrganisation("99835", "gE")
                .in("HB")
                .from("2086-01-01")
                .with("\"comparisonType\":\"IIIc\"")
                .add();
        anOrganisation("99836", "gE")
                .in("HB")
                .from("2086-01-01")
                .with("\"comparisonType\":\"IIIb\"")
                .add();
        set("99834", 2086, stocks(2, 40));
        set("99835", 2086, stocks(500, 600));
        set("99836", 2086, stocks(30, 0));
        JsonPath seen = asPublic("vt-IIIc", 2086);
        assertThat(masked(seen, "99834")).isEqualTo(List.of("FEMALE", "TOTAL"));
        assertThat(masked(seen, "99835")).isEmpty();
        for (String gender : List.of("FEMALE", "TOTAL")) {
            assertThat(seen.getBoolean(sum("BOTH", "K3", gender) + ".target.absolute.masked"))
                    .isTrue();
        }
        assertThat(seen.getString(sum("BOTH", "K3", "MALE") + ".target.absolute.value"))
                .isEqualTo("640");
    }

    @Test
    void aRateOfOtherMembersThanItsCountsIsNotForThePublic() {
        set("55502", 2079, someTargets().item("iq", "K2", "TOTAL", "TARGET", "{\"numerator\":5}"));
        set(
                "55514",
                2079,
                someTargets().item("iq", "K2", "TOTAL", "TARGET", "{\"numerator\":100,\"denominator\":1000}"));
        assertThat(target(auditor(path(LAND, 2079)), "gE", "rate")).isEqualTo("10.0000");
        JsonPath seen = asPublic(LAND, 2079);
        assertThat(target(seen, "gE", "numerator")).isEqualTo("105");
        assertThat(seen.getBoolean(sum("gE", "K2", "TOTAL") + ".target.rate.masked"))
                .isTrue();
    }

    private static JsonPath asPublic(String region, int year) {
        return auditor(path(region, year) + "?audience=PUBLIC&limit=1000");
    }

    private static List<String> masked(JsonPath seen, String jobcenter) {
        List<String> masked = new ArrayList<>();
        for (String gender : List.of("FEMALE", "MALE", "TOTAL")) {
            String figure = "items.find{it.jobcenter=='" + jobcenter + "'}.targets.find{it.gender=='" + gender
                    + "'}.target.absolute";
            if (Boolean.TRUE.equals(seen.get(figure + ".masked"))) {
                assertThat(seen.getMap(figure)).containsEntry("value", null).containsEntry("reason", "MASKED");
                masked.add(gender);
            }
        }
        return masked;
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/regions/land-xx/years/2078/targets, 404, region-unknown",
        "/v1/regions/de/years/1999/targets, 400, invalid-request",
        "/v1/regions/de/years/2078/targets?strand=both, 400, invalid-request",
        "/v1/regions/de/years/2078/targets?audience=ALL, 400, invalid-request",
        "/v1/regions/de/years/2078/targets?organisedOn=2078, 400, invalid-request",
        "/v1/regions/de/years/2078/targets?asOf=now, 400, invalid-request",
        "/v1/regions/de/years/2078/targets?limit=1001, 400, invalid-request"
    })
    void refusesAQuestionThatIsNone(String question, int status, String problem) {
        bearing(SignedTokens.of("auditor", null))
                .get(question)
                .then()
                .statusCode(status)
                .body("type", equalTo("/problems/" + problem));
    }

    @Test
    void refusesWhoIsNobodyAndAFormatThatIsNone() {
        Samples.anonymous().get(path("de", 2078)).then().statusCode(401);
        Samples.anonymous().get("/v1/regions").then().statusCode(401);
        bearing(AUTHORITY)
                .accept("application/xml")
                .get(path(LAND, 2078))
                .then()
                .statusCode(406);
    }
}

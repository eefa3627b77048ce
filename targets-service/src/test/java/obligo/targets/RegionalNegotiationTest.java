package obligo.targets;

import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import obligo.testkit.access.SignedTokens;
import org.junit.jupiter.api.Test;

import static obligo.targets.AnAgreement.anAgreement;
import static obligo.targets.AnAgreement.confirming;
import static obligo.targets.AnAgreement.mandatory;
import static obligo.targets.AnAgreement.taken;
import static obligo.targets.AnAgreement.withdrawing;
import static obligo.targets.Samples.bearing;
import static org.assertj.core.api.Assertions.assertThat;

/** The sum of what was said so far is visible while it is negotiated, and equals an independent addition (T-37). */
@OnTheStack
class RegionalNegotiationTest {
    private static final String NRW = "/v1/regions/rd-nordrhein-westfalen/years/";
    private static final String DIRECTORATE = SignedTokens.ofRegion("regional-directorate", "nordrhein-westfalen");
    private static final int YEAR = 2050;

    /** What a Jobcenter says, kept to be added up independently. */
    private record Said(String jobcenter, long integrations, long elb, long stock) {
        String json() {
            return mandatory(integrations, elb, stock).json();
        }
    }

    private static JsonPath read(String question) {
        return bearing(DIRECTORATE)
                .get(NRW + question)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String sum(String strand, String standpoint, String indicator, String figure) {
        return "strands.find { it.strand == '%s' }.sums.find { it.standpoint == '%s' }.targets.find { it.indicator == '%s' && it.gender == 'TOTAL' }.target.%s.value"
                .formatted(strand, standpoint, indicator, figure);
    }

    @Test
    void everySideAddsUpToWhatItsMembersHaveSaid() {
        Random seeded = new Random(20250320);
        List<Said> offers = new ArrayList<>();
        List<Said> counters = new ArrayList<>();
        List<Said> agreed = new ArrayList<>();
        for (String jobcenter : List.of("31106", "31108", "31502", "31504", "31506", "31704")) {
            Said offer = said(jobcenter, seeded);
            AnAgreement agreement = anAgreement(jobcenter, YEAR).opens().offers(offer.json());
            offers.add(offer);
            if (offers.size() % 2 == 0) {
                Said counter = said(jobcenter, seeded);
                agreement.counters(counter.json(), "Bitte so");
                counters.add(counter);
                if (offers.size() % 4 == 0) {
                    agreement.confirms(2);
                    agreed.add(counter);
                }
            }
        }
        JsonPath read = read(YEAR + "/negotiation");
        addsUp(read, "BOTTOM_UP", offers);
        addsUp(read, "TOP_DOWN", counters);
        addsUp(read, "AGREED", agreed);
        assertThat(read.getList("strands.find { it.strand == 'gE' }.sums.standpoint"))
                .isEqualTo(List.of("BOTTOM_UP", "TOP_DOWN", "AGREED"));
        assertThat(statuses(read)).isEqualTo(Map.of("OFFERED", 3, "IN_NEGOTIATION", 2, "AGREED", 1));
        assertThat(read.getList("strands.find { it.strand == 'gE' }.withoutOffer"))
                .contains("34102")
                .doesNotContain("31106");
        int members = read.getInt("strands.find { it.strand == 'gE' }.members");
        assertThat(read.getInt("strands.find { it.strand == 'gE' }.notOpened")).isEqualTo(members - 6);
        // T-6: a directorate's members are gE, so the zkT add up to nothing here.
        assertThat(read.getInt("strands.find { it.strand == 'zkT' }.members")).isZero();
    }

    private static Said said(String jobcenter, Random random) {
        return new Said(
                jobcenter, 500 + random.nextInt(4000), 5000 + random.nextInt(30_000), 2000 + random.nextInt(20_000));
    }

    private static Map<String, Integer> statuses(JsonPath read) {
        Map<String, Integer> statuses = new TreeMap<>();
        read.<Map<String, Object>>getList("strands.find { it.strand == 'gE' }.statuses")
                .forEach(at -> statuses.put((String) at.get("status"), (Integer) at.get("members")));
        return statuses;
    }

    /** Sum of numerators by sum of denominators, computed here from what was sent. */
    private static void addsUp(JsonPath read, String standpoint, List<Said> said) {
        long integrations = said.stream().mapToLong(Said::integrations).sum();
        long elb = said.stream().mapToLong(Said::elb).sum();
        long stock = said.stream().mapToLong(Said::stock).sum();
        for (String strand : List.of("gE", "BOTH")) {
            assertThat(read.getString(sum(strand, standpoint, "K2", "numerator")))
                    .isEqualTo(Long.toString(integrations));
            assertThat(read.getString(sum(strand, standpoint, "K2", "denominator")))
                    .isEqualTo(Long.toString(elb));
            assertThat(read.getString(sum(strand, standpoint, "K3", "absolute")))
                    .isEqualTo(Long.toString(stock));
            assertThat(read.getString(sum(strand, standpoint, "K2", "rate")))
                    .isEqualTo(new BigDecimal(integrations)
                            .multiply(new BigDecimal(100))
                            .divide(new BigDecimal(elb), 4, RoundingMode.HALF_UP)
                            .toPlainString());
        }
    }

    @Test
    void membersAreReadPageByPageAndAllAtOnceAsCsv() {
        anAgreement("32112", 2051).opens().offers(mandatory(900, 5000, 3000).json());
        JsonPath first = read("2051/negotiation?limit=3");
        assertThat(first.getList("items")).hasSize(3);
        List<String> all = new ArrayList<>(first.getList("items.jobcenter"));
        String next = first.getString("next");
        while (next != null) {
            JsonPath page = read("2051/negotiation?limit=3&after=" + next);
            all.addAll(page.getList("items.jobcenter"));
            next = page.getString("next");
        }
        assertThat(all).isSorted().doesNotHaveDuplicates().hasSize(first.getInt("strands[0].members"));
        JsonPath herne = read("2051/negotiation?limit=1&after=32111");
        assertThat(herne.getString("items[0].jobcenter")).isEqualTo("32112");
        assertThat(herne.getString("items[0].status")).isEqualTo("OFFERED");
        assertThat(herne.getString("items[0].latestSide")).isEqualTo("BOTTOM_UP");
        assertThat(herne.getString("items[0].values[0].targets[0].target.numerator.value"))
                .isEqualTo("900");

        byte[] csv = bearing(DIRECTORATE)
                .accept("text/csv")
                .get(NRW + "2051/negotiation")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        List<String> lines = new String(csv, StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.get(0))
                .startsWith("\uFEFFrow;strand;jobcenter;name;status;latestVersion;standpoint;indicator");
        long columns = columns(lines.get(0));
        assertThat(lines).allSatisfy(line -> assertThat(columns(line)).isEqualTo(columns));
        assertThat(lines).anyMatch(line -> line.startsWith("MEMBER;gE;32112;") && line.contains(";18,0000"));
        assertThat(lines).anyMatch(line -> line.startsWith("MEMBER;gE;34102;") && line.contains(";0;;"));
        assertThat(lines).anyMatch(line -> line.startsWith("SUM;gE;;"));
    }

    private static long columns(String line) {
        return line.chars().filter(character -> character == ';').count();
    }

    @Test
    void whatWasKnownThenAddsUpToWhatItWasThen() {
        AnAgreement bonn = anAgreement("32302", 2052)
                .opens()
                .offers(mandatory(900, 5000, 3000).json());
        String then = bonn.read().getString("versions[0].at");
        bonn.offers(mandatory(950, 5000, 3000).json());
        taken(bonn.byPlanner(null, confirming(2)));
        assertThat(read("2052/negotiation").getString(sum("gE", "BOTTOM_UP", "K2", "numerator")))
                .isEqualTo("950");
        assertThat(read("2052/negotiation?asOf=" + then).getString(sum("gE", "BOTTOM_UP", "K2", "numerator")))
                .isEqualTo("900");
        taken(bonn.byPlanner(bonn.etag(), withdrawing("Neu")));
        assertThat(statuses(read("2052/negotiation"))).isEqualTo(Map.of("WITHDRAWN", 1));
    }

    @Test
    void onlyWhoOverseesTheRegionReadsIt() {
        for (String token : List.of(
                SignedTokens.of("planner", "34102"),
                SignedTokens.ofRegion("regional-directorate", "hessen"),
                SignedTokens.ofRegion("land-authority", "land-nw"))) {
            bearing(token).get(NRW + "2053/negotiation").then().statusCode(403);
        }
        bearing(SignedTokens.of("auditor", null))
                .get(NRW + "2053/negotiation")
                .then()
                .statusCode(200);
        bearing(SignedTokens.of("federal-ministry", null))
                .get("/v1/regions/de/years/2053/negotiation?limit=1")
                .then()
                .statusCode(200);
        bearing(SignedTokens.ofRegion("land-authority", "land-nw"))
                .get("/v1/regions/land-nw/years/2053/negotiation?strand=zkT")
                .then()
                .statusCode(200);
    }
}

package obligo.targets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import obligo.nation.DeliveryFile;
import obligo.nation.Measured;
import obligo.nation.Nation;
import obligo.nation.Row;
import obligo.testkit.access.SignedTokens;
import org.junit.jupiter.api.Test;

import static obligo.targets.Samples.bearing;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A whole nation's year in four data states goes in through the front door, and every sum that comes out is what the
 * generator's own numbers come to, added up here once more.
 */
@OnTheStack
class GeneratedNationTest {
    private static final int YEAR = 2025;
    private static final long SEED = 20250101;
    private static final int FINAL = 3;
    private static final Set<Measured> OF_ONE_MONTH =
            Set.of(Measured.K1, Measured.K1E1, Measured.K1E2, Measured.K3, Measured.K3E2);
    private static final Set<Measured> CHANGES = Set.of(Measured.K1, Measured.K1E1, Measured.K1E2, Measured.K3);
    private static final Set<Measured> MEANS_OF_RATES =
            Set.of(Measured.K1E3, Measured.K1E4, Measured.K3E3, Measured.K3E4);

    private final Map<String, Map<String, Object>> organisations = new TreeMap<>();
    private final Map<String, long[]> totals = new HashMap<>();

    private String deliver(InputStream file, String contentType) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/v1/actuals?results=refused"))
                .header("Authorization", "Bearer " + SignedTokens.of("statistics-service", null))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> file))
                .build();
        String answer = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        JsonPath summary =
                JsonPath.from(answer.lines().reduce((one, other) -> other).orElseThrow());
        return summary.getString("summary.rows") + " " + summary.getString("summary.recorded") + " "
                + summary.getString("summary.repeated") + " " + summary.getString("summary.outcome");
    }

    private static JsonPath read(String path) {
        return bearing(SignedTokens.of("auditor", null))
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void everyRegionsSumIsWhatItsMembersComeTo() throws IOException, InterruptedException {
        read("/v1/organisations?limit=1000&validOn=" + YEAR + "-06-01").<Map<String, Object>>getList("items").stream()
                .filter(one -> one.get("form") != null)
                .forEach(one -> organisations.put(String.valueOf(one.get("jobcenter")), one));
        assertThat(organisations).hasSizeGreaterThan(400);
        Nation nation = new Nation(SEED, List.copyOf(organisations.keySet()));
        List<Measured> indicators = Arrays.asList(Measured.values());
        long rows = organisations.size() * 12L * 15 * 3;
        assertThat(deliver(
                        DeliveryFile.csv(
                                nation.year(YEAR - 1, indicators, List.of(FINAL)), Charset.forName("windows-1252")),
                        "text/csv"))
                .isEqualTo("%d %d 0 COMPLETE".formatted(rows, rows));
        assertThat(deliver(DeliveryFile.ndjson(nation.year(YEAR)), "application/x-ndjson"))
                .isEqualTo("%d %d 0 COMPLETE".formatted(4 * rows, 4 * rows));
        assertThat(deliver(DeliveryFile.ndjson(nation.year(YEAR)), "application/x-ndjson"))
                .as("once more")
                .isEqualTo("%d 0 %d COMPLETE".formatted(4 * rows, 4 * rows));
        remember(nation, indicators);
        List<Integer> months = List.of(6, 12);
        for (int month : months) {
            compare("de", "", month, one -> true);
            compare("de", "&strand=gE", month, one -> "gE".equals(one.get("form")));
            compare("de", "&strand=zkT", month, one -> "zkT".equals(one.get("form")));
            for (String directorate : all("regionalDirectorate")) {
                compare("rd-" + directorate, "", month, one -> directorate.equals(one.get("regionalDirectorate")));
            }
            for (String land : all("land")) {
                compare("land-" + land.toLowerCase(Locale.ROOT), "", month, one -> land.equals(one.get("land")));
            }
        }
        assertThat(all("regionalDirectorate")).hasSize(10);
        assertThat(all("land")).hasSize(16);
    }

    private Set<String> all(String attribute) {
        Set<String> values = new TreeSet<>();
        organisations.values().stream()
                .map(one -> one.get(attribute))
                .filter(value -> value != null)
                .forEach(value -> values.add(value.toString()));
        return values;
    }

    /** The final values of both years, numerator and denominator by turns. */
    private void remember(Nation nation, List<Measured> indicators) {
        for (String jobcenter : nation.jobcenters()) {
            for (Measured indicator : indicators) {
                for (String gender : Nation.GENDERS) {
                    long[] values = new long[48];
                    for (int month = 0; month < 24; month++) {
                        YearMonth at = YearMonth.of(YEAR - 1, 1).plusMonths(month);
                        Row row = nation.row(jobcenter, at, indicator, gender, FINAL);
                        values[2 * month] = row.numerator();
                        values[2 * month + 1] = row.denominator();
                    }
                    totals.put(jobcenter + indicator + gender, values);
                }
            }
        }
    }

    private void compare(String region, String query, int month, Predicate<Map<String, Object>> isMember) {
        List<String> members = new ArrayList<>();
        organisations.forEach((jobcenter, one) -> {
            if (isMember.test(one)) {
                members.add(jobcenter);
            }
        });
        JsonNode sums = json(read("/v1/regions/%s/years/%d/attainment?limit=1&dataState=T3&month=%d-%02d%s"
                        .formatted(region, YEAR, YEAR, month, query)))
                .path("sums");
        assertThat(sums).hasSize(45);
        for (JsonNode sum : sums) {
            Measured indicator = Measured.valueOf(sum.path("indicator").asText());
            String gender = sum.path("gender").asText();
            long[] values = new long[48];
            for (String member : members) {
                long[] own = Objects.requireNonNull(totals.get(member + indicator + gender));
                for (int i = 0; i < values.length; i++) {
                    values[i] += own[i];
                }
            }
            String what = region + query + " " + indicator + " " + gender + " in month " + month;
            assertThat(sum.path("official").path("value").asText())
                    .as(what)
                    .isEqualTo(official(indicator, values, 11 + month));
            assertThat(sum.path("toDate").path("value").asText())
                    .as(what + " to date")
                    .isEqualTo(toDate(indicator, values, 11 + month));
            assertThat(sum.path("officialOf").path("counted").asInt()).as(what).isEqualTo(members.size());
            assertThat(sum.path("officialOf").path("missing")).as(what).isEmpty();
        }
    }

    private static JsonNode json(JsonPath answer) {
        try {
            return new ObjectMapper().readTree(answer.prettify());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String official(Measured indicator, long[] values, int month) {
        int from = OF_ONE_MONTH.contains(indicator) ? month : month - 11;
        return percent(indicator, values, from, month);
    }

    private static String toDate(Measured indicator, long[] values, int month) {
        if (indicator == Measured.K3) {
            return BigDecimal.valueOf(sum(values, 12, month, 0))
                    .divide(BigDecimal.valueOf(month - 11), 2, RoundingMode.HALF_UP)
                    .toPlainString();
        }
        return percent(indicator, values, 12, month);
    }

    private static String percent(Measured indicator, long[] values, int from, int to) {
        BigDecimal quotient = BigDecimal.ZERO;
        if (MEANS_OF_RATES.contains(indicator)) {
            for (int month = from; month <= to; month++) {
                quotient = quotient.add(by(values[2 * month], values[2 * month + 1]));
            }
            quotient = quotient.divide(BigDecimal.valueOf(to - from + 1L), 40, RoundingMode.HALF_EVEN);
        } else {
            boolean byMean =
                    indicator == Measured.K3E1 || (indicator.name().startsWith("K2") && indicator != Measured.K2E3);
            quotient = by(sum(values, from, to, 0) * (byMean ? to - from + 1 : 1), sum(values, from, to, 1));
        }
        BigDecimal shown = CHANGES.contains(indicator) ? quotient.subtract(BigDecimal.ONE) : quotient;
        return shown.movePointRight(2).setScale(4, RoundingMode.HALF_UP).toPlainString();
    }

    private static BigDecimal by(long above, long below) {
        return BigDecimal.valueOf(above).divide(BigDecimal.valueOf(below), 40, RoundingMode.HALF_EVEN);
    }

    private static long sum(long[] values, int from, int to, int which) {
        long sum = 0;
        for (int month = from; month <= to; month++) {
            sum += values[2 * month + which];
        }
        return sum;
    }
}

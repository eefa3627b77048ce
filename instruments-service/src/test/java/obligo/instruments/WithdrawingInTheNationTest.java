package obligo.instruments;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import obligo.nation.Measured;
import obligo.nation.Nation;
import obligo.testkit.access.SignedTokens;
import obligo.testkit.contract.EventContract;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static obligo.instruments.AChange.aChange;
import static obligo.instruments.AProgramme.aProgramme;
import static obligo.instruments.Samples.editor;
import static obligo.instruments.Samples.programme;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * An instrument ends on 30 June of a year that the whole nation has planned. Whom that touches is reckoned here once more,
 * from the generated Jobcenters alone.
 */
@OnTheStack
class WithdrawingInTheNationTest {
    private static final int YEAR = 2085;
    private static final String CODE = "NATION_16X";
    private static final String TYPE = "obligo.instruments.instrument-changed.v1";
    private static final List<String> JOBCENTERS =
            IntStream.rangeClosed(1, 404).mapToObj(i -> "5%04d".formatted(i)).toList();
    private static final Nation NATION = new Nation(16, JOBCENTERS);

    /** What the generator's numbers make of one Jobcenter: some plan, some pay, some do both, some neither. */
    private record Generated(String jobcenter, int entries, int number) {
        static Generated of(String jobcenter) {
            long integrated = NATION.row(jobcenter, YearMonth.of(2025, 6), Measured.K2, "TOTAL", 3)
                    .numerator();
            return new Generated(jobcenter, (int) (integrated % 200) + 12, Integer.parseInt(jobcenter.substring(1)));
        }

        boolean plans() {
            return number % 5 > 1;
        }

        boolean pays() {
            return number % 5 == 1 || number % 5 > 2;
        }

        boolean statesMonths() {
            return number % 2 == 0;
        }

        boolean hasPart() {
            return number % 3 == 0;
        }

        boolean plansNextYear() {
            return plans() && number % 4 == 0;
        }

        boolean isPaidByOthers() {
            return number % 7 == 0;
        }

        boolean runsOff() {
            return number % 8 == 1;
        }

        boolean paysByDemand() {
            return number % 9 == 2;
        }

        String stage() {
            return switch (number % 4) {
                case 0 -> "WITHDRAWN";
                case 1 -> "OFFERED";
                default -> "SIGNED";
            };
        }

        /** Twelve at least one: the rest in the last month. */
        List<Integer> byMonth() {
            List<Integer> months = new ArrayList<>();
            IntStream.rangeClosed(1, 11).forEach(month -> months.add(1));
            months.add(entries - 11);
            return months;
        }

        String amount() {
            return entries + "00.00";
        }
    }

    private static List<Generated> nation() {
        return JOBCENTERS.stream().map(Generated::of).toList();
    }

    private static String position(Generated one, String key, String more) {
        return """
               {"position":"%s","label":"%s","instruments":["%s"],"entries":{"value":%d},"funder":"%s"%s}""".formatted(key, key, CODE, one.entries(), one.isPaidByOthers() ? "SGB3" : "SGB2", more);
    }

    private static void plan(Generated one) {
        AProgramme year =
                aProgramme().position("9", "MAT", 5).raw("{\"position\":\"1\",\"label\":\"1\",\"instruments\":[]}");
        if (one.plans()) {
            year.raw(position(
                    one,
                    "1.1",
                    ",\"parent\":\"1\""
                            + (one.statesMonths() ? ",\"planning\":{\"entriesByMonth\":" + one.byMonth() + "}" : "")));
            if (one.hasPart()) {
                year.raw(position(one, "1.1a", ",\"parent\":\"1.1\""));
            }
        }
        put(one.jobcenter(), YEAR, year);
        if (one.plansNextYear()) {
            put(one.jobcenter(), YEAR + 1, aProgramme().raw(position(one, "1.1", "")));
        }
    }

    private static void put(String jobcenter, int year, AProgramme programme) {
        given().contentType(ContentType.JSON)
                .auth()
                .oauth2(SignedTokens.of("planner", jobcenter))
                .header("If-None-Match", "*")
                .body(programme.json())
                .put(programme(jobcenter, year))
                .then()
                .statusCode(201);
    }

    private static void neighboursTell(List<Generated> nation) {
        NeighboursTell.ofJobcenters();
        List<ProducerRecord<String, String>> events = new ArrayList<>();
        for (Generated one : nation) {
            events.add(NeighboursTell.jobcenter(one.jobcenter()));
            if (one.pays()) {
                String amount = one.paysByDemand()
                        ? "{\"pot\":\"EGL\",\"reason\":\"BY_DEMAND\"}"
                        : "{\"pot\":\"EGL\",\"value\":\"%s\",\"priorCommitments\":\"1.00\"}".formatted(one.amount());
                events.add(NeighboursTell.budget(
                        one.jobcenter(),
                        YEAR,
                        3,
                        NeighboursTell.line("MAT", NeighboursTell.egl("7.00"), "MAT"),
                        NeighboursTell.line("N", amount, "MAT", CODE)
                                .replace("\"runOff\":false", "\"runOff\":" + one.runsOff())));
            }
            events.add(NeighboursTell.agreement(one.jobcenter(), YEAR, 2, one.stage()));
        }
        int known = NeighboursTell.jobcenters();
        NeighboursTell.tell(events);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> NeighboursTell.jobcenters() >= known + JOBCENTERS.size());
    }

    private static Map<String, Object> named(Generated one, int year, boolean loses) {
        Map<String, Object> row = new TreeMap<>();
        row.put("jobcenter", one.jobcenter());
        row.put("year", year);
        row.put("effect", loses ? "NO_NEW_CASES" : "NAMED");
        row.put("rule", loses ? "I-2" : "I-1");
        return row;
    }

    private static Map<String, Object> expectedPosition(Generated one, int year, String key) {
        Map<String, Object> row = named(one, year, !one.isPaidByOthers());
        row.put("position", key);
        row.put("programmeRevision", 1);
        row.put("entries", one.entries());
        boolean isPart = key.endsWith("a");
        if (isPart) {
            row.put("counted", false);
        }
        if (!one.isPaidByOthers() && year > YEAR) {
            row.put("entriesOutside", one.entries());
        } else if (!one.isPaidByOthers() && !isPart && one.statesMonths()) {
            row.put(
                    "entriesOutside",
                    one.byMonth().subList(6, 12).stream().mapToInt(n -> n).sum());
        }
        return row;
    }

    private static List<Map<String, Object>> expectedPlans(Generated one) {
        List<Map<String, Object>> rows = new ArrayList<>();
        if (one.plans()) {
            rows.add(expectedPosition(one, YEAR, "1.1"));
            if (one.hasPart()) {
                rows.add(expectedPosition(one, YEAR, "1.1a"));
            }
        }
        if (one.pays()) {
            Map<String, Object> line = named(one, YEAR, !one.runsOff());
            line.put("line", "N");
            line.put("budgetRevision", 3);
            if (one.paysByDemand()) {
                line.put("reason", "BY_DEMAND");
            } else {
                line.put("amount", one.amount());
                line.put("priorCommitments", "1.00");
            }
            rows.add(line);
        }
        if (one.plansNextYear()) {
            rows.add(expectedPosition(one, YEAR + 1, "1.1"));
        }
        return rows;
    }

    private static List<Map<String, Object>> expectedAgreements(Generated one) {
        boolean isTouched = (one.plans() || one.pays()) && !one.stage().equals("WITHDRAWN");
        boolean loses = (one.plans() && !one.isPaidByOthers()) || (one.pays() && !one.runsOff());
        if (!isTouched) {
            return List.of();
        }
        Map<String, Object> row = named(one, YEAR, loses);
        row.put("revision", 2);
        row.put("stage", one.stage());
        return List.of(row);
    }

    private static Map<String, Object> expectedTotals(List<Generated> touched) {
        BigDecimal amount = touched.stream()
                .filter(one -> one.pays() && !one.paysByDemand())
                .map(one -> new BigDecimal(one.amount()))
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
        int entries = touched.stream()
                .mapToInt(one -> (one.plans() ? one.entries() : 0) + (one.plansNextYear() ? one.entries() : 0))
                .sum();
        return Map.of(
                "jobcenters", touched.size(),
                "positions",
                        touched.stream()
                                .mapToInt(one -> (one.plans() ? 1 : 0)
                                        + (one.plans() && one.hasPart() ? 1 : 0)
                                        + (one.plansNextYear() ? 1 : 0))
                                .sum(),
                "entries", entries,
                "lines", (int) touched.stream().filter(Generated::pays).count(),
                "amount", amount.toPlainString(),
                "agreements",
                        touched.stream()
                                .mapToInt(one -> expectedAgreements(one).size())
                                .sum());
    }

    /** Read page by page, by Jobcenter. */
    private static Map<String, Map<String, Object>> impact(AChange change) {
        Map<String, Map<String, Object>> read = new LinkedHashMap<>();
        String next = "";
        while (next != null) {
            Response page = editor().get(change.path() + "/impact?limit=70&after=" + next);
            page.then().statusCode(200);
            page.jsonPath()
                    .<Map<String, Object>>getList("items")
                    .forEach(item -> read.put(String.valueOf(item.get("jobcenter")), item));
            next = page.jsonPath().getString("next");
            assertThat(page.header("Link") == null).isEqualTo(next == null);
        }
        return read;
    }

    private static void requireExpected(AChange change, List<Generated> touched) {
        Map<String, Map<String, Object>> impact = impact(change);
        assertThat(impact.keySet())
                .containsExactlyElementsOf(
                        touched.stream().map(Generated::jobcenter).toList());
        for (Generated one : touched) {
            assertThat(impact.get(one.jobcenter()))
                    .as(one.toString())
                    .isEqualTo(Map.of(
                            "jobcenter", one.jobcenter(),
                            "totals", expectedTotals(List.of(one)),
                            "plans", expectedPlans(one),
                            "agreements", expectedAgreements(one)));
        }
    }

    @Test
    void listsEveryPositionLineAndAgreementAndTellsTheSame() {
        List<Generated> nation = nation();
        neighboursTell(nation);
        aChange(CODE).replacing("""
                        {"code":"%s","name":"Ein Instrument","version":"Fassung 2080","legalBasis":"§ 99","units":["ENTRY"],
                         "procurement":["CASE"],"k2Effect":[],"crossReferences":[]}""".formatted(CODE)).done();
        nation.parallelStream().forEach(WithdrawingInTheNationTest::plan);
        AChange change = aChange(CODE).of("\"1\"").withdrawing(YEAR + "-06-30");
        List<Generated> touched =
                nation.stream().filter(one -> one.plans() || one.pays()).toList();
        assertThat(touched).hasSizeBetween(300, 350);
        Response proposed = change.proposed();
        proposed.then().statusCode(201);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> change.read().jsonPath().getMap("impact.totals").equals(expectedTotals(touched)));
        assertThat(change.read().jsonPath().getList("impact.items")).hasSize(100);
        requireExpected(change, touched);
        change.confirmed().then().statusCode(201);
        NeighboursTell.ofBudget(
                touched.get(0).jobcenter(), YEAR, 9, NeighboursTell.line("MAT", NeighboursTell.egl("7.00"), "MAT"));
        requireExpected(change, touched);
        requireTold(touched);
    }

    private static void requireTold(List<Generated> touched) {
        Told told = Told.on("obligo.instruments", CODE, 2).get(1);
        EventContract.mustKeep(TYPE, told.event().value());
        JsonPath data = told.data();
        assertThat(data.getMap("impactTotals")).isEqualTo(expectedTotals(touched));
        assertThat(data.<Map<String, Object>>getList("impact"))
                .isEqualTo(touched.stream()
                        .flatMap(one -> expectedPlans(one).stream())
                        .collect(Collectors.toList()));
        assertThat(data.<Map<String, Object>>getList("agreements"))
                .isEqualTo(touched.stream()
                        .flatMap(one -> expectedAgreements(one).stream())
                        .collect(Collectors.toList()));
    }

    @Test
    void aListOfMoreThanAMegabyteArrives() {
        NeighboursTell.ofJobcenters();
        String code = "NATION_LONG";
        String instrument = """
                {"code":"%s","name":"Ein Instrument","version":"%s","legalBasis":"§ 99","units":[],"procurement":[],"k2Effect":[],
                 "crossReferences":[]}""";
        aChange(code).replacing(instrument.formatted(code, "erste")).done();
        for (int year = YEAR; year < YEAR + 5; year++) {
            NeighboursTell.ofBudget(
                    "34102",
                    year,
                    1,
                    IntStream.range(0, 2500)
                            .mapToObj(i -> NeighboursTell.line("LINE_" + i, NeighboursTell.egl("1.00"), code))
                            .toArray(String[]::new));
        }
        AChange change = aChange(code).of("\"1\"").replacing(instrument.formatted(code, "zweite"));
        change.proposed().then().statusCode(201);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> change.read()
                .jsonPath()
                .getString("impact.totals.amount")
                .equals("12500.00"));
        change.confirmed().then().statusCode(201);
        Told told = Told.on("obligo.instruments", code, 2).get(1);
        assertThat(told.event().serializedValueSize()).isGreaterThan(1024 * 1024);
        assertThat(told.data().getList("impact")).hasSize(12500);
    }
}

package obligo.instruments;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    static final int YEAR = 2085;
    private static final String CODE = "NATION_16X";
    private static final String TYPE = "obligo.instruments.instrument-changed.v1";
    private static final List<String> JOBCENTERS =
            IntStream.rangeClosed(1, 404).mapToObj(i -> "5%04d".formatted(i)).toList();
    static final Nation NATION = new Nation(16, JOBCENTERS);

    private static List<GeneratedJobcenter> nation() {
        return JOBCENTERS.stream().map(GeneratedJobcenter::of).toList();
    }

    private static String position(GeneratedJobcenter one, String key, String more) {
        return """
               {"position":"%s","label":"%s","instruments":["%s"],"entries":{"value":%d},"funder":"%s"%s}""".formatted(key, key, CODE, one.entries(), one.isPaidByOthers() ? "SGB3" : "SGB2", more);
    }

    private static void plan(GeneratedJobcenter one) {
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

    private static void neighboursTell(List<GeneratedJobcenter> nation) {
        NeighboursTell.ofJobcenters();
        List<ProducerRecord<String, String>> events = new ArrayList<>();
        for (GeneratedJobcenter one : nation) {
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

    private static Map<String, Object> expectedTotals(List<GeneratedJobcenter> touched) {
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
                "lines", (int) touched.stream().filter(GeneratedJobcenter::pays).count(),
                "amount", amount.toPlainString(),
                "agreements",
                        touched.stream()
                                .mapToInt(one -> one.expectedAgreements().size())
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

    private static void requireExpected(AChange change, List<GeneratedJobcenter> touched) {
        Map<String, Map<String, Object>> impact = impact(change);
        assertThat(impact.keySet())
                .containsExactlyElementsOf(
                        touched.stream().map(GeneratedJobcenter::jobcenter).toList());
        for (GeneratedJobcenter one : touched) {
            assertThat(impact.get(one.jobcenter()))
                    .as(one.toString())
                    .isEqualTo(Map.of(
                            "jobcenter", one.jobcenter(),
                            "totals", expectedTotals(List.of(one)),
                            "plans", one.expectedPlans(),
                            "agreements", one.expectedAgreements()));
        }
    }

    @Test
    void listsEveryPositionLineAndAgreementAndTellsTheSame() {
        List<GeneratedJobcenter> nation = nation();
        neighboursTell(nation);
        aChange(CODE).replacing("""
                        {"code":"%s","name":"Ein Instrument","version":"Fassung 2080","legalBasis":"§ 99","units":["ENTRY"],
                         "procurement":["CASE"],"k2Effect":[],"crossReferences":[]}""".formatted(CODE)).done();
        nation.parallelStream().forEach(WithdrawingInTheNationTest::plan);
        AChange change = aChange(CODE).of("\"1\"").withdrawing(YEAR + "-06-30");
        List<GeneratedJobcenter> touched =
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

    private static void requireTold(List<GeneratedJobcenter> touched) {
        Told told = Told.on("obligo.instruments", CODE, 2).get(1);
        EventContract.mustKeep(TYPE, told.event().value());
        JsonPath data = told.data();
        assertThat(data.getMap("impactTotals")).isEqualTo(expectedTotals(touched));
        assertThat(data.<Map<String, Object>>getList("impact"))
                .isEqualTo(touched.stream()
                        .flatMap(one -> one.expectedPlans().stream())
                        .collect(Collectors.toList()));
        assertThat(data.<Map<String, Object>>getList("agreements"))
                .isEqualTo(touched.stream()
                        .flatMap(one -> one.expectedAgreements().stream())
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

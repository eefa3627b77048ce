package obligo.targets;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import obligo.testkit.access.SignedTokens;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static obligo.targets.ADelivery.aDelivery;
import static obligo.targets.ADelivery.answer;
import static obligo.targets.Samples.planner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Statistics are delivered in bulk: each row gets its answer, what is wrong is named by row and column, nothing is halved. */
@OnTheStack
class DeliveringActualsTest {
    private static final String ALL = "/v1/actuals";
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String HEADER = "Träger-Nummer;Berichtsmonat;Kennzahl;Geschlecht;Datenstand;Zähler;Nenner\r\n";

    private static String year(String jobcenter, int year) {
        return Samples.targets(jobcenter, year) + "/actuals";
    }

    private static List<String> known(String jobcenter, int year, String query) {
        JsonPath page = planner(jobcenter)
                .get(year(jobcenter, year) + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return page.<Map<String, Object>>getList("items").stream()
                .map(item -> item.get("month") + " " + item.get("indicator") + " " + item.get("gender") + " "
                        + item.get("dataState") + " " + item.get("numerator") + "/" + item.get("denominator"))
                .toList();
    }

    @Test
    void whatIsDeliveredTwiceIsOneValueAndWhatDiffersStandsBesideIt() {
        ADelivery first = aDelivery()
                .row("35302", "2019-01", "K2", "TOTAL", "T0", 100, 5000)
                .row("35302", "2019-02", "K2", "TOTAL", "T0", 110, 5000);
        assertThat(answer(first.sent(ALL, "")).statuses()).containsExactly("1 RECORDED", "2 RECORDED");
        assertThat(answer(first.sent(ALL, "")).summary()).isEqualTo("2 0 0 2 0 0 COMPLETE");
        ADelivery.Answer second = answer(aDelivery()
                .row("35302", "2019-01", "K2", "TOTAL", "T0", 101, 5000)
                .row("35302", "2019-01", "K2", "TOTAL", "T3", 99, 5000)
                .row("35302", "2019-02", "K2", "TOTAL", "T0", 110, 5000)
                .sent(ALL, ""));
        assertThat(second.statuses()).containsExactly("1 CHANGED", "2 RECORDED", "3 REPEATED");
        assertThat(known("35302", 2019, ""))
                .containsExactly(
                        "2019-01 K2 TOTAL T0 101/5000", "2019-01 K2 TOTAL T3 99/5000", "2019-02 K2 TOTAL T0 110/5000");
        assertThat(known("35302", 2019, "?dataState=T3")).containsExactly("2019-01 K2 TOTAL T3 99/5000");
        assertThat(known("35302", 2019, "?history=true&dataState=T0&month=2019-01"))
                .containsExactly("2019-01 K2 TOTAL T0 100/5000", "2019-01 K2 TOTAL T0 101/5000");
    }

    @Test
    void whatWasKnownThenIsAnsweredAgain() {
        String then = answer(aDelivery()
                        .row("35302", "2018-01", "K2", "TOTAL", "T0", 100, 5000)
                        .sent(ALL, ""))
                .recordedAt();
        aDelivery().row("35302", "2018-01", "K2", "TOTAL", "T0", 200, 5000).recorded();
        assertThat(known("35302", 2018, "")).containsExactly("2018-01 K2 TOTAL T0 200/5000");
        assertThat(known("35302", 2018, "?asOf=" + then)).containsExactly("2018-01 K2 TOTAL T0 100/5000");
    }

    @Test
    void oneWrongRowKeepsAllOfThemOut() {
        ADelivery delivery = aDelivery()
                .row("35302", "2017-01", "K2", "TOTAL", "T0", 100, 5000)
                .row("35302", "2017-02", "K2", "TOTAL", "T7", 100, 5000)
                .row("35302", "2017-03", "K2", "TOTAL", "T0", 100, 5000);
        ADelivery.Answer refused = answer(delivery.sent(ALL, ""));
        assertThat(refused.statuses()).containsExactly("1 NOT_RECORDED", "2 REFUSED", "3 NOT_RECORDED");
        assertThat(refused.summary()).isEqualTo("3 0 0 0 1 2 ROLLED_BACK");
        assertThat(known("35302", 2017, "")).isEmpty();
        ADelivery.Answer oneByOne = answer(delivery.sent(ALL, "?atomic=false&results=refused"));
        assertThat(oneByOne.statuses()).containsExactly("2 REFUSED");
        assertThat(oneByOne.summary()).isEqualTo("3 2 0 0 1 0 COMPLETE");
        assertThat(known("35302", 2017, "")).hasSize(2);
    }

    @Test
    void aDryRunDecidesAndRecordsNothing() {
        ADelivery.Answer answer = answer(aDelivery()
                .row("35302", "2016-01", "K2", "TOTAL", "T0", 100, 5000)
                .row("35302", "2016-01", "XX", "TOTAL", "T0", 100, 5000)
                .sent(ALL, "?dryRun=true&atomic=false"));
        assertThat(answer.statuses()).containsExactly("1 NOT_RECORDED", "2 REFUSED");
        assertThat(answer.summary()).isEqualTo("2 0 0 0 1 1 ROLLED_BACK");
        assertThat(known("35302", 2016, "")).isEmpty();
    }

    @Test
    void everyFaultOfARowHasItsNameItsRowAndItsColumn() {
        int thisYear = LocalDate.now(ZoneId.of("Europe/Berlin")).getYear();
        ADelivery.Answer answer = answer(aDelivery()
                .row("35304", "2015-13", "K2", "TOTAL", "T0", 1, 1)
                .row("35302", "1999-01", "K2", "TOTAL", "T0", 1, 1)
                .row("99999", "2015-01", "K2", "TOTAL", "T0", 1, 1)
                .row("35302", "2015-01", "K9", "TOTAL", "T0", 1, 1)
                .row("35302", "2010-12", "K2", "TOTAL", "T0", 1, 1)
                .row("35302", "2015-01", "K2", "ALL", "T0", 1, 1)
                .row("35302", "2015-01", "K2", "TOTAL", "T4", 1, 1)
                .row("35302", "2015-01", "K2", "TOTAL", "T0", -1, 1)
                .row("35302", "2015-01", "K2", "TOTAL", "T0", 1, -1)
                .raw("""
                     {"jobcenter":"35302","month":"2015-01","indicator":"K2","gender":"TOTAL","dataState":"T0","numerator":1}""")
                .raw("""
                     {"jobcenter":"35302","month":"2015-01","indicator":"K2","gender":"TOTAL","dataState":"T0","denominator":1}""")
                .raw("""
                     {"jobcenter":"35302","month":"2015-01","indicator":"K2","gender":"TOTAL","dataState":"T0","numerator":1.5,"denominator":1}""")
                .raw("""
                     {"jobcenter":"35302","name":"Meier"}""")
                .raw("{\"jobcenter\":")
                .row("35302", (thisYear + 1) + "-01", "K2", "TOTAL", "T0", 1, 1)
                .row("35302", "2015-01", "K2", "TOTAL", "T0", 1, 1)
                .row("35302", "201501", "K2", "TOTAL", "T-0", 1, 1)
                .row("35302", "2015-01", "K2", "TOTAL", "T0", 2, 1)
                .sent(ALL, "?atomic=false&results=refused"));
        assertThat(answer.refusals())
                .containsExactly(
                        "1 month invalid-request",
                        "2 month actual-out-of-year",
                        "3 jobcenter jobcenter-unknown",
                        "4 indicator indicator-unknown",
                        "5 indicator indicator-not-in-force",
                        "6 gender invalid-request",
                        "7 dataState data-state-unknown",
                        "8 numerator actual-negative",
                        "9 denominator actual-negative",
                        "10 denominator actual-incomplete",
                        "11 numerator actual-incomplete",
                        "12 numerator invalid-request",
                        "13 name invalid-request",
                        "14 14 malformed-json",
                        "15 dataState actual-too-early",
                        "18 numerator actual-contradicted");
        assertThat(answer.summary()).isEqualTo("18 1 0 1 16 0 COMPLETE");
        assertThat(known("35302", 2015, "")).containsExactly("2015-01 K2 TOTAL T0 1/1");
    }

    @Test
    void nothingIsFinalBeforeTheWaitingTimeIsOverT15() {
        ADelivery december = aDelivery().row("35302", "2014-12", "K2", "TOTAL", "T3", 1, 1);
        assertThat(answer(december.sent(ALL, "?deliveredOn=2015-02-28")).refusals())
                .containsExactly("1 dataState actual-too-early");
        assertThat(answer(december.sent(ALL, "?deliveredOn=2015-03-26")).summary())
                .isEqualTo("1 1 0 0 0 0 COMPLETE");
        ADelivery observed = aDelivery().row("35302", "2014-12", "K2E3", "TOTAL", "T0", 1, 1);
        assertThat(answer(observed.sent(ALL, "?deliveredOn=2015-05-31")).refusals())
                .as("T-14: six months are to be observed")
                .containsExactly("1 dataState actual-too-early");
        assertThat(answer(observed.sent(ALL, "?deliveredOn=2015-06-01")).summary())
                .isEqualTo("1 1 0 0 0 0 COMPLETE");
        aDelivery().sent(ALL, "?deliveredOn=2200-01-01").then().statusCode(400);
    }

    @Test
    void gendersMayLeaveARestButNeverExceedTheTotalT26() {
        ADelivery.Answer refused = answer(aDelivery()
                .row("35302", "2013-01", "K3", "TOTAL", "T0", 20984, 100)
                .row("35302", "2013-01", "K3", "FEMALE", "T0", 10942, 50)
                .row("35302", "2013-01", "K3", "MALE", "T0", 10006, 51)
                .row("35302", "2013-02", "K3", "TOTAL", "T0", 1, 1)
                .sent(ALL, ""));
        assertThat(refused.refusals())
                .containsExactly(
                        "1 denominator actual-gender-sum",
                        "2 denominator actual-gender-sum",
                        "3 denominator actual-gender-sum");
        assertThat(refused.results().get(0).getString("problem.figures.sum")).isEqualTo("101");
        assertThat(known("35302", 2013, "")).isEmpty();
        aDelivery()
                .row("35302", "2013-01", "K3", "TOTAL", "T0", 20984, 100)
                .row("35302", "2013-01", "K3", "FEMALE", "T0", 10942, 50)
                .recorded();
        assertThat(answer(aDelivery()
                                .row("35302", "2013-01", "K3", "MALE", "T0", 10043, 50)
                                .sent(ALL, ""))
                        .refusals())
                .as("together with what was delivered before")
                .containsExactly("1 numerator actual-gender-sum");
        assertThat(answer(aDelivery()
                                .row("35302", "2013-01", "K3", "MALE", "T0", 10006, 50)
                                .row("35302", "2013-01", "K3", "OTHER", "T0", 35, 0)
                                .sent(ALL, ""))
                        .refusals())
                .as("who says how many are in no gender has to be right")
                .hasSize(2);
        aDelivery().row("35302", "2013-01", "K3", "MALE", "T0", 10006, 50).recorded();
    }

    @Test
    void whoDeliversForOneJobcenterDeliversForNoOther() {
        ADelivery two = aDelivery()
                .by("statistics-service", "35302")
                .row("35302", "2012-01", "K2", "TOTAL", "T0", 1, 1)
                .row("34102", "2012-01", "K2", "TOTAL", "T0", 1, 1);
        assertThat(answer(two.sent(ALL, "?results=refused")).refusals())
                .containsExactly("2 jobcenter actual-of-another-jobcenter");
        two.sent(year("34102", 2012), "").then().statusCode(403).body("type", equalTo("/problems/not-permitted"));
        ADelivery otherYear = aDelivery()
                .row("35302", "2012-01", "K2", "TOTAL", "T0", 1, 1)
                .row("35302", "2013-01", "K2", "TOTAL", "T0", 1, 1)
                .row("34102", "2012-01", "K2", "TOTAL", "T0", 1, 1);
        assertThat(answer(otherYear.sent(year("35302", 2012), "?results=refused"))
                        .refusals())
                .containsExactly("2 month actual-out-of-year", "3 jobcenter actual-of-another-jobcenter");
        for (String role : new String[] {"planner", "manager", "finance-system", "reconciliation"}) {
            aDelivery()
                    .by(role, "35302")
                    .row("35302", "2012-01", "K2", "TOTAL", "T0", 1, 1)
                    .sent(ALL, "")
                    .then()
                    .statusCode(403);
        }
        assertThat(known("35302", 2012, "")).isEmpty();
    }

    @Test
    void germanFilesAreReadInBothEncodings() {
        int year = 2012;
        record Sent(String contentType, Charset charset, String before) {}
        for (Sent sent : List.of(
                new Sent("text/csv", StandardCharsets.UTF_8, HEADER),
                new Sent("text/csv", StandardCharsets.UTF_8, "\ufeff" + HEADER),
                new Sent("text/csv", WINDOWS, HEADER),
                new Sent("text/csv; charset=windows-1252", WINDOWS, HEADER),
                new Sent("text/csv; charset=UTF-8", StandardCharsets.UTF_8, HEADER))) {
            assertThat(answer(aDelivery()
                                    .raw("32102;201203;K1;gesamt;T-3;12.345.678,90;\"12 345 678,9\"")
                                    .raw("32102;2012-03;K1;weiblich;T3;1234567,8;200.000,-")
                                    .raw("32102;2012-03;K1;männlich;T3;0,00;1\u00a0000,01")
                                    .raw("32102;2012-03;K2;männlich;T3;1.234;49.946")
                                    .sentAsCsv(ALL, "", sent.contentType(), sent.charset(), sent.before()))
                            .refusals())
                    .as(sent.toString())
                    .isEmpty();
        }
        assertThat(known("32102", year, ""))
                .containsExactly(
                        "2012-03 K1 TOTAL T3 12345678.90/12345678.90",
                        "2012-03 K1 FEMALE T3 1234567.80/200000.00",
                        "2012-03 K1 MALE T3 0.00/1000.01",
                        "2012-03 K2 MALE T3 1234/49946");
    }

    @Test
    void aFileInTheWrongEncodingIsRefusedWithRowAndColumn() {
        ADelivery delivery =
                aDelivery().raw("32102;2011-03;K2;gesamt;T-3;1;2").raw("32102;2011-03;K2;männlich;T-3;1;2");
        delivery.sentAsCsv(
                        ALL,
                        "",
                        "text/csv; charset=UTF-8",
                        WINDOWS,
                        HEADER.replace("ä", "ae")
                                .replace("Traeger-Nummer", "jobcenter")
                                .replace("Zaehler", "numerator"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/file-encoding-wrong"))
                .body("figures.row", equalTo(3))
                .body("figures.columnNumber", equalTo(4))
                .body("figures.byte", equalTo("0xE4"));
        byte[] mixed = (HEADER + "32102;2011-03;K2;m").getBytes(StandardCharsets.UTF_8);
        byte[] whole = Arrays.copyOf(mixed, mixed.length + 1);
        whole[mixed.length] = (byte) 0xE4;
        given().config(ADelivery.AS_SAID)
                .auth()
                .oauth2(SignedTokens.of("statistics-service", null))
                .header("Content-Type", "text/csv")
                .body(whole)
                .post(ALL)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/file-encoding-wrong"))
                .body("figures.row", equalTo(2));
        delivery.sentAsCsv(ALL, "", "text/csv", StandardCharsets.UTF_8, "jobcenter;Monat\r\n")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/file-columns-wrong"));
        delivery.sentAsCsv(ALL, "", "text/csv; charset=UTF-16", StandardCharsets.UTF_8, HEADER)
                .then()
                .statusCode(415);
        assertThat(known("32102", 2011, "")).isEmpty();
    }

    @Test
    void anAmbiguousAmountIsRefusedD30() {
        assertThat(answer(aDelivery()
                                .raw("32102;2013-03;K1;gesamt;T-3;1.234;2")
                                .raw("32102;2013-03;K1;gesamt;T-3;1;1.23")
                                .raw("32102;2013-03;K1;gesamt;T-3;1,234;1")
                                .raw("32102;2013-03;K2;gesamt;T-3;1,5;1")
                                .raw("32102;2013-03;K2;gesamt;T-3;1")
                                .sentAsCsv(ALL, "?results=refused", "text/csv", WINDOWS, HEADER))
                        .refusals())
                .containsExactly(
                        "2 Zähler number-ambiguous",
                        "3 Nenner number-ambiguous",
                        "4 Zähler invalid-request",
                        "5 Zähler invalid-request",
                        "6 null invalid-request");
    }

    @Test
    void whoHangsUpLeavesNothing() throws IOException {
        String row = """
                {"jobcenter":"32102","month":"2014-%02d","indicator":"K2","gender":"TOTAL","dataState":"T3","numerator":1,"denominator":2}
                """;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            String text = row.formatted(1) + row.formatted(2) + row.formatted(3).substring(0, 40);
            String head = "POST /v1/actuals?atomic=false HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + SignedTokens.of("statistics-service", null)
                    + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: 100000\r\n\r\n";
            socket.getOutputStream().write((head + text).getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        }
        ADelivery.Answer after = answer(aDelivery()
                .raw(row.formatted(1).strip())
                .raw(row.formatted(2).strip())
                .sent(ALL, "?dryRun=true"));
        assertThat(after.statuses()).as("nothing of it was there").containsExactly("1 NOT_RECORDED", "2 NOT_RECORDED");
        assertThat(known("32102", 2014, "")).isEmpty();
    }
}

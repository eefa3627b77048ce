package obligo.budget;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static obligo.budget.AYear.aYear;
import static obligo.budget.AYear.commitment;
import static obligo.budget.AYear.due;
import static org.assertj.core.api.Assertions.assertThat;

/** A year's bookings loaded at once: each line gets its answer, and to repeat the load books nothing twice. */
@OnTheStack
class BulkTest {
    private static AYear year(int number) {
        return aYear("34102", number)
                .allotted("EGL", "1000000.00")
                .allotted("VWK", "1.00")
                .planned("MAT", "900000.00")
                .ready();
    }

    static String line(String id, String type, String fields) {
        return "{\"id\":\"" + id + "\",\"type\":\"" + type + "\",\"booking\":" + AYear.body(fields) + "}";
    }

    private static String reservation(String euros) {
        return line(UUID.randomUUID().toString(), "RESERVATION", "'line':'MAT','amount':'" + euros + "'");
    }

    private static List<JsonPath> load(AYear year, String query, List<String> lines) {
        return results(load(year.as("finance-system"), year, query, String.join("\n", lines) + "\n"));
    }

    private static Response load(RequestSpecification who, AYear year, String query, String body) {
        return who.contentType("application/x-ndjson")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(year.path() + "/bookings" + query);
    }

    private static List<JsonPath> results(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.asString().lines().map(JsonPath::from).toList();
    }

    private static List<String> statuses(List<JsonPath> results) {
        return results.subList(0, results.size() - 1).stream()
                .map(result -> result.getString("line") + " " + result.getString("status"))
                .toList();
    }

    private static String summary(List<JsonPath> results) {
        JsonPath last = results.get(results.size() - 1);
        return Stream.of("lines", "booked", "repeated", "refused", "notBooked", "outcome")
                .map(figure -> last.getString("summary." + figure))
                .collect(Collectors.joining(" "));
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    @Test
    void bookingsOfEveryKindGoInOneLoad() {
        AYear year = year(2005);
        String reservation = id();
        String commitment = id();
        String payment = id();
        String refund = id();
        String transfer = id();
        List<String> lines = List.of(
                line(reservation, "RESERVATION", "'line':'MAT','amount':'100.00'"),
                line(
                        commitment,
                        "COMMITMENT",
                        "'line':'MAT','total':'80.00','schedule':[" + AYear.dueAtLeast(2005, "80.00", "90.00")
                                + "],'reservation':'" + reservation + "'"),
                line(id(), "CALL_OFF", "'commitment':'" + commitment + "','dueYear':2005,'amount':'10.00'"),
                line(payment, "PAYMENT", year.payment(commitment, "85.00")),
                line(id(), "DIRECT_PAYMENT", "'line':'MAT','amount':'7.00','paidOn':'2005-05-05'"),
                line(id(), "RELEASE", "'of':'" + reservation + "'"),
                line(refund, "REFUND", "'payment':'" + payment + "','amount':'5.00','receivedOn':'2005-06-06'"),
                line(id(), "REVERSAL", AYear.reversal(refund)),
                line(transfer, "TRANSFER", "'from':'EGL','to':'VWK','amount':'50.00'"),
                line(id(), "TRANSFER_STEP", "'transfer':'" + transfer + "','step':'BLOCK'"));
        List<JsonPath> first = load(year, "", lines);
        assertThat(summary(first)).isEqualTo("10 10 0 0 0 COMPLETE");
        assertThat(first.subList(0, 10))
                .extracting(result -> result.getInt("sequence"))
                .containsExactlyElementsOf(IntStream.rangeClosed(3, 12).boxed().toList());
        assertThat(year.ofLine("MAT", "paid")).isEqualTo("92.00");
        assertThat(year.ofLine("MAT", "committed")).isEqualTo("5.00");
        assertThat(year.ofLine("MAT", "reserved")).isEqualTo("0.00");
        assertThat(year.ofPot("EGL", "blocked")).isEqualTo("50.00");
        String journal = year.journal();
        List<JsonPath> again = load(year, "", lines);
        assertThat(summary(again)).isEqualTo("10 0 10 0 0 COMPLETE");
        assertThat(again.subList(0, 10))
                .extracting(result -> result.getInt("sequence"))
                .containsExactlyElementsOf(IntStream.rangeClosed(3, 12).boxed().toList());
        assertThat(summary(load(year, "?atomic=true", lines))).isEqualTo("10 0 10 0 0 COMPLETE");
        assertThat(year.journal()).isEqualTo(journal);
        year.provesItself();
    }

    @Test
    void aWrongLineAmongGoodOnesIsRefusedAlone() {
        AYear year = year(2006);
        String used = id();
        List<JsonPath> results = load(
                year,
                "",
                List.of(
                        reservation("1.00"),
                        "{\"id\":",
                        line(id(), "RESERVATION", "'line':'MAT','amount':'1.005'"),
                        line(id(), "GIFT", "'line':'MAT','amount':'1.00'"),
                        "{\"id\":\"" + id() + "\",\"type\":\"RESERVATION\"}",
                        "",
                        line(used, "RESERVATION", "'line':'MAT','amount':'900000.00'"),
                        line(used, "RESERVATION", "'line':'MAT','amount':'2.00'"),
                        line(used, "RESERVATION", "'line':'MAT','amount':'2.00'"),
                        line(used, "RESERVATION", "'line':'MAT','amount':'3.00'"),
                        "[]",
                        reservation("4.00")));
        assertThat(statuses(results))
                .containsExactly(
                        "1 BOOKED",
                        "2 REFUSED",
                        "3 REFUSED",
                        "4 REFUSED",
                        "5 REFUSED",
                        "6 REFUSED",
                        "7 BOOKED",
                        "8 REPEATED",
                        "9 REFUSED",
                        "10 REFUSED",
                        "11 BOOKED");
        assertThat(results.subList(0, 11))
                .extracting(result -> result.getString("problem.type"))
                .containsExactly(
                        null,
                        "/problems/malformed-json",
                        "/problems/invalid-request",
                        "/problems/invalid-request",
                        "/problems/invalid-request",
                        "/problems/line-funds-insufficient",
                        null,
                        null,
                        "/problems/id-reused",
                        "/problems/malformed-json",
                        null);
        assertThat(results.get(5).getString("problem.figures.available")).isEqualTo("899999.00");
        assertThat(summary(results)).isEqualTo("11 3 1 7 0 COMPLETE");
        assertThat(year.ofLine("MAT", "reserved")).isEqualTo("7.00");
        year.provesItself();
    }

    @Test
    void anAtomicLoadIsBookedAsAWholeOrNotAtAll() {
        AYear year = year(2007);
        String journal = year.journal();
        List<String> lines =
                new ArrayList<>(List.of(reservation("1.00"), reservation("899999.01"), reservation("1.00")));
        List<JsonPath> refused = load(year, "?atomic=true", lines);
        assertThat(statuses(refused)).containsExactly("1 NOT_BOOKED", "2 REFUSED", "3 NOT_BOOKED");
        assertThat(summary(refused)).isEqualTo("3 0 0 1 2 ROLLED_BACK");
        assertThat(refused.get(1).getString("problem.type")).isEqualTo("/problems/line-funds-insufficient");
        lines.set(1, "{\"half\":");
        assertThat(statuses(load(year, "?atomic=true", lines)))
                .containsExactly("1 NOT_BOOKED", "2 REFUSED", "3 NOT_BOOKED");
        assertThat(year.journal()).isEqualTo(journal);
        lines.set(1, reservation("899998.00"));
        assertThat(summary(load(year, "?atomic=true", lines))).isEqualTo("3 3 0 0 0 COMPLETE");
        assertThat(year.ofLine("MAT", "available")).isEqualTo("0.00");
        year.provesItself();
    }

    @Test
    void aDryRunTellsOfEachLineInOrderAndBooksNothing() {
        AYear year = year(2008);
        String commitment = id();
        List<String> lines = List.of(
                line(commitment, "COMMITMENT", commitment("MAT", "100.00", due(2008, "100.00"))),
                "{\"half\":",
                line(id(), "PAYMENT", year.payment(commitment, "100.00")),
                line(id(), "PAYMENT", year.payment(commitment, "0.01")),
                reservation("1.00"));
        String journal = year.journal();
        List<JsonPath> results = load(year, "?dryRun=true", lines);
        assertThat(statuses(results))
                .containsExactly("1 NOT_BOOKED", "2 REFUSED", "3 NOT_BOOKED", "4 REFUSED", "5 NOT_BOOKED");
        assertThat(results.get(3).getString("problem.type")).isEqualTo("/problems/overpayment");
        assertThat(summary(results)).isEqualTo("5 0 0 2 3 ROLLED_BACK");
        assertThat(year.journal()).isEqualTo(journal);
        assertThat(summary(load(year, "", lines))).isEqualTo("5 3 0 2 0 COMPLETE");
    }

    @Test
    void onlyWhoMayBooksAndOnlyAtHome() {
        AYear year = year(2009);
        String body = reservation("1.00");
        year.refuses(403, "not-permitted", () -> load(year.as("manager"), year, "", body));
        year.refuses(403, "not-permitted", () -> load(aYear("32102", 2009).as("finance-system"), year, "", body));
        year.refuses(415, "unsupported-media-type", () -> year.as("finance-system")
                .body(body)
                .post(year.path() + "/bookings"));
        assertThat(summary(results(load(year.as("budget-officer"), year, "", ""))))
                .isEqualTo("0 0 0 0 0 COMPLETE");
        assertThat(summary(results(load(year.as("finance-system"), year, "?atomic=true", ""))))
                .isEqualTo("0 0 0 0 0 COMPLETE");
    }

    @Test
    void sixtyThousandBookingsAreOneLoad() {
        AYear year = year(2010);
        List<String> lines =
                IntStream.range(0, 60_000).mapToObj(i -> reservation("10.00")).toList();
        String body = String.join("\n", lines);
        assertThat(body.length()).as("over 8 MB").isGreaterThan(8 << 20);
        List<JsonPath> results = results(load(year.as("finance-system"), year, "", body));
        assertThat(summary(results)).isEqualTo("60000 60000 0 0 0 COMPLETE");
        assertThat(year.ofLine("MAT", "reserved")).isEqualTo("600000.00");
        assertThat(summary(results(load(year.as("finance-system"), year, "?atomic=true", body))))
                .isEqualTo("60000 0 60000 0 0 COMPLETE");
        year.provesItself();
        assertThat(year.proof().getInt("entries")).isEqualTo(60_002);
    }
}

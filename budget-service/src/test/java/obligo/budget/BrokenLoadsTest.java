package obligo.budget;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import obligo.testkit.access.SignedTokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static obligo.budget.AYear.aYear;
import static org.assertj.core.api.Assertions.assertThat;

/** A load may break off anywhere: whole lines before it are booked once, half a line never, and the rest can be sent again. */
@OnTheStack
class BrokenLoadsTest {
    private static AYear year(int number) {
        return aYear("34102", number)
                .allotted("EGL", "100000.00")
                .planned("MAT", "100000.00")
                .ready();
    }

    private static List<String> reservations(int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        i -> BulkTest.line(UUID.randomUUID().toString(), "RESERVATION", "'line':'MAT','amount':'1.00'"))
                .toList();
    }

    private static String head(AYear year, String query, String length) {
        return "POST " + year.path() + "/bookings" + query + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Authorization: Bearer " + SignedTokens.of("finance-system", "34102") + "\r\n"
                + "Content-Type: application/x-ndjson\r\n" + length + "\r\n\r\n";
    }

    private static Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
    }

    private static void send(Socket socket, String text) throws IOException {
        OutputStream output = socket.getOutputStream();
        output.write(text.getBytes(StandardCharsets.UTF_8));
        output.flush();
    }

    private static String chunk(String text) {
        return Integer.toHexString(text.getBytes(StandardCharsets.UTF_8).length) + "\r\n" + text + "\r\n";
    }

    private static void awaitReserved(AYear year, String euros) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(year.ofLine("MAT", "reserved"))
                .isEqualTo(euros));
    }

    private static String summaryOf(AYear year, String query, List<String> lines) {
        String last = year.as("finance-system")
                .contentType("application/x-ndjson")
                .body(String.join("\n", lines).getBytes(StandardCharsets.UTF_8))
                .post(year.path() + "/bookings" + query)
                .asString()
                .lines()
                .reduce((one, other) -> other)
                .orElseThrow();
        JsonPath summary = JsonPath.from(last);
        return Stream.of("booked", "repeated", "refused", "outcome")
                .map(figure -> summary.getString("summary." + figure))
                .collect(Collectors.joining(" "));
    }

    @Test
    void aClientThatHangsUpWithinALineLeavesNoHalfBooking() throws IOException {
        AYear year = year(2011);
        List<String> lines = reservations(50);
        String whole = String.join("\n", lines.subList(0, 20)) + "\n";
        String half = lines.get(20).substring(0, 60);
        try (Socket socket = connect()) {
            send(socket, head(year, "", "Content-Length: 100000") + whole + half);
        }
        assertThat(summaryOf(year, "", lines)).endsWith(" 0 COMPLETE");
        assertThat(year.ofLine("MAT", "reserved")).isEqualTo("50.00");
        year.provesItself();
        assertThat(summaryOf(year, "", lines)).isEqualTo("0 50 0 COMPLETE");
    }

    @Test
    void aChunkedStreamThatBreaksOffIsRepeatedAndNothingIsBookedTwice() throws IOException {
        AYear year = year(2012);
        List<String> lines = reservations(10);
        try (Socket socket = connect()) {
            send(
                    socket,
                    head(year, "", "Transfer-Encoding: chunked")
                            + chunk(String.join("\n", lines.subList(0, 4)) + "\n"));
            awaitReserved(year, "4.00");
            send(socket, "fff\r\n" + lines.get(4) + "\n" + lines.get(5).substring(0, 20));
        }
        assertThat(summaryOf(year, "", lines)).endsWith(" 0 COMPLETE");
        assertThat(year.ofLine("MAT", "reserved")).isEqualTo("10.00");
        assertThat(summaryOf(year, "", lines)).isEqualTo("0 10 0 COMPLETE");
    }

    @Test
    void whatIsSentIsAnsweredBeforeTheStreamEnds() throws IOException {
        AYear year = year(2013);
        List<String> lines = reservations(2);
        try (Socket socket = connect()) {
            socket.setSoTimeout(30_000);
            send(socket, head(year, "", "Transfer-Encoding: chunked") + chunk(lines.get(0) + "\n"));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(until(answer, "\"line\":1")).contains("\"status\":\"BOOKED\"");
            send(socket, chunk(lines.get(1) + "\n"));
            assertThat(until(answer, "\"line\":2")).contains("\"status\":\"BOOKED\"");
            send(socket, "0\r\n\r\n");
            assertThat(until(answer, "summary")).contains("\"outcome\":\"COMPLETE\"");
        }
    }

    private static String until(BufferedReader answer, String wanted) throws IOException {
        String line = answer.readLine();
        while (line != null && !line.contains(wanted)) {
            line = answer.readLine();
        }
        return String.valueOf(line);
    }

    @Test
    void anAtomicLoadThatBreaksOffBooksNothing() throws IOException {
        AYear year = year(2014);
        String journal = year.journal();
        List<String> lines = reservations(10);
        try (Socket socket = connect()) {
            send(socket, head(year, "?atomic=true", "Content-Length: 100000") + String.join("\n", lines) + "\n");
        }
        AYear later = year(2015);
        assertThat(summaryOf(later, "?atomic=true", reservations(10))).isEqualTo("10 0 0 COMPLETE");
        assertThat(year.journal()).isEqualTo(journal);
        assertThat(summaryOf(year, "?atomic=true", lines)).isEqualTo("10 0 0 COMPLETE");
    }

    @Test
    void aClientThatReadsNoAnswerLosesNothing() throws IOException {
        AYear year = year(2020);
        List<String> lines = reservations(20_000);
        String body = String.join("\n", lines) + "\n";
        try (Socket socket = connect()) {
            socket.setReceiveBufferSize(4096);
            send(socket, head(year, "", "Content-Length: " + body.length()) + body.substring(0, body.length() / 2));
            awaitSomeReserved(year);
        }
        assertThat(summaryOf(year, "", lines)).endsWith("0 COMPLETE");
        assertThat(year.ofLine("MAT", "reserved")).isEqualTo("20000.00");
        year.provesItself();
        assertThat(year.proof().getInt("entries")).isEqualTo(20_001);
    }

    private static void awaitSomeReserved(AYear year) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !year.ofLine("MAT", "reserved")
                .equals("0.00"));
    }

    @Test
    void aLineLongerThanAnyBookingIsRefusedAndTheNextIsRead() {
        AYear year = year(2022);
        String endless = "{\"id\":\"" + "x".repeat(2 << 20) + "\"}";
        List<String> lines =
                List.of(reservations(1).get(0), endless, reservations(1).get(0));
        assertThat(summaryOf(year, "?atomic=true", lines)).isEqualTo("0 0 1 ROLLED_BACK");
        assertThat(summaryOf(year, "", lines)).isEqualTo("2 0 1 COMPLETE");
    }
}

package obligo.targets;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import obligo.testkit.access.SignedTokens;
import org.jspecify.annotations.Nullable;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Actuals on their way to the service, row by row, and what it answers. */
final class ADelivery {
    /** The content type is sent as a test says it, without a charset that nobody named. */
    static final RestAssuredConfig AS_SAID = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private final List<String> rows = new ArrayList<>();
    private String token = SignedTokens.of("statistics-service", null);

    private ADelivery() {}

    static ADelivery aDelivery() {
        return new ADelivery();
    }

    ADelivery by(String role, @Nullable String jobcenter) {
        token = SignedTokens.of(role, jobcenter);
        return this;
    }

    ADelivery row(
            String jobcenter,
            String month,
            String indicator,
            String gender,
            String state,
            long numerator,
            long denominator) {
        return raw("""
                {"jobcenter":"%s","month":"%s","indicator":"%s","gender":"%s","dataState":"%s","numerator":%d,"denominator":%d}""".formatted(jobcenter, month, indicator, gender, state, numerator, denominator));
    }

    /** The same values in every month from the first to the last, as final. */
    ADelivery months(String jobcenter, int year, int from, int to, String indicator, long numerator, long denominator) {
        for (int month = from; month <= to; month++) {
            row(jobcenter, "%d-%02d".formatted(year, month), indicator, "TOTAL", "T3", numerator, denominator);
        }
        return this;
    }

    ADelivery raw(String row) {
        rows.add(row);
        return this;
    }

    Response sent(String path, String query) {
        return send(
                path + query, "application/x-ndjson", String.join("\n", rows).getBytes(StandardCharsets.UTF_8));
    }

    /** Sends the rows as a file that begins with a header. */
    Response sentAsCsv(String path, String query, String contentType, Charset charset, String before) {
        return send(path + query, contentType, (before + String.join("\r\n", rows) + "\r\n").getBytes(charset));
    }

    private Response send(String path, String contentType, byte[] body) {
        return given().config(AS_SAID)
                .auth()
                .oauth2(token)
                .header("Content-Type", contentType)
                .header("Accept-Language", "en")
                .body(body)
                .post(path);
    }

    /** Sends them, and expects all of them to be taken. */
    void recorded() {
        Answer answer = answer(sent("/v1/actuals", ""));
        assertThat(answer.summary()).endsWith("COMPLETE");
        assertThat(answer.count("refused")).isZero();
    }

    static Answer answer(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return new Answer(response.asString().lines().map(JsonPath::from).toList());
    }

    /** The lines of an answer. */
    record Answer(List<JsonPath> lines) {
        private JsonPath last() {
            return lines.get(lines.size() - 1);
        }

        List<JsonPath> results() {
            return lines.subList(0, lines.size() - 1);
        }

        long count(String figure) {
            return last().getLong("summary." + figure);
        }

        /** Rows, recorded, changed, repeated, refused, not recorded, and how it ended. */
        String summary() {
            return Stream.of("rows", "recorded", "changed", "repeated", "refused", "notRecorded", "outcome")
                    .map(figure -> last().getString("summary." + figure))
                    .collect(Collectors.joining(" "));
        }

        List<String> statuses() {
            return results().stream()
                    .map(result -> result.getLong("row") + " " + result.getString("status"))
                    .toList();
        }

        /** {@code 3 numerator actual-negative} for a refusal of row 3. */
        List<String> refusals() {
            return results().stream()
                    .filter(result -> result.getString("status").equals("REFUSED"))
                    .map(result -> result.getLong("row") + " " + result.getString("problem.figures.column") + " "
                            + result.getString("problem.type").replace("/problems/", ""))
                    .toList();
        }

        String recordedAt() {
            return last().getString("summary.recordedAt");
        }
    }
}

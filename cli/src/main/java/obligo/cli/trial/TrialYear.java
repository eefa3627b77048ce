package obligo.cli.trial;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import obligo.cli.gateway.Answer;
import obligo.cli.gateway.GatewayClient;
import obligo.cli.gateway.NotHeardYet;
import obligo.cli.gateway.RefusalText;
import obligo.cli.money.Cents;
import obligo.cli.terminal.CannotGoOn;
import org.jspecify.annotations.Nullable;

/** A Jobcenter's year with money, authorisations and a plan, none of them real. */
public record TrialYear(String jobcenter, int year, List<Allotment> allotments, List<Line> lines) {
    private static final String DOCUMENT = "{\"title\":\"Erprobung\",\"reference\":\"obligo\"}";

    /** @param dueYear where it authorises commitments that fall due in a later year, null where it is money */
    public record Allotment(String pot, @Nullable Integer dueYear, long cents) {

        public UUID id() {
            return UUID.nameUUIDFromBytes(bytes(pot + dueYear));
        }
    }

    /** @param cents what it may use of each pot */
    public record Line(String key, String instrument, Map<String, Long> cents) {

        public static Line of(String instrument, long cents) {
            return new Line(instrument, instrument, Map.of("EGL", cents));
        }
    }

    public String path() {
        return "/v1/jobcenters/%s/years/%d/budget".formatted(jobcenter, year);
    }

    /** @param patience how long the service may take to hear of Jobcenters and instruments */
    public void store(GatewayClient officer, Duration patience) {
        for (Allotment allotment : allotments) {
            String path = path() + "/allotments/" + allotment.id();
            put(path, patience, () -> officer.put(path, bytes(body(allotment))));
        }
        String path = path() + "/plan";
        put(path, patience, () -> officer.create(path, bytes(plan())));
    }

    private static void put(String path, Duration patience, Supplier<Answer> request) {
        Answer answer = NotHeardYet.patiently(patience, request);
        if (!answer.isSuccess()) {
            throw new CannotGoOn(RefusalText.of("PUT " + path, answer));
        }
    }

    private static String body(Allotment allotment) {
        return """
               {"pot":"%s","stage":"FINAL","amount":{"value":"%s"}%s,"document":%s}""".formatted(
                        allotment.pot(),
                        Cents.text(allotment.cents()),
                        allotment.dueYear() == null ? "" : ",\"dueYear\":" + allotment.dueYear(),
                        DOCUMENT);
    }

    private String plan() {
        return """
               {"changeReason":"Erprobung","document":%s,"pots":[],"lines":[%s]}""".formatted(DOCUMENT, lines.stream().map(TrialYear::body).collect(Collectors.joining(",")));
    }

    private static String body(Line line) {
        String sources = line.cents().entrySet().stream()
                .map(source -> "{\"pot\":\"%s\",\"amount\":{\"value\":\"%s\"}}"
                        .formatted(source.getKey(), Cents.text(source.getValue())))
                .sorted()
                .collect(Collectors.joining(","));
        return """
               {"line":"%s","label":"%s","category":"1","instruments":["%s"],"sources":[%s]}""".formatted(line.key(), line.key(), line.instrument(), sources);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package obligo.budget;

import java.util.ArrayList;
import java.util.List;

/** A small plan in words: {@code aPlan().line("MAT", "5000.00").stating("total", "5001", "total")}. */
final class APlan {
    private final List<String> lines = new ArrayList<>();
    private final List<String> stated = new ArrayList<>();
    private String pots = "";

    static APlan aPlan() {
        return new APlan();
    }

    APlan line(String instrument, String euros) {
        lines.add(lineOf(instrument, euros));
        return this;
    }

    APlan rawLine(String json) {
        lines.add(json);
        return this;
    }

    APlan stating(String key, String value, String sumOf) {
        return rawStated("""
                {"key":"%s","label":"%s","value":"%s","unit":"EUR","derivation":{"kind":"SUM","of":["%s"]}}""".formatted(key, key, value, sumOf));
    }

    APlan rawStated(String json) {
        stated.add(json);
        return this;
    }

    APlan transferring(String euros) {
        pots = """
                {"pot":"EGL","plannedTransfers":[{"to":"VWK","amount":{"value":"%s"}}]}""".formatted(euros);
        return this;
    }

    static String lineOf(String instrument, String euros) {
        return """
               {"line":"%s","label":"%s","category":"1","instruments":["%s"],
                "sources":[{"pot":"EGL","amount":{"value":"%s"}}]}""".formatted(instrument, instrument, instrument, euros);
    }

    String json() {
        return """
               {"changeReason":"Planung","document":{"title":"Ein Programm"},"pots":[%s],"lines":[%s],"stated":[%s]}""".formatted(pots, String.join(",", lines), String.join(",", stated));
    }
}

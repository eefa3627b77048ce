package obligo.instruments;

import java.util.ArrayList;
import java.util.List;

/** A small programme in words: {@code aProgramme().position("1", "MAT", 100).stating("sum", "100", "entries-total")}. */
final class AProgramme {
    private final List<String> positions = new ArrayList<>();
    private final List<String> stated = new ArrayList<>();
    private String rest = "";

    static AProgramme aProgramme() {
        return new AProgramme();
    }

    AProgramme position(String key, String instrument, int entries) {
        return raw(positionOf(key, instrument, entries));
    }

    AProgramme raw(String position) {
        positions.add(position);
        return this;
    }

    AProgramme stating(String key, String value, String sumOf) {
        return rawStated("""
                {"key":"%s","label":"%s","value":"%s","unit":"ENTRIES","derivation":{"kind":"SUM","of":["%s"]}}""".formatted(key, key, value, sumOf));
    }

    AProgramme rawStated(String json) {
        stated.add(json);
        return this;
    }

    /** Further fields, {@code "scheme":"x"}. */
    AProgramme with(String fields) {
        rest += "," + fields;
        return this;
    }

    static String positionOf(String key, String instrument, int entries) {
        return """
               {"position":"%s","label":"%s","instruments":["%s"],"entries":{"value":%d},"funder":"SGB2"}""".formatted(key, key, instrument, entries);
    }

    String json() {
        return """
               {"changeReason":"Planung","document":{"title":"Ein Programm"},"positions":[%s],"stated":[%s]%s}""".formatted(String.join(",", positions), String.join(",", stated), rest);
    }
}

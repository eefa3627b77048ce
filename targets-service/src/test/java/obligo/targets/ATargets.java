package obligo.targets;

import java.util.ArrayList;
import java.util.List;

/** Targets as a sentence: {@code someTargets().item("iq", "K2", "TOTAL", "TARGET", "{\"rate\":\"18.0\"}").json()}. */
final class ATargets {
    private final List<String> items = new ArrayList<>();
    private final List<String> stated = new ArrayList<>();
    private final List<String> staffing = new ArrayList<>();
    private String title = "Zielvereinbarung";

    static ATargets someTargets() {
        return new ATargets();
    }

    ATargets titled(String other) {
        title = other;
        return this;
    }

    /** K3, total: one stock, the annual average. */
    static ATargets longTermRecipients(long stock) {
        return someTargets().item("lzb", "K3", "TOTAL", "TARGET", "{\"absolute\":" + stock + "}");
    }

    ATargets item(String key, String indicator, String gender, String kind, String target) {
        return rawItem("""
                {"item":"%s","indicator":"%s","label":"%s","gender":"%s","kind":"%s","target":%s}""".formatted(key, indicator, key, gender, kind, target));
    }

    ATargets rawItem(String json) {
        items.add(json);
        return this;
    }

    ATargets stating(String key, String value, String derivation) {
        stated.add(figure(key, value, derivation));
        return this;
    }

    ATargets staffed(String key, String value, String derivation) {
        staffing.add(figure(key, value, derivation));
        return this;
    }

    private static String figure(String key, String value, String derivation) {
        return """
               {"key":"%s","label":"%s","value":"%s","unit":"PERSONS","derivation":%s}""".formatted(key, key, value, derivation);
    }

    String json() {
        return """
               {"changeReason":"Test","document":{"title":"%s"},"form":"AGREEMENT",
                "items":[%s],"staffing":[%s],"stated":[%s]}
               """.formatted(title, String.join(",", items), String.join(",", staffing), String.join(",", stated));
    }
}

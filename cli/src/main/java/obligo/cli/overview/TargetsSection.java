package obligo.cli.overview;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.UnaryOperator;
import obligo.cli.terminal.Table;

/** Target values, as printed and as computed, and whether what they rest on has changed. */
final class TargetsSection {
    private final Words words;
    private final Sheet sheet;

    TargetsSection(Words words, Sheet sheet) {
        this.words = words;
        this.sheet = sheet;
    }

    void write(JsonNode targets) {
        sheet.heading(words.of("targets.heading"));
        if (targets.path("items").isEmpty()) {
            sheet.text(words.of("targets.none"));
        } else {
            sheet.add(table(targets.path("items")));
        }
        for (JsonNode topic : targets.path("focusTopics")) {
            if (topic.path("chosen").asBoolean()) {
                String number = topic.path("number").asText();
                sheet.text(words.of("targets.focus", number) + ": "
                        + topic.path("title").asText());
            }
        }
        JsonNode basis = targets.path("basis");
        if (basis.has("state")) {
            String text = words.of("basis", words.orItself("basis.", basis.path("state")))
                    + restsOn("budget", basis, "planned")
                    + restsOn("programme", basis, "entries");
            boolean changed = basis.path("state").asText().equals("CHANGED");
            sheet.text(changed ? sheet.style()::warning : UnaryOperator.identity(), text);
        }
    }

    private String restsOn(String part, JsonNode basis, String total) {
        JsonNode agreed = basis.path(part).path("agreed");
        JsonNode now = basis.path(part).path("now");
        if (!agreed.has("revision")) {
            return "";
        }
        String revision = words.of(
                "revision",
                words.of(part),
                change(agreed.path("revision").asText(), now.path("revision").asText()));
        boolean differs = now.has(total) && !now.path(total).equals(agreed.path(total));
        return "; " + revision
                + (differs ? " (" + change(number(agreed.path(total)), number(now.path(total))) + ")" : "");
    }

    private String number(JsonNode value) {
        return value.isMissingNode() ? "–" : words.number(Words.decimal(value));
    }

    private static String change(String before, String after) {
        return before.equals(after) ? before : before + " → " + after;
    }

    private Table table(JsonNode items) {
        Table table = Table.of(
                Table.left(32),
                Table.left(6),
                Table.right(10),
                Table.right(9),
                Table.right(9),
                Table.right(8),
                Table.right(13));
        table.row(sheet.style()::faint, "", "", "", words.of("targets.indicator"), "", words.of("targets.change"), "");
        table.row(
                sheet.style()::faint,
                "",
                "",
                words.of("targets.base"),
                words.of("targets.printed"),
                words.of("targets.computed"),
                words.of("targets.printed"),
                words.of("targets.computed"));
        for (JsonNode item : items) {
            JsonNode target = item.path("target");
            JsonNode computed = item.path("computed");
            table.row(
                    label(item),
                    words.orItself("gender.", item.path("gender")),
                    side(item.path("base")),
                    side(target),
                    computedRate(computed.path("targetRate"), false),
                    target.has("changeRate") ? words.printedRate(target.path("changeRate"), true) : "",
                    computed.has("changeRateRange")
                            ? words.rateRange(computed.path("changeRateRange"))
                            : computedRate(computed.path("changeRate"), true));
        }
        return table;
    }

    private String label(JsonNode item) {
        String kind = item.path("kind").asText();
        String note = kind.equals("TARGET") ? "" : " [" + words.orItself("kind.", item.path("kind")) + "]";
        return item.path("label").asText() + note;
    }

    private String side(JsonNode side) {
        if (side.has("rate")) {
            return words.qualified(side, words.printedRate(side.path("rate"), false));
        }
        String count = side.has("absolute") ? "absolute" : "numerator";
        return side.has(count) ? words.qualified(side, words.number(Words.decimal(side.path(count)))) : "";
    }

    private String computedRate(JsonNode rate, boolean signed) {
        return rate.isTextual() ? words.computedRate(rate, signed) : "";
    }
}

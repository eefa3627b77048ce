package obligo.cli.overview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A line of the money plan and the position of the programme with the same row, or one of them alone. */
record InstrumentRow(JsonNode line, JsonNode position) {
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    /** Rows in the order of the document: 1.2 before 1.10, 1.7 before 1.7a; rows without a number come last. */
    static List<InstrumentRow> of(JsonNode lines, JsonNode positions) {
        List<InstrumentRow> rows = new ArrayList<>();
        List<JsonNode> alone = new ArrayList<>();
        positions.forEach(alone::add);
        for (JsonNode line : lines) {
            JsonNode position = alone.stream()
                    .filter(candidate -> belongTogether(line, candidate))
                    .findFirst()
                    .orElse(MissingNode.getInstance());
            alone.remove(position);
            rows.add(new InstrumentRow(line, position));
        }
        alone.forEach(position -> rows.add(new InstrumentRow(MissingNode.getInstance(), position)));
        rows.sort(Comparator.comparing(InstrumentRow::sortKey));
        return rows;
    }

    private static boolean belongTogether(JsonNode line, JsonNode position) {
        return line.has("row")
                ? line.path("row").asText().equals(position.path("position").asText())
                : line.path("instruments").equals(position.path("instruments"));
    }

    String number() {
        return line.has("row")
                ? line.path("row").asText()
                : position.path("position").asText();
    }

    String label() {
        return first("label");
    }

    /** Empty where the document has no categories. */
    String category() {
        return first("category");
    }

    private String first(String field) {
        return Stream.of(line, position)
                .map(side -> side.path(field))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .findFirst()
                .orElse("");
    }

    private String sortKey() {
        Matcher digits = DIGITS.matcher(number().isEmpty() ? "~" : number());
        return digits.replaceAll(found -> "%05d".formatted(Integer.parseInt(found.group())));
    }
}

package obligo.cli.overview;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import obligo.cli.terminal.Table;

/** Where what the document states does not follow from its rows; the graver first. */
final class FindingsSection {
    private final Words words;
    private final Sheet sheet;

    FindingsSection(Words words, Sheet sheet) {
        this.words = words;
        this.sheet = sheet;
    }

    void write(JsonNode findings) {
        sheet.heading(words.of("findings.heading") + " (" + findings.size() + ")");
        if (findings.isEmpty()) {
            sheet.text(words.of("findings.none"));
            return;
        }
        Table table = Table.of(Table.left(7), Table.left(6), Table.left(9), Table.left(72));
        List<JsonNode> graverFirst = StreamSupport.stream(findings.spliterator(), false)
                .sorted(Comparator.comparing(finding -> !isWarning(finding)))
                .toList();
        for (JsonNode finding : graverFirst) {
            table.row(
                    isWarning(finding) ? sheet.style()::warning : UnaryOperator.identity(),
                    words.orItself("severity.", finding.path("severity")),
                    finding.path("ruleId").asText(),
                    part(finding.path("service").asText()),
                    finding.path("text").asText());
        }
        sheet.add(table);
    }

    private String part(String service) {
        return switch (service) {
            case "budget-service" -> words.of("budget");
            case "instruments-service" -> words.of("programme");
            case "targets-service" -> words.of("targets");
            default -> service;
        };
    }

    private static boolean isWarning(JsonNode finding) {
        return finding.path("severity").asText().equals("WARNING");
    }
}

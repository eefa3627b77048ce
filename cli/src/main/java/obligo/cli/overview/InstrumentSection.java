package obligo.cli.overview;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import obligo.cli.terminal.Table;

/** Money per instrument, grouped by category, with the planned entries beside it. */
final class InstrumentSection {
    private static final String MAIN_POT = "EGL";

    private final Words words;
    private final Sheet sheet;
    private final Table table =
            Table.of(Table.left(6), Table.left(45), Table.right(14), Table.right(12), Table.left(15));

    InstrumentSection(Words words, Sheet sheet) {
        this.words = words;
        this.sheet = sheet;
    }

    void write(JsonNode budget, JsonNode programme, JsonNode scheme) {
        sheet.heading(words.of("instruments.heading"));
        List<InstrumentRow> rows = InstrumentRow.of(budget.path("lines"), programme.path("positions"));
        if (rows.isEmpty()) {
            sheet.text(words.of("instruments.none"));
            return;
        }
        table.row(
                sheet.style()::faint,
                words.of("instruments.row"),
                words.of("instruments.label"),
                words.of("instruments.amount"),
                words.of("instruments.entries"),
                words.of("instruments.funding"));
        Map<String, List<InstrumentRow>> groups = rows.stream()
                .collect(Collectors.groupingBy(InstrumentRow::category, LinkedHashMap::new, Collectors.toList()));
        groups.forEach((category, members) -> {
            if (!category.isEmpty() || groups.size() > 1) {
                category(category, budget, programme, scheme);
            }
            members.forEach(member -> row(member, category.isEmpty() ? "" : "  "));
        });
        boolean hasLines = !budget.path("lines").isEmpty();
        JsonNode totals = programme.path("totals");
        if (hasLines || totals.has("entries")) {
            sums(budget, totals, hasLines);
        }
        sheet.add(table);
        if (!hasLines) {
            sheet.text(words.of("instruments.noAmounts"));
        }
    }

    private void category(String category, JsonNode budget, JsonNode programme, JsonNode scheme) {
        JsonNode planned =
                member(budget.path("categories"), "category", category).path("planned");
        JsonNode entries = member(programme.path("totals").path("categories"), "category", category)
                .path("entries");
        String label = category.isEmpty()
                ? words.of("instruments.noCategory")
                : member(scheme.path("categories"), "key", category)
                        .path("label")
                        .asText();
        table.row(sheet.style()::heading, category, label, words.figure(planned), words.count(entries), "");
    }

    private void row(InstrumentRow row, String indent) {
        JsonNode funding = row.position().path("funding");
        boolean lacksMoney = funding.path("state").asText().equals("NOT_FUNDED");
        table.row(
                lacksMoney ? sheet.style()::warning : UnaryOperator.identity(),
                row.number(),
                indent + label(row),
                words.figure(source(row.line(), MAIN_POT).path("amount")),
                words.figure(row.position().path("entries")),
                funding(row.position()));
        for (JsonNode source : row.line().path("sources")) {
            if (!source.path("pot").asText().equals(MAIN_POT)) {
                String pot = indent + "+ " + words.orItself("pot.", source.path("pot"));
                table.row("", pot, words.figure(source.path("amount")), "", "");
            }
        }
    }

    private String label(InstrumentRow row) {
        List<String> notes = new ArrayList<>();
        if (row.line().path("runOff").asBoolean()) {
            notes.add(words.of("instruments.runOff"));
        }
        if (row.position().path("memo").asBoolean()) {
            notes.add(words.of("instruments.memo"));
        }
        for (String count : List.of("stock", "places", "vouchers")) {
            if (row.position().path(count).has("value")) {
                notes.add(words.of(
                        "instruments." + count, words.figure(row.position().path(count))));
            }
        }
        return row.label() + (notes.isEmpty() ? "" : " [" + String.join(", ", notes) + "]");
    }

    private String funding(JsonNode position) {
        JsonNode funding = position.path("funding");
        if (!funding.has("state")) {
            return "";
        }
        String state = words.orItself("funded.", funding.path("state"));
        if (funding.path("state").asText().equals("OTHER_FUNDER")) {
            return words.orItself("funder.", position.path("funder"));
        }
        String shared = StreamSupport.stream(funding.path("sharedWith").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
        return shared.isEmpty() ? state : state + " " + words.of("instruments.sharedWith", shared);
    }

    private void sums(JsonNode budget, JsonNode totals, boolean hasLines) {
        JsonNode planned = member(budget.path("waterfall"), "pot", MAIN_POT).path("planned");
        table.row(
                sheet.style()::heading,
                "",
                words.of("instruments.sum"),
                hasLines ? words.figure(planned) : "",
                words.count(totals.path("entries")),
                "");
        JsonNode ownStaff = totals.path("ownStaffEntries");
        if (ownStaff.asInt() > 0) {
            table.row("", "  " + words.of("instruments.ownStaff"), "", words.count(ownStaff), "");
        }
    }

    private static JsonNode source(JsonNode line, String pot) {
        return member(line.path("sources"), "pot", pot);
    }

    private static JsonNode member(JsonNode list, String field, String value) {
        for (JsonNode member : list) {
            if (member.path(field).asText().equals(value)) {
                return member;
            }
        }
        return list.path("none");
    }
}

package obligo.cli.overview;

import com.fasterxml.jackson.databind.JsonNode;
import obligo.cli.terminal.Table;

/** What a programme plans besides instruments, as short sums. */
final class ProgrammeSection {
    private final Words words;
    private final Sheet sheet;

    ProgrammeSection(Words words, Sheet sheet) {
        this.words = words;
        this.sheet = sheet;
    }

    void write(JsonNode programme) {
        JsonNode totals = programme.path("totals");
        JsonNode goals = programme.path("educationPlan");
        if (!goals.isEmpty()) {
            sheet.heading(words.of("education.heading"));
            Table table = table();
            for (JsonNode block : totals.path("educationBlocks")) {
                String label = block.path("label").asText(block.path("block").asText());
                table.row(label, words.count(block.path("vouchers")));
            }
            String sum = words.of("education.sum", goals.size());
            sheet.add(table.row(sheet.style()::heading, sum, words.count(totals.path("educationVouchers"))));
        }
        JsonNode services = programme.path("municipalServices");
        if (!services.isEmpty()) {
            sheet.heading(words.of("municipal.heading"));
            Table table = table();
            services.forEach(service -> table.row(service.path("label").asText(), words.figure(service.path("cases"))));
            String sum = words.of("municipal.sum", services.size());
            sheet.add(table.row(sheet.style()::heading, sum, words.count(totals.path("municipalCases"))));
        }
    }

    private static Table table() {
        return Table.of(Table.left(66), Table.right(14));
    }
}

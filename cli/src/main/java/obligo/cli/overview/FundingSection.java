package obligo.cli.overview;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import obligo.cli.terminal.Table;

/** The way of the money from what is allotted to what is free for new cases, then the other pots. */
final class FundingSection {
    private static final String MAIN_POT = "EGL";

    private final Words words;
    private final Sheet sheet;

    FundingSection(Words words, Sheet sheet) {
        this.words = words;
        this.sheet = sheet;
    }

    void write(JsonNode budget) {
        List<JsonNode> others = new ArrayList<>();
        for (JsonNode pot : budget.path("waterfall")) {
            if (pot.path("pot").asText().equals(MAIN_POT)) {
                main(pot);
            } else {
                others.add(pot);
            }
        }
        if (!others.isEmpty()) {
            others(others, budget.path("globalBudget"));
        }
    }

    private void main(JsonNode pot) {
        sheet.heading(words.of("funding.heading"));
        Table table = Table.of(Table.left(66), Table.right(14));
        String stage = pot.has("stage") ? " (" + words.orItself("stage.", pot.path("stage")) + ")" : "";
        table.row(words.of("funding.allotted") + stage, words.figure(pot.path("allotted")));
        for (JsonNode contained : pot.path("contains")) {
            String name = words.orItself("pot.", contained.path("pot"));
            table.row("  " + words.of("funding.contains", name), words.figure(contained.path("allotted")));
        }
        for (JsonNode transfer : pot.path("transfers")) {
            String to = words.orItself("pot.", transfer.path("to"));
            table.row(words.of("funding.out", to), taken(transfer.path("amount")));
        }
        if (isMoreThanZero(pot.path("transferredIn"))) {
            table.row(words.of("funding.in"), added(pot.path("transferredIn")));
        }
        table.row(sheet.style()::heading, words.of("funding.available"), words.figure(pot.path("available")));
        if (isMoreThanZero(pot.path("expectedRefunds"))) {
            table.row(words.of("funding.refunds"), added(pot.path("expectedRefunds")));
        }
        table.row(sheet.style()::heading, words.of("funding.forPlanning"), words.figure(pot.path("forPlanning")));
        table.row(words.of("funding.prior"), taken(pot.path("priorCommitments")));
        table.row(sheet.style()::heading, words.of("funding.new"), words.figure(pot.path("newCaseBudget")));
        if (pot.path("lines").asInt() > 0) {
            int byDemand = pot.path("byDemandLines").asInt();
            String and = byDemand > 0 ? " " + words.of("funding.byDemand", byDemand) : "";
            table.row(words.of("funding.planned") + and, words.figure(pot.path("planned")));
            table.row(difference(pot), words.of("funding.difference"), words.figure(pot.path("unplanned")));
        }
        sheet.add(table);
    }

    private UnaryOperator<String> difference(JsonNode pot) {
        return isBelowZero(pot.path("unplanned")) ? sheet.style()::warning : UnaryOperator.identity();
    }

    private void others(List<JsonNode> pots, JsonNode globalBudget) {
        Table table = Table.of(Table.left(34), Table.right(15), Table.right(15), Table.right(15), Table.right(13));
        table.row(
                sheet.style()::faint,
                words.of("funding.pot"),
                words.of("funding.pot.allotted"),
                words.of("funding.pot.in"),
                words.of("funding.pot.available"),
                words.of("funding.pot.planned"));
        for (JsonNode pot : pots) {
            JsonNode in = pot.path("transferredIn");
            JsonNode planned = pot.path("planned");
            table.row(
                    words.orItself("pot.", pot.path("pot")),
                    words.figure(pot.path("allotted")),
                    isMoreThanZero(in) ? added(in) : in.has("reason") ? words.figure(in) : "",
                    words.figure(pot.path("available")),
                    pot.path("lines").asInt() > 0 ? words.figure(planned) : "");
        }
        if (globalBudget.has("value")) {
            table.row(words.of("funding.global"), words.figure(globalBudget));
        }
        sheet.text("");
        sheet.add(table);
    }

    private String taken(JsonNode amount) {
        return (isMoreThanZero(amount) ? "-" : "") + words.figure(amount);
    }

    private String added(JsonNode amount) {
        return "+" + words.figure(amount);
    }

    private static boolean isMoreThanZero(JsonNode amount) {
        return signum(amount) > 0;
    }

    private static boolean isBelowZero(JsonNode amount) {
        return signum(amount) < 0;
    }

    private static int signum(JsonNode amount) {
        return amount.has("value") ? Words.decimal(amount.path("value")).signum() : BigDecimal.ZERO.signum();
    }
}

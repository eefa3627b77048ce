package obligo.cli.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import obligo.cli.money.Cents;

/** What of a commitment falls due in one year, and what a framework contract may call besides. */
record Part(int dueYear, long cents, long optionCents, JsonNode json) {

    static List<Part> of(JsonNode commitment) {
        List<Part> parts = new ArrayList<>();
        for (JsonNode part : commitment.path("schedule")) {
            long cents = Cents.parse(part.path("amount").asText());
            long maximum =
                    part.has("maximum") ? Cents.parse(part.path("maximum").asText()) : cents;
            parts.add(new Part(part.path("dueYear").asInt(), cents, maximum - cents, part));
        }
        JsonNode monthly = commitment.path("monthly");
        if (monthly.isObject()) {
            Map<Integer, Long> due = new TreeMap<>();
            YearMonth from = YearMonth.parse(monthly.path("from").asText());
            long cents = Cents.parse(monthly.path("amount").asText());
            for (int month = 0; month < monthly.path("months").asInt(); month++) {
                due.merge(from.plusMonths(month).getYear(), cents, Long::sum);
            }
            due.forEach((dueYear, sum) -> parts.add(new Part(dueYear, sum, 0, MissingNode.getInstance())));
        }
        return parts;
    }
}

package obligo.targets.masking;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A table of women, men and total under two strands, as a region publishes it, and what adds up in it. */
final class Published {
    private static final String TOTAL = "TOTAL";

    final CountTable table = new CountTable(3, TOTAL);
    final Map<Cell, Long> counts = new LinkedHashMap<>();
    final Attack attack = new Attack();
    private final Map<String, Map<Cell, Integer>> columns = new LinkedHashMap<>();

    Published() {
        table.addSum("both", null);
        table.addSum("gE", "both");
        table.addSum("zkT", "both");
        for (String strand : List.of("gE", "zkT")) {
            for (String column : List.of("FEMALE", "MALE", TOTAL)) {
                term("both", column, strand);
            }
        }
    }

    static Published random(Random random, int rows, int most) {
        Published published = new Published();
        for (int i = 0; i < rows; i++) {
            published.row(
                    String.format("%05d", i),
                    random.nextBoolean() ? "gE" : "zkT",
                    random.nextInt(most + 1),
                    random.nextInt(most + 1));
        }
        return published;
    }

    Published row(String row, String strand, long women, long men) {
        Map<String, BigDecimal> stated = Map.of(
                "FEMALE",
                BigDecimal.valueOf(women),
                "MALE",
                BigDecimal.valueOf(men),
                TOTAL,
                BigDecimal.valueOf(women + men));
        table.addRow(row, strand, stated);
        stated.forEach((column, count) -> {
            term(strand, column, row);
            for (String counted : List.of(row, strand, "both")) {
                counts.merge(new Cell(counted, column), count.longValueExact(), Long::sum);
            }
        });
        attack.knows(sum(row));
        return this;
    }

    long count(String row, String column) {
        return counts.getOrDefault(new Cell(row, column), 0L);
    }

    private static Map<Cell, Integer> sum(String row) {
        return Map.of(new Cell(row, "FEMALE"), 1, new Cell(row, "MALE"), 1, new Cell(row, TOTAL), -1);
    }

    private void term(String sum, String column, String part) {
        columns.computeIfAbsent(sum + column, none -> new HashMap<>(Map.of(new Cell(sum, column), -1)))
                .put(new Cell(part, column), 1);
    }

    /** Whoever knows how the table adds up. */
    Attack attack() {
        List.of("both", "gE", "zkT").forEach(row -> attack.knows(sum(row)));
        columns.values().forEach(attack::knows);
        return attack;
    }
}

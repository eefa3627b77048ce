package obligo.targets.masking;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whoever reads what is shown and adds up: every sum is an equation, every withheld count an unknown. It solves the
 * equations exactly, without knowing how the masking chose, and says which unknowns have one value only.
 */
final class Attack {
    private final List<Map<Cell, Integer>> equations = new ArrayList<>();

    /** What is added with the sign of its coefficient makes zero with what is known. */
    void knows(Map<Cell, Integer> coefficients) {
        equations.add(coefficients);
    }

    /** The withheld counts that follow from the shown ones. */
    Set<Cell> computable(Set<Cell> withheld) {
        List<Cell> unknowns = List.copyOf(withheld);
        List<BigInteger[]> rows = new ArrayList<>();
        for (Map<Cell, Integer> equation : equations) {
            BigInteger[] row = new BigInteger[unknowns.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = BigInteger.valueOf(equation.getOrDefault(unknowns.get(i), 0));
            }
            rows.add(row);
        }
        return solved(rows, unknowns);
    }

    /** Gauss-Jordan in whole numbers: an unknown alone in its row has one value. */
    private static Set<Cell> solved(List<BigInteger[]> rows, List<Cell> unknowns) {
        int done = 0;
        for (int column = 0; column < unknowns.size(); column++) {
            int pivot = done;
            while (pivot < rows.size() && rows.get(pivot)[column].signum() == 0) {
                pivot++;
            }
            if (pivot == rows.size()) {
                continue;
            }
            BigInteger[] by = rows.get(pivot);
            rows.set(pivot, rows.get(done));
            rows.set(done, by);
            for (int i = 0; i < rows.size(); i++) {
                if (i != done) {
                    eliminate(rows.get(i), by, column);
                }
            }
            done++;
        }
        Set<Cell> solved = new TreeSet<>(Comparator.comparing(Cell::toString));
        for (BigInteger[] row : rows) {
            int only = -1;
            int count = 0;
            for (int i = 0; i < row.length; i++) {
                if (row[i].signum() != 0) {
                    only = i;
                    count++;
                }
            }
            if (count == 1) {
                solved.add(unknowns.get(only));
            }
        }
        return solved;
    }

    private static void eliminate(BigInteger[] row, BigInteger[] by, int column) {
        BigInteger factor = row[column];
        if (factor.signum() == 0) {
            return;
        }
        BigInteger gcd = BigInteger.ZERO;
        for (int i = 0; i < row.length; i++) {
            row[i] = row[i].multiply(by[column]).subtract(by[i].multiply(factor));
            gcd = gcd.gcd(row[i]);
        }
        for (int i = 0; i < row.length && gcd.signum() != 0; i++) {
            row[i] = row[i].divide(gcd);
        }
    }

    /**
     * The withheld counts for which there is one value only once it is known, too, that each is at least one: by trying
     * all tables in which each is a little more or less. For small tables.
     */
    Set<Cell> guessable(Set<Cell> withheld, Map<Cell, Long> counts) {
        // Rows before sums, so that most wrong ways end early.
        List<Cell> unknowns =
                withheld.stream().sorted(Comparator.comparing(Cell::toString)).toList();
        Map<Cell, Set<Long>> possible = new LinkedHashMap<>();
        unknowns.forEach(cell -> possible.put(cell, new TreeSet<>()));
        tryAll(unknowns, 0, counts, new HashMap<>(counts), possible);
        Set<Cell> guessable = new TreeSet<>(Comparator.comparing(Cell::toString));
        possible.forEach((cell, values) -> {
            if (values.size() < 2) {
                guessable.add(cell);
            }
        });
        return guessable;
    }

    private void tryAll(
            List<Cell> unknowns, int at, Map<Cell, Long> counts, Map<Cell, Long> tried, Map<Cell, Set<Long>> possible) {
        if (at == unknowns.size()) {
            unknowns.forEach(cell ->
                    possible.computeIfAbsent(cell, none -> new TreeSet<>()).add(tried.getOrDefault(cell, 0L)));
            return;
        }
        Cell unknown = unknowns.get(at);
        Set<Cell> open = Set.copyOf(unknowns.subList(at + 1, unknowns.size()));
        long count = counts.getOrDefault(unknown, 0L);
        for (long value = Math.max(1, count - 1); value <= count + 1; value++) {
            tried.put(unknown, value);
            if (equations.stream().allMatch(equation -> isOpen(equation, open) || holds(equation, tried))) {
                tryAll(unknowns, at + 1, counts, tried, possible);
            }
        }
    }

    private static boolean isOpen(Map<Cell, Integer> equation, Set<Cell> open) {
        return equation.keySet().stream().anyMatch(open::contains);
    }

    private static boolean holds(Map<Cell, Integer> equation, Map<Cell, Long> values) {
        return equation.entrySet().stream()
                        .mapToLong(term -> term.getValue() * values.getOrDefault(term.getKey(), 0L))
                        .sum()
                == 0;
    }
}

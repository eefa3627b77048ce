package obligo.targets.masking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts of persons with their sums: columns of which one is the sum of the others, rows that add up to sums, which may
 * add up to further ones. It decides which counts are shown and which are withheld (D-20, rulebook 4.3).
 *
 * <p>Withheld are counts from 1 to below the smallest shown, and so many others that whoever knows all that is shown, that
 * the table adds up, and that what is withheld is not zero, can compute none of them. Zeros are shown.
 *
 * <p>A count that is absent from a row counts as known: that can withhold too much, never too little.
 */
public final class CountTable {
    /** Dearer than whatever can be withheld otherwise. */
    private static final long LAST_RESORT = 1_000_000_000_000_000L;

    private final BigDecimal smallestShown;
    private final String totalColumn;
    private final Map<String, @Nullable String> sums = new LinkedHashMap<>();
    private final Map<String, String> rows = new LinkedHashMap<>();
    private final Set<String> columns = new LinkedHashSet<>();
    private final Map<Cell, BigDecimal> counts = new LinkedHashMap<>();

    /**
     * @param smallestShown smallest count above zero that may be shown
     * @param totalColumn the column that the others add up to
     */
    public CountTable(int smallestShown, String totalColumn) {
        this.smallestShown = BigDecimal.valueOf(smallestShown);
        this.totalColumn = totalColumn;
    }

    /** Adds a row that is a sum, itself part of another sum or, once a table, of none. Sums come before their parts. */
    public void addSum(String row, @Nullable String partOf) {
        if (partOf == null ? !sums.isEmpty() : !sums.containsKey(partOf)) {
            throw new IllegalArgumentException(row + " is part of " + partOf);
        }
        sums.put(row, partOf);
    }

    /** Adds a row of counts, which go into its sum and into all sums that this is part of. */
    public void addRow(String row, String partOf, Map<String, BigDecimal> countsByColumn) {
        if (!sums.containsKey(partOf) || sums.containsKey(row) || rows.put(row, partOf) != null) {
            throw new IllegalArgumentException(row + " is part of " + partOf);
        }
        countsByColumn.forEach((column, count) -> {
            columns.add(column);
            counts.put(new Cell(row, column), count);
            for (String sum = partOf; sum != null; sum = sums.get(sum)) {
                counts.merge(new Cell(sum, column), count, BigDecimal::add);
            }
        });
    }

    /** The counts to be withheld. */
    public Set<Cell> withheld() {
        return withheld(Set.of(), true);
    }

    /**
     * The counts to be withheld where the same rows stand in a larger table, too: of the rows the same as there, so that
     * neither table tells what the other withholds, and of the sums as many as that takes here.
     */
    public Set<Cell> withheldAsIn(Set<Cell> larger) {
        return withheld(larger, false);
    }

    private Set<Cell> withheld(Set<Cell> elsewhere, boolean anyRow) {
        Set<Cell> withheld = new LinkedHashSet<>();
        counts.forEach((cell, count) -> {
            if (isSmall(count) || (rows.containsKey(cell.row()) && elsewhere.contains(cell))) {
                withheld.add(cell);
            }
        });
        Alternatives alternatives = new Alternatives(edges(anyRow), withheld);
        for (Cell cell : List.copyOf(withheld)) {
            withheld.addAll(alternatives.needed(cell));
        }
        return withheld;
    }

    private boolean isSmall(BigDecimal count) {
        return count.signum() > 0 && count.compareTo(smallestShown) < 0;
    }

    /**
     * The table as a network in which each count flows from one of its two equations to the other: a row's parts flow out
     * of the row and its total flows in, a column's parts flow in and its sum flows out, and for the total column the other
     * way round. The equation of a sum's own row follows from the rest; only the last sum keeps it.
     */
    private List<Edge> edges(boolean anyRow) {
        List<Edge> edges = new ArrayList<>();
        edges.addAll(unbound());
        counts.forEach((cell, count) -> {
            boolean isSum = sums.containsKey(cell.row());
            String partOf = isSum ? sums.get(cell.row()) : rows.get(cell.row());
            String from = isSum ? columnOf(cell.row(), cell) : "row " + cell.row();
            String to = partOf == null ? "row " + cell.row() : columnOf(partOf, cell);
            long price = count.setScale(0, RoundingMode.UP).longValueExact() + (isSum || anyRow ? 0 : LAST_RESORT);
            edges.add(
                    cell.column().equals(totalColumn)
                            ? new Edge(cell, to, from, count, price)
                            : new Edge(cell, from, to, count, price));
        });
        return edges;
    }

    /** Rows without total or without parts are bound by no equation of their own, and then the last sum is not either. */
    private List<Edge> unbound() {
        List<Edge> unbound = new ArrayList<>();
        for (String row : rows.keySet()) {
            long stated = columns.stream()
                    .filter(column -> counts.containsKey(new Cell(row, column)))
                    .count();
            if (stated < 2 || !counts.containsKey(new Cell(row, totalColumn))) {
                unbound.add(Edge.free(row));
            }
        }
        if (!unbound.isEmpty()) {
            sums.keySet().stream().limit(1).forEach(last -> unbound.add(Edge.free(last)));
        }
        return unbound;
    }

    private static String columnOf(String sum, Cell cell) {
        return "column " + cell.column() + " of " + sum;
    }

    /**
     * A count between the two equations that it stands in.
     *
     * @param price how many persons are withheld with it
     */
    record Edge(Cell cell, String from, String to, BigDecimal count, long price) {
        /** What is stated nowhere, so that it can be anything. */
        static Edge free(String row) {
            return new Edge(new Cell(row, "NOT_STATED"), "row " + row, "not stated", BigDecimal.TEN, 0);
        }

        boolean isFree() {
            return price == 0 && cell.column().equals("NOT_STATED");
        }

        boolean isZero() {
            return count.signum() == 0;
        }
    }
}

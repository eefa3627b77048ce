package obligo.targets.masking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import obligo.targets.masking.CountTable.Edge;
import org.jspecify.annotations.Nullable;

/**
 * Looks for another table that shows the same. A withheld count cannot be computed exactly if it could be one more or one
 * less with all that is shown unchanged and nothing withheld at zero: if a circle of withheld counts leads through it in
 * which each goes up or down by one. Where there is none, the circle that withholds the fewest persons more is closed.
 */
final class Alternatives {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final Map<Cell, Edge> edges;
    private final Map<String, List<Step>> leaving = new HashMap<>();
    private final Set<Cell> withheld;

    /** @param withheld looked at anew each time, so that what is added to it counts; zeros never are */
    Alternatives(List<Edge> all, Set<Cell> withheld) {
        this.withheld = withheld;
        this.edges = all.stream().collect(Collectors.toMap(Edge::cell, edge -> edge));
        for (Edge edge : all) {
            if (edge.isZero()) {
                continue;
            }
            add(edge.from(), new Step(edge, edge.to()));
            if (canGoDown(edge)) {
                add(edge.to(), new Step(edge, edge.from()));
            }
        }
    }

    /** A count that goes up by one on the way along its edge, down on the way back. */
    private record Step(Edge edge, String to) {}

    /** An equation as reached from the start, at the price of so many persons withheld. */
    private record Reached(String node, long price) {}

    private static boolean canGoDown(Edge edge) {
        return edge.count().compareTo(TWO) >= 0;
    }

    private void add(String node, Step step) {
        leaving.computeIfAbsent(node, none -> new ArrayList<>()).add(step);
    }

    /** What has to be withheld beside a count so that it cannot be computed; nothing where that is so already. */
    Set<Cell> needed(Cell cell) {
        Edge edge = edges.get(cell);
        if (edge == null) {
            throw new IllegalArgumentException("not in the table: " + cell);
        }
        Way up = way(edge, edge.to(), edge.from());
        Way down = canGoDown(edge) ? way(edge, edge.from(), edge.to()) : null;
        return Stream.of(up, down)
                .filter(way -> way != null)
                .min(Comparator.comparingLong(Way::price))
                .orElseThrow(() -> new IllegalStateException("nothing can protect " + cell))
                .cells();
    }

    /** A way back through the table, and what it would withhold in addition. */
    private record Way(long price, Set<Cell> cells) {}

    /** The cheapest way from one equation of a count to its other without the count itself (Dijkstra). */
    private @Nullable Way way(Edge without, String from, String to) {
        Map<String, Long> prices = new HashMap<>(Map.of(from, 0L));
        Map<String, Step> arrivals = new HashMap<>();
        PriorityQueue<Reached> open = new PriorityQueue<>(Comparator.comparingLong(Reached::price));
        open.add(new Reached(from, 0));
        while (!open.isEmpty()) {
            Reached reached = open.remove();
            if (reached.node().equals(to)) {
                return new Way(reached.price(), added(arrivals, from, to));
            }
            if (reached.price() > prices.getOrDefault(reached.node(), Long.MAX_VALUE)) {
                continue;
            }
            for (Step step : leaving.getOrDefault(reached.node(), List.of())) {
                long price = reached.price() + price(step.edge());
                if (!step.edge().equals(without) && price < prices.getOrDefault(step.to(), Long.MAX_VALUE)) {
                    prices.put(step.to(), price);
                    arrivals.put(step.to(), step);
                    open.add(new Reached(step.to(), price));
                }
            }
        }
        return null;
    }

    private long price(Edge edge) {
        return withheld.contains(edge.cell()) ? 0 : edge.price();
    }

    private Set<Cell> added(Map<String, Step> arrivals, String from, String to) {
        Set<Cell> added = new LinkedHashSet<>();
        String node = to;
        while (!node.equals(from)) {
            Step step = arrivals.get(node);
            if (step == null) {
                throw new IllegalStateException("no way to " + node);
            }
            if (!step.edge().isFree() && !withheld.contains(step.edge().cell())) {
                added.add(step.edge().cell());
            }
            node = step.to().equals(step.edge().to())
                    ? step.edge().from()
                    : step.edge().to();
        }
        return added;
    }
}

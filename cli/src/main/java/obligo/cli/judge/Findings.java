package obligo.cli.judge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All that was found: every fault counts, of each kind the first ones are kept with their evidence. */
public final class Findings {
    private static final int KEPT = 5;

    private final Map<Fault, Integer> counts = new EnumMap<>(Fault.class);
    private final List<Finding> kept = new ArrayList<>();

    public synchronized void add(Fault fault, String format, Object... values) {
        if (counts.merge(fault, 1, Integer::sum) <= KEPT) {
            kept.add(new Finding(fault, String.format(Locale.ROOT, format, values)));
        }
    }

    public synchronized int count(Fault fault) {
        return counts.getOrDefault(fault, 0);
    }

    public synchronized boolean isEmpty() {
        return counts.isEmpty();
    }

    /** The first of each kind, in the order in which they were found. */
    public synchronized List<Finding> kept() {
        return List.copyOf(kept);
    }
}

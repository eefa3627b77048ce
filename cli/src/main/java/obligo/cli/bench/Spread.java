package obligo.cli.bench;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Repeated measurements of one thing. */
public final class Spread {
    private final List<Duration> sorted;

    public Spread(Collection<Duration> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        this.sorted = values.stream().sorted().toList();
    }

    Duration min() {
        return sorted.get(0);
    }

    public Duration median() {
        return percentile(50);
    }

    Duration max() {
        return sorted.get(sorted.size() - 1);
    }

    /** The smallest value that so many percent of all do not exceed. */
    public Duration percentile(int percent) {
        int rank = (percent * sorted.size() + 99) / 100;
        return sorted.get(Math.max(rank, 1) - 1);
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f s", duration.toNanos() / 1e9);
    }

    public static String millis(Duration duration) {
        return String.format(Locale.ROOT, "%.1f ms", duration.toNanos() / 1e6);
    }
}

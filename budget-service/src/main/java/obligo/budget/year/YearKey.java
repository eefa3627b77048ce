package obligo.budget.year;

import java.io.Serializable;
import java.util.Comparator;

/** A Jobcenter's year. Whoever locks several locks them in this order. */
public record YearKey(String jobcenter, int fiscalYear) implements Serializable, Comparable<YearKey> {
    private static final Comparator<YearKey> ORDER =
            Comparator.comparing(YearKey::jobcenter).thenComparing(YearKey::fiscalYear);

    @Override
    public int compareTo(YearKey other) {
        return ORDER.compare(this, other);
    }
}

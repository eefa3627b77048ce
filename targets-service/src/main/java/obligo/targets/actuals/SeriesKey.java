package obligo.targets.actuals;

import java.util.Comparator;
import obligo.targets.plan.Gender;

/** What a series of monthly values counts: an indicator's quantities, for one gender. */
public record SeriesKey(String indicator, Gender gender) implements Comparable<SeriesKey> {
    private static final Comparator<SeriesKey> ORDER =
            Comparator.comparing(SeriesKey::indicator).thenComparing(SeriesKey::gender);

    @Override
    public int compareTo(SeriesKey other) {
        return ORDER.compare(this, other);
    }
}

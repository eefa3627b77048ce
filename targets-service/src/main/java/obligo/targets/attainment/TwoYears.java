package obligo.targets.attainment;

import java.util.stream.IntStream;
import obligo.targets.actuals.MonthlyValues;
import org.jspecify.annotations.Nullable;

/** A series' values in a year and in the one before, null where there are none. */
record TwoYears(@Nullable MonthlyValues now, @Nullable MonthlyValues before) {
    static final TwoYears NONE = new TwoYears(null, null);

    TwoYears withNow(MonthlyValues values) {
        return new TwoYears(values, before);
    }

    TwoYears withBefore(MonthlyValues values) {
        return new TwoYears(now, values);
    }

    static boolean hasAll(@Nullable MonthlyValues values, IntStream months) {
        return months.allMatch(month -> values != null && values.has(month));
    }
}

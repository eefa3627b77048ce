package obligo.targets.attainment;

import java.math.BigDecimal;
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

    /** The sum of a span's numerators or denominators; null where a month is missing. */
    @Nullable
    BigDecimal count(Span span, int year, boolean numerator) {
        if (!hasAll(now, span.in(year)) || !hasAll(before, span.in(year - 1))) {
            return null;
        }
        return BigDecimal.valueOf(sum(now, span.in(year), numerator) + sum(before, span.in(year - 1), numerator));
    }

    private static long sum(@Nullable MonthlyValues values, IntStream months, boolean numerator) {
        return values == null
                ? 0
                : months.mapToLong(month -> numerator ? values.numerator(month) : values.denominator(month))
                        .sum();
    }

    static boolean hasAll(@Nullable MonthlyValues values, IntStream months) {
        return months.allMatch(month -> values != null && values.has(month));
    }
}

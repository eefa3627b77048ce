package obligo.targets.attainment;

import java.math.BigDecimal;
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
        return hasAll(now, span, year) && hasAll(before, span, year - 1)
                ? BigDecimal.valueOf(sum(now, span, year, numerator) + sum(before, span, year - 1, numerator))
                : null;
    }

    private static long sum(@Nullable MonthlyValues values, Span span, int year, boolean numerator) {
        long sum = 0;
        for (int month = span.first(year); values != null && month <= span.last(year); month++) {
            sum += numerator ? values.numerator(month) : values.denominator(month);
        }
        return sum;
    }

    /** Whether there is every month of a year that a span needs. */
    static boolean hasAll(@Nullable MonthlyValues values, Span span, int year) {
        return !span.isIn(year) || (values != null && values.hasAll(span.first(year), span.last(year)));
    }
}

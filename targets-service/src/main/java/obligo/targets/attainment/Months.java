package obligo.targets.attainment;

import java.math.BigDecimal;
import java.util.BitSet;
import obligo.stated.Ratio;
import obligo.targets.actuals.MonthlyValues;
import org.jspecify.annotations.Nullable;

/** A year's numerators and denominators month by month: of one Jobcenter, or the sums of several (T-37). */
final class Months {
    static final int OF_A_YEAR = MonthlyValues.MONTHS;
    static final Months NONE = new Months();

    private final long[] numerators = new long[OF_A_YEAR];
    private final long[] denominators = new long[OF_A_YEAR];
    private final @Nullable BigDecimal[] partsAbove = new @Nullable BigDecimal[OF_A_YEAR];
    private final @Nullable BigDecimal[] partsBelow = new @Nullable BigDecimal[OF_A_YEAR];
    private final BitSet filled = new BitSet(OF_A_YEAR);

    Months() {}

    static Months of(@Nullable MonthlyValues values) {
        if (values == null) {
            return NONE;
        }
        Months months = new Months();
        for (int month = 1; month <= OF_A_YEAR; month++) {
            if (values.has(month)) {
                months.add(values, month, BigDecimal.ONE);
            }
        }
        return months;
    }

    /** @param weight the part of the values that counts; exact, because most count whole */
    void add(MonthlyValues values, int month, BigDecimal weight) {
        int at = month - 1;
        filled.set(at);
        if (weight.compareTo(BigDecimal.ONE) == 0) {
            numerators[at] = Math.addExact(numerators[at], values.numerator(month));
            denominators[at] = Math.addExact(denominators[at], values.denominator(month));
        } else {
            partsAbove[at] = part(partsAbove[at], values.numerator(month), weight);
            partsBelow[at] = part(partsBelow[at], values.denominator(month), weight);
        }
    }

    private static BigDecimal part(@Nullable BigDecimal before, long value, BigDecimal weight) {
        BigDecimal part = weight.multiply(BigDecimal.valueOf(value));
        return before == null ? part : before.add(part);
    }

    boolean has(int month) {
        return filled.get(month - 1);
    }

    /** The last month that has a value, 0 where none has. */
    int latest() {
        return filled.length();
    }

    Ratio numerator(int month) {
        return sum(numerators[month - 1], partsAbove[month - 1]);
    }

    Ratio denominator(int month) {
        return sum(denominators[month - 1], partsBelow[month - 1]);
    }

    private static Ratio sum(long whole, @Nullable BigDecimal parts) {
        return parts == null ? Ratio.of(whole) : Ratio.of(whole).plus(Ratio.of(parts));
    }
}

package obligo.targets.actuals;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** A series' value of each month of a year, as far as there is one: numerator and denominator in the smallest unit. */
public final class MonthlyValues {
    public static final int MONTHS = 12;

    private final long[] numerators = new long[MONTHS];
    private final long[] denominators = new long[MONTHS];
    private final byte[] ranks = new byte[MONTHS];
    private final BitSet filled = new BitSet(MONTHS);
    private final BitSet imputed = new BitSet(MONTHS);

    /** The best state of each month, or only values of one state. */
    static MonthlyValues of(Cells cells, @Nullable DataState only) {
        MonthlyValues values = new MonthlyValues();
        for (int month = 1; month <= MONTHS; month++) {
            int place = only == null ? cells.best(month) : Cells.place(month, only);
            if (place >= 0 && cells.has(place)) {
                values.put(
                        month,
                        cells.numerator(place),
                        cells.denominator(place),
                        Cells.state(place),
                        cells.isImputed(place));
            }
        }
        return values;
    }

    /** Only those of one state; all where none is named. */
    MonthlyValues only(@Nullable DataState state) {
        if (state == null) {
            return this;
        }
        MonthlyValues values = new MonthlyValues();
        for (int month = 1; month <= MONTHS; month++) {
            if (has(month) && ranks[month - 1] == state.rank()) {
                values.put(month, numerator(month), denominator(month), state, isImputed(month));
            }
        }
        return values;
    }

    void put(int month, long numerator, long denominator, DataState state, boolean isImputed) {
        numerators[month - 1] = numerator;
        denominators[month - 1] = denominator;
        ranks[month - 1] = (byte) state.rank();
        filled.set(month - 1);
        imputed.set(month - 1, isImputed);
    }

    public boolean has(int month) {
        return filled.get(month - 1);
    }

    /** Whether every month from the first to the last has a value. */
    public boolean hasAll(int first, int last) {
        return filled.nextClearBit(first - 1) >= last;
    }

    /** The last month that has a value, 0 where none has. */
    public int latest() {
        return filled.length();
    }

    /** Persons, or cents. */
    public long numerator(int month) {
        return numerators[month - 1];
    }

    /** Persons, or cents. */
    public long denominator(int month) {
        return denominators[month - 1];
    }

    public DataState state(int month) {
        return DataState.ranked(ranks[month - 1]);
    }

    /** Whether the statistics put a value in the place of one that was missing (T-17). */
    public boolean isImputed(int month) {
        return imputed.get(month - 1);
    }
}

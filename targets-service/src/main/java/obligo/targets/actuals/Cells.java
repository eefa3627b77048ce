package obligo.targets.actuals;

import java.util.BitSet;

/**
 * The values of a series in one year: numerator and denominator of each month in each data state, as far as they are there.
 * A place is {@code 12 * rank of the state + month - 1}.
 */
final class Cells {
    static final int MONTHS = 12;
    static final int SIZE = 4 * MONTHS;

    private final long[] numerators = new long[SIZE];
    private final long[] denominators = new long[SIZE];
    private final BitSet filled = new BitSet(SIZE);
    private final BitSet imputed = new BitSet(SIZE);

    static int place(int month, DataState state) {
        return MONTHS * state.rank() + month - 1;
    }

    static int month(int place) {
        return place % MONTHS + 1;
    }

    static DataState state(int place) {
        return DataState.ranked(place / MONTHS);
    }

    void put(int place, long numerator, long denominator, boolean isImputed) {
        numerators[place] = numerator;
        denominators[place] = denominator;
        filled.set(place);
        imputed.set(place, isImputed);
    }

    void put(int place, Cells from) {
        put(place, from.numerators[place], from.denominators[place], from.imputed.get(place));
    }

    boolean has(int place) {
        return filled.get(place);
    }

    /** The places that hold a value, in order. */
    BitSet places() {
        return (BitSet) filled.clone();
    }

    long numerator(int place) {
        return numerators[place];
    }

    long denominator(int place) {
        return denominators[place];
    }

    boolean isImputed(int place) {
        return imputed.get(place);
    }

    boolean isSame(int place, Cells other) {
        return has(place)
                && other.has(place)
                && numerators[place] == other.numerators[place]
                && denominators[place] == other.denominators[place]
                && imputed.get(place) == other.imputed.get(place);
    }

    /** The place of the best state that a month has, -1 where it has none (T-30). */
    int best(int month) {
        for (int rank = SIZE / MONTHS - 1; rank >= 0; rank--) {
            int place = MONTHS * rank + month - 1;
            if (has(place)) {
                return place;
            }
        }
        return -1;
    }
}

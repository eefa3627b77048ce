package obligo.targets.actuals;

import java.util.BitSet;

/** The values that a delivery brings for one series of a year, the row of each, and what becomes of it. */
final class GatheredCells {
    private final Cells cells = new Cells();
    private final long[] rows = new long[Cells.SIZE];
    private final BitSet refused = new BitSet(Cells.SIZE);
    private final BitSet repeated = new BitSet(Cells.SIZE);
    private final BitSet changed = new BitSet(Cells.SIZE);

    Cells cells() {
        return cells;
    }

    void put(long row, int place, long numerator, long denominator, boolean isImputed) {
        cells.put(place, numerator, denominator, isImputed);
        rows[place] = row;
    }

    long row(int place) {
        return rows[place];
    }

    void refuse(int place) {
        refused.set(place);
    }

    /** Holds what is delivered against what is known. */
    void compare(Cells known) {
        cells.places().stream().forEach(place -> {
            repeated.set(place, cells.isSame(place, known));
            changed.set(place, known.has(place) && !repeated.get(place));
        });
    }

    /** The places whose value is new or another one. */
    BitSet news() {
        BitSet news = cells.places();
        news.andNot(refused);
        news.andNot(repeated);
        return news;
    }

    ActualResult.Status status(int place) {
        if (refused.get(place)) {
            return ActualResult.Status.REFUSED;
        }
        if (repeated.get(place)) {
            return ActualResult.Status.REPEATED;
        }
        return changed.get(place) ? ActualResult.Status.CHANGED : ActualResult.Status.RECORDED;
    }
}

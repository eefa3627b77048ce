package obligo.instruments.changes;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import obligo.instruments.catalogue.Instrument;
import obligo.instruments.neighbours.HeardLine;
import obligo.instruments.programme.Position;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a change for those who name the instrument.
 *
 * @param before null where the instrument is new
 */
record Consequences(@Nullable Instrument before, Instrument after) {
    private static final int MONTHS_OF_A_YEAR = 12;

    Effect ofPosition(Position position, int year) {
        return of(year, beginsCases(position));
    }

    /** A line that only runs off pays nothing new. */
    Effect ofLine(HeardLine line, int year) {
        return of(year, !line.onlyRunsOff());
    }

    private Effect of(int year, boolean beginsCases) {
        if (before == null) {
            return Effect.NAMED;
        }
        if (!payable(after).covers(payable(before).and(Span.ofYear(year)))) {
            return Effect.NOT_PAYABLE;
        }
        if (!beginsCases) {
            return Effect.NAMED;
        }
        if (losesNewCases(before, year)) {
            return Effect.NO_NEW_CASES;
        }
        boolean costsDiffer = before.planning()
                .differs(after.planning(), LocalDate.of(year, 1, 1), LocalDate.of(year, MONTHS_OF_A_YEAR, 31));
        return costsDiffer ? Effect.COSTS_CHANGED : Effect.NAMED;
    }

    /**
     * Entries planned for months in which no case can begin after the change. Of a month in which one still can on some
     * day, none is counted; null where the months are not stated, so that it cannot be told.
     */
    @Nullable
    Integer entriesOutside(Position position, int year) {
        Integer entries = position.entries() == null ? null : position.entries().value();
        if (entries == null || before == null || !beginsCases(position) || !losesNewCases(before, year)) {
            return null;
        }
        Span possible = newCases(after);
        if (possible.and(Span.ofYear(year)).isEmpty()) {
            return entries;
        }
        List<Integer> byMonth =
                position.planning() == null ? null : position.planning().entriesByMonth();
        return byMonth == null
                ? null
                : Integer.valueOf(IntStream.rangeClosed(1, MONTHS_OF_A_YEAR)
                        .filter(month -> possible.and(Span.ofMonth(year, month)).isEmpty())
                        .map(month -> byMonth.get(month - 1))
                        .sum());
    }

    /** As a programme is held to it: whoever else pays, or only mentions, needs no new case to be possible (I-2, I-3). */
    private static boolean beginsCases(Position position) {
        Integer entries = position.entries() == null ? null : position.entries().value();
        boolean plansNone = entries != null && entries == 0;
        return !plansNone && position.paidByJobcenter() && position.memo() == null;
    }

    private boolean losesNewCases(Instrument from, int year) {
        return !newCases(after).covers(newCases(from).and(Span.ofYear(year)));
    }

    private static Span newCases(Instrument instrument) {
        return new Span(instrument.newCasesFrom(), instrument.newCasesTo())
                .and(new Span(instrument.plannableFrom(), instrument.plannableTo()));
    }

    private static Span payable(Instrument instrument) {
        return new Span(null, instrument.payableUntil());
    }
}

package obligo.instruments.changes;

import java.time.LocalDate;
import java.util.List;
import obligo.http.Money;
import obligo.instruments.catalogue.Instrument;
import obligo.instruments.catalogue.PlanningFigures;
import obligo.instruments.catalogue.TypicalDuration;
import obligo.instruments.catalogue.UnitCost;
import obligo.instruments.neighbours.HeardLine;
import obligo.instruments.programme.Assumptions;
import obligo.instruments.programme.Count;
import obligo.instruments.programme.Funder;
import obligo.instruments.programme.Position;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a change means for a year: as the three windows of an instrument say it (I-2), or its figures (I-18). */
class ConsequencesTest {
    private static final List<Integer> TEN_A_MONTH = List.of(10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10);

    private static Instrument instrument(
            @Nullable String newCasesTo, @Nullable String payableUntil, PlanningFigures planning) {
        return new Instrument(
                "X",
                "X",
                null,
                "Fassung",
                "§ 1",
                null,
                null,
                null,
                List.of(),
                List.of(),
                LocalDate.of(2020, 1, 1),
                day(newCasesTo),
                LocalDate.of(2020, 1, 1),
                day(newCasesTo),
                day(payableUntil),
                List.of(),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                planning);
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    private static final Instrument OPEN = instrument(null, null, PlanningFigures.NONE);

    private static Position position(
            @Nullable Integer entries, @Nullable Funder funder, @Nullable List<Integer> byMonth) {
        return new Position(
                "1",
                null,
                null,
                null,
                "Zeile",
                List.of("X"),
                null,
                entries == null ? null : Count.of(entries),
                null,
                null,
                null,
                null,
                funder,
                null,
                null,
                null,
                new Assumptions(null, null, null, byMonth, null, null));
    }

    private static HeardLine line(boolean runOff) {
        return new HeardLine("L", List.of("X"), runOff, List.of());
    }

    @ParameterizedTest
    @CsvSource({
        // last day of new cases after the change, payable until, year, effect
        "2027-06-30,,2026,NAMED",
        "2027-06-30,,2027,NO_NEW_CASES",
        "2027-06-30,,2028,NO_NEW_CASES",
        "2027-12-31,,2027,NAMED",
        "2027-12-30,,2027,NO_NEW_CASES",
        "2027-06-30,2028-06-30,2027,NO_NEW_CASES",
        "2027-06-30,2028-06-30,2028,NOT_PAYABLE",
        "2027-06-30,2028-12-31,2028,NO_NEW_CASES",
        "2027-06-30,2028-12-31,2029,NOT_PAYABLE"
    })
    void anEndTouchesTheYearsThatLoseDays(
            String newCasesTo, @Nullable String payableUntil, int year, Effect effect) { // I-2
        Consequences end = new Consequences(OPEN, instrument(newCasesTo, payableUntil, PlanningFigures.NONE));
        assertThat(end.ofPosition(position(12, null, null), year)).isEqualTo(effect);
        assertThat(end.ofLine(line(false), year)).isEqualTo(effect);
    }

    @Test
    void aCaseBeginsOnlyOnDaysOfBothWindows() { // I-2
        LocalDate end = LocalDate.of(2027, 6, 30);
        LocalDate begin = LocalDate.of(2020, 1, 1);
        for (Instrument after : List.of(OPEN.within(end, begin, null, null), OPEN.within(null, begin, end, null))) {
            Consequences one = new Consequences(OPEN, after);
            assertThat(one.ofPosition(position(12, null, null), 2027)).isEqualTo(Effect.NO_NEW_CASES);
            assertThat(one.entriesOutside(position(120, null, TEN_A_MONTH), 2027))
                    .isEqualTo(60);
        }
    }

    @Test
    void whoHasNoNewCasesPaidIsOnlyNamedByAnEndOfNewCases() { // I-3
        Consequences end = new Consequences(OPEN, instrument("2027-06-30", null, PlanningFigures.NONE));
        assertThat(end.ofPosition(position(12, Funder.SGB3, null), 2027)).isEqualTo(Effect.NAMED);
        assertThat(end.ofPosition(position(0, null, null), 2027)).isEqualTo(Effect.NAMED);
        assertThat(end.ofLine(line(true), 2027)).isEqualTo(Effect.NAMED);
        assertThat(end.ofPosition(position(null, null, null), 2027))
                .as("money without entries (I-7)")
                .isEqualTo(Effect.NO_NEW_CASES);
    }

    @Test
    void whatRunsOffIsTouchedByAnEndOfPayments() { // I-2
        Consequences end = new Consequences(OPEN, instrument("2026-12-31", "2027-06-30", PlanningFigures.NONE));
        assertThat(end.ofLine(line(true), 2027)).isEqualTo(Effect.NOT_PAYABLE);
        assertThat(end.ofLine(line(true), 2026)).isEqualTo(Effect.NAMED);
    }

    @Test
    void aProlongedOrNewInstrumentTakesNothingAway() {
        Instrument ended = instrument("2027-06-30", "2027-12-31", PlanningFigures.NONE);
        assertThat(new Consequences(ended, OPEN).ofPosition(position(1, null, null), 2027))
                .isEqualTo(Effect.NAMED);
        assertThat(new Consequences(null, ended).ofPosition(position(1, null, null), 2028))
                .isEqualTo(Effect.NAMED);
    }

    @ParameterizedTest
    @CsvSource({
        // last day of new cases, year, entries of months without a day on which a case can begin
        "2027-06-30,2027,60",
        "2027-06-15,2027,60",
        "2027-05-31,2027,70",
        "2027-06-30,2028,120",
        "2027-06-30,2026,"
    })
    void countsTheEntriesOfMonthsInWhichNoCaseCanBegin(String newCasesTo, int year, @Nullable Integer outside) {
        Consequences end = new Consequences(OPEN, instrument(newCasesTo, null, PlanningFigures.NONE));
        assertThat(end.entriesOutside(position(120, null, TEN_A_MONTH), year)).isEqualTo(outside);
    }

    @Test
    void doesNotGuessInWhichMonthsEntriesAre() {
        Consequences end = new Consequences(OPEN, instrument("2027-06-30", null, PlanningFigures.NONE));
        assertThat(end.entriesOutside(position(120, null, null), 2027)).isNull();
        assertThat(end.entriesOutside(position(120, null, null), 2028)).isEqualTo(120);
        assertThat(end.entriesOutside(position(120, Funder.SGB3, TEN_A_MONTH), 2028))
                .isNull();
    }

    private static UnitCost cost(
            String amount, String from, @Nullable String to, @Nullable String region, String source) {
        return new UnitCost(LocalDate.parse(from), day(to), Money.parse(amount), region, null, null, source);
    }

    private static Instrument costing(UnitCost... costs) {
        return instrument(null, null, new PlanningFigures(List.of(), List.of(), List.of(), List.of(costs)));
    }

    @Test
    void aPriceTouchesTheYearsOnWhoseDaysItIsAnother() { // I-18
        Instrument before = costing(cost("10.00", "2025-01-01", null, null, "x"));
        Consequences dearer = new Consequences(
                before,
                costing(
                        cost("10.00", "2025-01-01", "2027-06-30", null, "x"),
                        cost("11.00", "2027-07-01", null, null, "x")));
        assertThat(dearer.ofPosition(position(1, null, null), 2026)).isEqualTo(Effect.NAMED);
        assertThat(dearer.ofPosition(position(1, null, null), 2027)).isEqualTo(Effect.COSTS_CHANGED);
        assertThat(dearer.ofLine(line(false), 2028)).isEqualTo(Effect.COSTS_CHANGED);
        assertThat(dearer.ofLine(line(true), 2028)).isEqualTo(Effect.NAMED);
        Consequences regional = new Consequences(
                before,
                costing(cost("10.00", "2025-01-01", null, null, "x"), cost("9.00", "2028-01-01", null, "hessen", "x")));
        assertThat(regional.ofLine(line(false), 2027)).isEqualTo(Effect.NAMED);
        assertThat(regional.ofLine(line(false), 2028)).isEqualTo(Effect.COSTS_CHANGED);
    }

    @Test
    void theSamePriceFromAnotherSourceTouchesNobody() {
        Consequences sourced = new Consequences(
                costing(cost("10.00", "2025-01-01", null, null, "x")),
                costing(
                        cost("10.00", "2025-01-01", "2027-06-30", null, "y"),
                        cost("10.00", "2027-07-01", null, null, "z")));
        assertThat(sourced.ofLine(line(false), 2027)).isEqualTo(Effect.NAMED);
    }

    @Test
    void aDurationTouchesAsAPriceDoes() {
        PlanningFigures longer = new PlanningFigures(
                List.of(),
                List.of(new TypicalDuration(LocalDate.of(2027, 3, 1), null, 9, null, "x")),
                List.of(),
                List.of());
        assertThat(new Consequences(OPEN, instrument(null, null, longer)).ofLine(line(false), 2027))
                .isEqualTo(Effect.COSTS_CHANGED);
    }
}

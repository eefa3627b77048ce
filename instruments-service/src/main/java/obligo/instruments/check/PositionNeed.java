package obligo.instruments.check;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import obligo.http.Money;
import obligo.instruments.catalogue.FundingProfile;
import obligo.instruments.catalogue.Instrument;
import obligo.instruments.programme.Assumptions;
import obligo.instruments.programme.Position;
import obligo.stated.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * What the new cases of a position need: entries by month, times cost, times duration, along the funding profile. A case
 * begins with its month and is paid for each of its months.
 */
final class PositionNeed {
    private static final int MONTHS_OF_A_YEAR = 12;

    private final Position position;
    private final int fiscalYear;
    private final int firstMonth;
    private final List<Instrument> instruments;
    private final CaseFigures figures;
    private final Set<Objection> objections = new LinkedHashSet<>();

    /** @param firstMonth from 1, the first of which the entries count: 13 counts none */
    PositionNeed(
            Position position,
            int fiscalYear,
            int firstMonth,
            List<Instrument> instruments,
            CaseFigures.CheckedPlace place) {
        this.position = position;
        this.fiscalYear = fiscalYear;
        this.firstMonth = firstMonth;
        this.instruments = instruments;
        this.figures = new CaseFigures(position, instruments, place);
    }

    /** What is needed; what is missing, assumed and objected to is known afterwards. */
    Needs needs() {
        if (instruments.isEmpty()) {
            return Needs.unknown(new Missing(Missing.Figure.INSTRUMENT, position.position()));
        }
        List<Ratio> entriesByMonth = entriesByMonth();
        objectToValidity(entriesByMonth);
        Needs needs = Needs.nothing();
        needs.centsByYear().put(fiscalYear, Ratio.ZERO);
        for (int i = firstMonth - 1; i < entriesByMonth.size(); i++) {
            Ratio entries = entriesByMonth.get(i);
            if (entries.compareTo(Ratio.ZERO) > 0) {
                addCases(needs, YearMonth.of(fiscalYear, i + 1), entries);
            }
        }
        if (!figures.missing().isEmpty()) {
            return new Needs(new TreeMap<>(), new TreeMap<>(), new LinkedHashSet<>(figures.missing()));
        }
        return calledOff(needs);
    }

    List<Assumed> assumed() {
        return new ArrayList<>(figures.assumed());
    }

    List<Objection> objections() {
        return new ArrayList<>(objections);
    }

    /** Entries of the year, null where they are not known; of places by I-8. */
    @Nullable
    Ratio entries() {
        if (position.entries() != null && position.entries().value() != null) {
            return Ratio.of(position.entries().value());
        }
        Conversion conversion = conversion();
        if (conversion == null || position.places() == null || position.places().value() == null) {
            return null;
        }
        if (figures.utilisationPercent(newYear()) == null) {
            figures.miss(Missing.Figure.UTILISATION);
            return null;
        }
        figures.assume(Assumed.Kind.ENTRIES_OF_PLACES, null);
        return conversion.entriesOfPlaces(Ratio.of(position.places().value()));
    }

    /** Null where the duration is not known. */
    @Nullable
    Conversion conversion() {
        Integer months = figures.months(newYear());
        return months == null ? null : Conversion.of(months, figures.utilisationPercent(newYear()));
    }

    boolean knowsUtilisation() {
        return figures.utilisationPercent(newYear()) != null;
    }

    private LocalDate newYear() {
        return LocalDate.of(fiscalYear, 1, 1);
    }

    private List<Ratio> entriesByMonth() {
        Assumptions planning = position.planning();
        if (planning != null && planning.entriesByMonth() != null) {
            return planning.entriesByMonth().stream().map(Ratio::of).toList();
        }
        Ratio entries = entries();
        if (entries == null) {
            return List.of();
        }
        figures.assume(Assumed.Kind.EVEN_SPREAD, null);
        return Collections.nCopies(MONTHS_OF_A_YEAR, entries.over(Ratio.of(MONTHS_OF_A_YEAR)));
    }

    private void addCases(Needs needs, YearMonth start, Ratio entries) {
        Integer months = figures.months(start.atDay(1));
        Money cost = figures.costPerMonth(start.atDay(1));
        Optional<FundingProfile> profile = figures.fundingProfile(start.atDay(1));
        if (months == null || cost == null) {
            return;
        }
        objectToDuration(start, months, profile);
        TreeMap<Integer, Long> percentByYear = new TreeMap<>();
        for (int month = 0; month < months; month++) {
            long percent = profile.isEmpty() ? 100 : profile.get().percentInMonth(month);
            percentByYear.merge(start.plusMonths(month).getYear(), percent, Long::sum);
        }
        Ratio cents = entries.times(Ratio.of(cost.cents()));
        percentByYear.forEach(
                (year, percent) -> needs.centsByYear().merge(year, cents.times(Ratio.ofPercent(percent)), Ratio::plus));
    }

    /** A framework contract binds its maximum (M-42), whatever is called off in the end. */
    private Needs calledOff(Needs planned) {
        Assumptions planning = position.planning();
        int least = 100;
        int most = 100;
        if (planning != null && planning.callOff() != null) {
            least = planning.callOff().minPercent();
            most = planning.callOff().maxPercent();
            figures.assume(Assumed.Kind.CALL_OFF_MAXIMUM, Integer.toString(most));
        }
        Needs needs = Needs.nothing();
        for (var year : planned.centsByYear().entrySet()) {
            needs.centsByYear().put(year.getKey(), year.getValue().times(Ratio.ofPercent(most)));
            needs.atMinimum().put(year.getKey(), year.getValue().times(Ratio.ofPercent(least)));
        }
        return needs;
    }

    /** I-2, R-21: in each month with entries a case of one of the instruments can begin. */
    private void objectToValidity(List<Ratio> entriesByMonth) {
        for (int i = firstMonth - 1; i < entriesByMonth.size(); i++) {
            YearMonth month = YearMonth.of(fiscalYear, i + 1);
            if (entriesByMonth.get(i).compareTo(Ratio.ZERO) > 0
                    && instruments.stream()
                            .noneMatch(instrument -> instrument.takesNewCases(month.atDay(1), month.atEndOfMonth()))) {
                objections.add(expired(position.position(), instruments.get(0)));
            }
        }
    }

    static Objection expired(String of, Instrument instrument) {
        return new Objection(
                Objection.Reason.INSTRUMENT_EXPIRED,
                "R-21",
                of,
                instrument.code(),
                instrument.newCasesFrom(),
                instrument.newCasesTo());
    }

    private void objectToDuration(YearMonth start, int months, Optional<FundingProfile> profile) {
        if (profile.isPresent() && months > profile.get().months()) {
            objections.add(new Objection(
                    Objection.Reason.BEYOND_PROFILE,
                    "I-13",
                    position.position(),
                    instruments.get(0).code(),
                    null,
                    start.plusMonths(profile.get().months()).atDay(1).minusDays(1)));
        }
        LocalDate last = start.plusMonths(months - 1L).atDay(1);
        if (instruments.stream()
                .allMatch(instrument -> instrument.payableUntil() != null && last.isAfter(instrument.payableUntil()))) {
            Instrument instrument = instruments.get(0);
            objections.add(new Objection(
                    Objection.Reason.PAYABLE_ENDS,
                    "I-2",
                    position.position(),
                    instrument.code(),
                    null,
                    instrument.payableUntil()));
        }
    }
}

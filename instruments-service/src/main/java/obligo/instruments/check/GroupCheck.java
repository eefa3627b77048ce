package obligo.instruments.check;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import obligo.http.Money;
import obligo.instruments.catalogue.Instrument;
import obligo.instruments.neighbours.HeardLine;
import obligo.instruments.programme.Delivery;
import obligo.instruments.programme.Position;
import obligo.stated.Ratio;
import org.jspecify.annotations.Nullable;

/** Checks the positions and lines of instruments that can only be judged together. */
final class GroupCheck {
    private static final int DECIMALS = 2;
    private static final int MONTHS_OF_A_YEAR = 12;

    private final InstrumentGroup group;
    private final int fiscalYear;
    private final int firstMonth;
    private final Map<String, Instrument> catalogue;
    private final CaseFigures.CheckedPlace place;
    private final boolean budgetKnown;

    private final List<CheckedRow> rows = new ArrayList<>();
    private final Set<Objection> objections = new LinkedHashSet<>();
    private Needs needs = Needs.nothing();
    private boolean planned;
    private boolean calledOff;

    /** @param firstMonth from 1, the first of which the entries count: 13 counts none */
    GroupCheck(
            InstrumentGroup group,
            int fiscalYear,
            int firstMonth,
            Map<String, Instrument> catalogue,
            CaseFigures.CheckedPlace place,
            boolean budgetKnown) {
        this.group = group;
        this.fiscalYear = fiscalYear;
        this.firstMonth = firstMonth;
        this.catalogue = catalogue;
        this.place = place;
        this.budgetKnown = budgetKnown;
        group.rows().forEach(this::count);
        if (!planned) {
            group.linesForNewCases().forEach(this::objectToLine);
        }
    }

    private void count(Position row) {
        CheckedRow.Payer payer = payer(row);
        PositionNeed need = new PositionNeed(row, fiscalYear, firstMonth, known(row.instruments()), place);
        if (payer != CheckedRow.Payer.BY_DEMAND && hasNumber(row)) {
            Needs ofRow = need.needs();
            if (payer != CheckedRow.Payer.OTHER_FUNDER) {
                objections.addAll(need.objections());
            }
            if (payer == CheckedRow.Payer.JOBCENTER) {
                needs = needs.plus(ofRow);
                planned = true;
                calledOff |= row.planning() != null && row.planning().callOff() != null;
            }
        } else if (payer == CheckedRow.Payer.JOBCENTER && !group.onlyRunsOff()) {
            needs = needs.plus(Needs.unknown(new Missing(Missing.Figure.ENTRIES, row.position())));
        }
        rows.add(checked(row, payer, need));
    }

    private static boolean hasNumber(Position row) {
        return (row.entries() != null && row.entries().value() != null)
                || (row.places() != null && row.places().value() != null);
    }

    private static CheckedRow.Payer payer(Position row) {
        if (!row.paidByJobcenter()) {
            return CheckedRow.Payer.OTHER_FUNDER;
        }
        if (row.delivery() == Delivery.OWN) {
            return CheckedRow.Payer.OWN_STAFF;
        }
        return row.entries() != null && row.entries().byDemand()
                ? CheckedRow.Payer.BY_DEMAND
                : CheckedRow.Payer.JOBCENTER;
    }

    private static CheckedRow checked(Position row, CheckedRow.Payer payer, PositionNeed need) {
        List<Assumed> assumed = payer == CheckedRow.Payer.JOBCENTER ? need.assumed() : List.of();
        Ratio entries = hasNumber(row) ? need.entries() : null;
        Conversion conversion = need.conversion();
        boolean converts = entries != null && conversion != null;
        return new CheckedRow(
                row.position(),
                payer,
                row.newCasesFunder(),
                entries == null ? null : shown(entries),
                converts && need.knowsUtilisation()
                        ? shown(Objects.requireNonNull(conversion).placesOfEntries(Objects.requireNonNull(entries)))
                        : null,
                converts
                        ? shown(Objects.requireNonNull(conversion).stockOfEntries(Objects.requireNonNull(entries)))
                        : null,
                assumed);
    }

    private static String shown(Ratio number) {
        return number.rounded(DECIMALS);
    }

    private List<Instrument> known(List<String> codes) {
        return codes.stream().map(catalogue::get).flatMap(Stream::ofNullable).toList();
    }

    /** I-2: money for new cases of the whole year needs an instrument with which they can begin all year. */
    private void objectToLine(HeardLine line) {
        List<Instrument> paid = known(line.instruments());
        boolean hasGap = IntStream.rangeClosed(firstMonth, MONTHS_OF_A_YEAR)
                .mapToObj(month -> YearMonth.of(fiscalYear, month))
                .anyMatch(month -> paid.stream()
                        .noneMatch(instrument -> instrument.takesNewCases(month.atDay(1), month.atEndOfMonth())));
        if (!paid.isEmpty() && hasGap && line.amounts().stream().anyMatch(HeardLine.PotAmount::pays)) {
            objections.add(PositionNeed.expired(line.line(), paid.get(0)));
        }
    }

    Needs needs() {
        return needs;
    }

    InstrumentGroup group() {
        return group;
    }

    /** Rows that the Jobcenter pays without a planned number. */
    List<String> byDemand() {
        return rows.stream()
                .filter(row -> row.payer() == CheckedRow.Payer.BY_DEMAND)
                .map(CheckedRow::position)
                .toList();
    }

    boolean isLegal() {
        return objections.isEmpty();
    }

    List<Assumed> assumed() {
        return rows.stream()
                .flatMap(row -> row.assumptions().stream())
                .distinct()
                .toList();
    }

    CheckedYear.NeededMoney needed(int year) {
        Ratio least = needs.atMinimum().get(year);
        return new CheckedYear.NeededMoney(
                cents(needs.centsByYear().get(year)),
                planned,
                calledOff && least != null ? cents(least) : null,
                needs.missingInOrder());
    }

    static Money cents(@Nullable Ratio cents) {
        return cents == null ? Money.ZERO : new Money(cents.decimal(0).longValueExact());
    }

    /** M-46: what the lines have for new cases, prior commitments apart. */
    private CheckedYear.AvailableMoney cash() {
        if (!budgetKnown) {
            return new CheckedYear.AvailableMoney(
                    null, List.of(new Missing(Missing.Figure.BUDGET, Integer.toString(fiscalYear))));
        }
        List<Missing> missing = new ArrayList<>();
        Money most = Money.ZERO;
        for (HeardLine line : group.linesForNewCases()) {
            List<HeardLine.PotAmount> amounts = line.amounts().stream()
                    .filter(amount -> amount.pot().equals(HeardLine.EGL))
                    .toList();
            if (amounts.stream().anyMatch(HeardLine.PotAmount::byDemand)) {
                return new CheckedYear.AvailableMoney(null, List.of());
            }
            Money ofLine = null;
            for (HeardLine.PotAmount amount : amounts) {
                if (amount.forNewCases() == null && amount.value() != null) {
                    missing.add(new Missing(Missing.Figure.PRIOR_COMMITMENTS, line.line()));
                }
                ofLine = amount.forNewCases() == null ? amount.value() : amount.forNewCases();
            }
            if (ofLine == null) {
                return new CheckedYear.AvailableMoney(null, List.of(new Missing(Missing.Figure.LINE, line.line())));
            }
            most = most.plus(ofLine);
        }
        return new CheckedYear.AvailableMoney(most, missing);
    }

    /** @param later what the due years after this one come to, for this group */
    CheckedGroup answer(List<CheckedYear> later) {
        List<CheckedYear> years = new ArrayList<>();
        if (planned || !needs.missing().isEmpty() || !group.lines().isEmpty()) {
            years.add(CheckedYear.judged(fiscalYear, planned ? "M-46" : "I-6", needed(fiscalYear), cash()));
        }
        years.addAll(later);
        return new CheckedGroup(
                List.copyOf(group.instruments()),
                CheckVerdict.worst(Stream.concat(
                        years.stream().map(CheckedYear::verdict),
                        objections.stream().map(objection -> CheckVerdict.NOT_LEGAL))),
                rows,
                group.lines().stream().map(HeardLine::line).toList(),
                years,
                List.copyOf(objections));
    }
}

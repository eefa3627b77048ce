package obligo.instruments.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import obligo.http.Money;
import obligo.instruments.catalogue.Instrument;
import obligo.instruments.law.Cap;
import obligo.instruments.neighbours.Authorisation;
import obligo.instruments.neighbours.HeardLine;
import obligo.instruments.programme.Position;
import org.jspecify.annotations.Nullable;

/**
 * Checks positions against money, this year's and that of every later year. Exact until the cents of an instrument's
 * year, which are rounded half up; every sum is one of rounded amounts. So more entries never need less, splitting a
 * position changes nothing, and the cents add up over years.
 */
final class ProgrammeCheck {
    private static final int JANUARY = 1;

    private final int fiscalYear;
    private final PlannedMoney money;
    private final List<Cap> caps;
    private final List<GroupCheck> groups = new ArrayList<>();

    ProgrammeCheck(
            int fiscalYear,
            List<Position> positions,
            PlannedMoney money,
            Map<String, Instrument> catalogue,
            CaseFigures.CheckedPlace place,
            List<Cap> caps) {
        this.fiscalYear = fiscalYear;
        this.money = money;
        this.caps = caps;
        boolean budgetKnown = !money.lines().isEmpty();
        for (InstrumentGroup group : InstrumentGroup.of(PlannedRows.of(positions), money.lines())) {
            groups.add(new GroupCheck(group, fiscalYear, JANUARY, catalogue, place, budgetKnown));
        }
    }

    Result result() {
        List<CheckedGroup> instruments =
                groups.stream().map(group -> group.answer(later(group))).toList();
        List<CheckedYear> authorisations =
                dueYears().stream().map(this::authorisation).toList();
        List<CheckedCap> checkedCaps =
                caps.stream().map(cap -> CheckedCap.of(cap, money)).toList();
        CheckVerdict verdict = CheckVerdict.worst(Stream.of(
                        instruments.stream().map(CheckedGroup::verdict),
                        authorisations.stream().map(CheckedYear::verdict),
                        checkedCaps.stream().map(CheckedCap::verdict))
                .flatMap(verdicts -> verdicts));
        return new Result(verdict, instruments, authorisations, checkedCaps);
    }

    /** What the check says of all. */
    record Result(
            CheckVerdict verdict,
            List<CheckedGroup> instruments,
            List<CheckedYear> authorisations,
            List<CheckedCap> caps) {}

    private Set<Integer> dueYears() {
        Set<Integer> years = new TreeSet<>();
        groups.forEach(group -> years.addAll(group.needs().centsByYear().keySet()));
        if (money.sums().authorisations() != null) {
            money.sums().authorisations().stream()
                    .filter(authorisation -> authorisation.pot().equals(HeardLine.EGL))
                    .forEach(authorisation -> years.add(authorisation.dueYear()));
        }
        years.removeIf(year -> year <= fiscalYear);
        return years;
    }

    /** M-42: each due year by itself, all instruments together. */
    private CheckedYear authorisation(int dueYear) {
        Money known = Money.ZERO;
        boolean planned = false;
        Set<Missing> missing = new LinkedHashSet<>();
        for (GroupCheck group : groups) {
            known = known.plus(group.needed(dueYear).known());
            planned |= group.needs().centsByYear().containsKey(dueYear);
            missing.addAll(group.needs().missing());
        }
        return CheckedYear.judged(
                dueYear,
                "M-42",
                new CheckedYear.NeededMoney(known, planned, null, List.copyOf(missing)),
                authorised(dueYear, Money.ZERO, List.of()));
    }

    private List<CheckedYear> later(GroupCheck group) {
        return group.needs().centsByYear().keySet().stream()
                .filter(year -> year > fiscalYear)
                .map(year -> {
                    Money ofOthers = Money.ZERO;
                    Set<Missing> missing = new LinkedHashSet<>();
                    for (GroupCheck other : groups) {
                        if (other != group) {
                            ofOthers = ofOthers.plus(other.needed(year).known());
                            missing.addAll(other.needs().missing());
                        }
                    }
                    return CheckedYear.judged(
                            year, "M-42", group.needed(year), authorised(year, ofOthers, List.copyOf(missing)));
                })
                .toList();
    }

    private CheckedYear.AvailableMoney authorised(int dueYear, Money ofOthers, List<Missing> missing) {
        Money amount = authorisedAmount(dueYear);
        return amount == null
                ? new CheckedYear.AvailableMoney(
                        null, List.of(new Missing(Missing.Figure.AUTHORISATION, Integer.toString(dueYear))))
                : new CheckedYear.AvailableMoney(amount.minus(ofOthers), missing);
    }

    /** Null where nobody told of authorisations; a due year that is not among those told has none. */
    private @Nullable Money authorisedAmount(int dueYear) {
        List<Authorisation> told = money.sums().authorisations();
        return told == null
                ? null
                : told.stream()
                        .filter(authorisation ->
                                authorisation.pot().equals(HeardLine.EGL) && authorisation.dueYear() == dueYear)
                        .map(Authorisation::amount)
                        .reduce(Money.ZERO, Money::plus);
    }
}

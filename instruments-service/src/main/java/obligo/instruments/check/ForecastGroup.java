package obligo.instruments.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import obligo.http.Money;
import obligo.instruments.neighbours.HeardLine;
import obligo.instruments.neighbours.LineUse;
import org.jspecify.annotations.Nullable;

/** What is known of the money of instruments that are judged together: planned, used, and still to be used. */
final class ForecastGroup {
    private final GroupCheck toCome;
    private final int fiscalYear;
    private final boolean moreCanEnter;
    private final boolean budgetKnown;
    private final Map<String, LineUse> use = new HashMap<>();

    /**
     * @param toCome the group with its cases of the months to come
     * @param moreCanEnter whether there are months to come
     */
    ForecastGroup(GroupCheck toCome, int fiscalYear, boolean moreCanEnter, boolean budgetKnown, List<LineUse> used) {
        this.toCome = toCome;
        this.fiscalYear = fiscalYear;
        this.moreCanEnter = moreCanEnter;
        this.budgetKnown = budgetKnown;
        used.stream().filter(line -> lineKeys().contains(line.line())).forEach(line -> use.put(line.line(), line));
    }

    Set<String> instruments() {
        return toCome.group().instruments();
    }

    boolean isLegal() {
        return toCome.isLegal();
    }

    List<HeardLine> lines() {
        return toCome.group().lines();
    }

    List<String> lineKeys() {
        return lines().stream().map(HeardLine::line).toList();
    }

    /** Whether it is of no concern to the integration money: no line, and nothing that would need one. */
    boolean isEmpty() {
        return lines().isEmpty()
                && toCome.needs().centsByYear().isEmpty()
                && missingEntries().isEmpty();
    }

    boolean isByDemand() {
        return lines().stream().anyMatch(line -> integrationMoney(line)
                .map(HeardLine.PotAmount::byDemand)
                .orElse(false));
    }

    /** Null where a line says no number. */
    @Nullable
    Money planned() {
        if (!budgetKnown || isByDemand()) {
            return null;
        }
        Money planned = Money.ZERO;
        for (HeardLine line : lines()) {
            Optional<HeardLine.PotAmount> amount = integrationMoney(line);
            if (amount.isPresent()) {
                Money value = amount.get().value();
                if (value == null) {
                    return null;
                }
                planned = planned.plus(value);
            }
        }
        return planned;
    }

    static Optional<HeardLine.PotAmount> integrationMoney(HeardLine line) {
        return line.amounts().stream()
                .filter(amount -> amount.pot().equals(HeardLine.EGL))
                .findFirst();
    }

    Money reserved() {
        return sum(LineUse::reserved);
    }

    Money committed() {
        return sum(LineUse::committed);
    }

    Money paid() {
        return sum(LineUse::paid);
    }

    Money used() {
        return sum(LineUse::total);
    }

    private Money sum(Function<LineUse, Money> part) {
        return use.values().stream().map(part).reduce(Money.ZERO, Money::plus);
    }

    private Money used(HeardLine line) {
        LineUse used = use.get(line.line());
        return used == null ? Money.ZERO : used.total();
    }

    /** What earlier years certainly still take of the lines (M-45). */
    Money notYetBooked() {
        return lines().stream().map(this::notYetBooked).reduce(Money.ZERO, Money::plus);
    }

    private Money notYetBooked(HeardLine line) {
        Money open = prior(line).orElse(Money.ZERO).minus(used(line));
        return open.compareTo(Money.ZERO) > 0 ? open : Money.ZERO;
    }

    /** A line for cases of earlier years only is theirs as a whole. */
    private static Optional<Money> prior(HeardLine line) {
        return integrationMoney(line).flatMap(amount -> {
            Money value = amount.value();
            Money forNewCases = line.onlyRunsOff() ? Money.ZERO : amount.forNewCases();
            return value == null || forNewCases == null ? Optional.empty() : Optional.of(value.minus(forNewCases));
        });
    }

    /** What a line has that neither is used nor belongs to earlier years. */
    Money free(HeardLine line) {
        Money value = integrationMoney(line).map(HeardLine.PotAmount::value).orElse(Money.ZERO);
        return value == null ? Money.ZERO : value.minus(used(line)).minus(notYetBooked(line));
    }

    /** As far as it is known. */
    Money stillToEnter() {
        return toCome.needed(fiscalYear).known();
    }

    List<Missing> missing() {
        List<Missing> missing = new ArrayList<>();
        if (!budgetKnown) {
            missing.add(new Missing(Missing.Figure.BUDGET, Integer.toString(fiscalYear)));
        }
        for (HeardLine line : lines()) {
            integrationMoney(line)
                    .filter(amount -> amount.value() == null && !amount.byDemand())
                    .ifPresent(amount -> missing.add(new Missing(Missing.Figure.LINE, line.line())));
        }
        if (moreCanEnter) {
            missing.addAll(toCome.needs().missing());
            missing.addAll(missingEntries());
        }
        return missing;
    }

    /** Nobody planned a number of what still enters: by demand, or in no position at all. */
    private List<Missing> missingEntries() {
        List<String> unplanned = toCome.group().rows().isEmpty()
                ? toCome.group().linesForNewCases().stream()
                        .map(HeardLine::line)
                        .toList()
                : toCome.byDemand();
        return unplanned.stream()
                .map(key -> new Missing(Missing.Figure.ENTRIES, key))
                .toList();
    }

    List<Assumed> assumed() {
        List<Assumed> assumed = new ArrayList<>(toCome.assumed());
        if (toCome.needs().centsByYear().containsKey(fiscalYear)) {
            assumed.add(new Assumed(Assumed.Kind.ENTRIES_SO_FAR_ARE_BOOKED, null, null));
        }
        if (lines().stream().anyMatch(line -> prior(line).isEmpty())) {
            assumed.add(new Assumed(Assumed.Kind.PRIOR_COMMITMENTS_ARE_BOOKED, null, null));
        }
        return assumed;
    }
}

package obligo.targets.regional;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import obligo.targets.indicators.Indicator;
import obligo.targets.plan.Item;
import obligo.targets.plan.Side;
import obligo.targets.plan.TargetFigures;
import org.jspecify.annotations.Nullable;

/**
 * Adds up one key's targets of some members: counts by themselves, rates by their numerators and denominators (T-37). All
 * sums are exact; what is divided is rounded once, half up, at four decimals.
 */
final class AddUp {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final String row;
    private final TargetKey key;
    private final Indicator indicator;
    private final List<MemberTargets> members;
    private final Withheld withheld;

    /** @param row under which the sum is in the tables of counts */
    AddUp(String row, TargetKey key, Indicator indicator, List<MemberTargets> members, Withheld withheld) {
        this.row = row;
        this.key = key;
        this.indicator = indicator;
        this.members = members.stream()
                .filter(member -> member.items().containsKey(key))
                .toList();
        this.withheld = withheld;
    }

    AddedUp added() {
        return new AddedUp(key.indicator(), key.kind(), key.gender(), side(true), side(false), change());
    }

    private AddedUp.SideSums side(boolean base) {
        return new AddedUp.SideSums(
                figure(base, Measure.ABSOLUTE),
                figure(base, Measure.NUMERATOR),
                figure(base, Measure.DENOMINATOR),
                rate(base));
    }

    private @Nullable Side side(MemberTargets member, boolean base) {
        Item item = Objects.requireNonNull(member.items().get(key));
        return base ? item.base() : item.target();
    }

    private boolean states(MemberTargets member, boolean base, Measure measure) {
        return measure.of(side(member, base)) != null;
    }

    private boolean statesRate(MemberTargets member, boolean base) {
        return states(member, base, Measure.NUMERATOR) && states(member, base, Measure.DENOMINATOR);
    }

    private List<MemberTargets> those(Predicate<MemberTargets> state) {
        return members.stream().filter(state).toList();
    }

    private @Nullable Figure figure(boolean base, Measure measure) {
        List<MemberTargets> stating = those(member -> states(member, base, measure));
        BigDecimal sum = sum(stating, base, measure);
        if (stating.isEmpty()) {
            return null;
        }
        if (withheld.hides(row, key, base, measure)) {
            return Figure.withheld(stating.size());
        }
        return sum == null ? Figure.untold(stating.size()) : Figure.of(sum, weighed(stating));
    }

    /** Of all whose part is known; null where of none. */
    private @Nullable BigDecimal sum(List<MemberTargets> stating, boolean base, Measure measure) {
        return stating.stream()
                .map(member -> measure.of(side(member, base), member.weight()))
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    private static int weighed(List<MemberTargets> stating) {
        return (int) stating.stream().filter(member -> member.weight() != null).count();
    }

    private @Nullable Figure rate(boolean base) {
        List<MemberTargets> stating = those(member -> statesRate(member, base));
        if (stating.isEmpty()) {
            return null;
        }
        if (hidesRate(base, stating)) {
            return Figure.withheld(stating.size());
        }
        BigDecimal numerator = sum(stating, base, Measure.NUMERATOR);
        BigDecimal denominator = sum(stating, base, Measure.DENOMINATOR);
        if (numerator == null || denominator == null || denominator.signum() == 0) {
            return Figure.untold(stating.size());
        }
        BigDecimal above = isChange() ? numerator.subtract(denominator) : numerator;
        return Figure.rate(percent(above, denominator), weighed(stating));
    }

    /** A rate tells a count where the other is shown; one of other members than the counts tells of the rest. */
    private boolean hidesRate(boolean base, List<MemberTargets> of) {
        return hides(base, Measure.NUMERATOR, of) || hides(base, Measure.DENOMINATOR, of);
    }

    private boolean hides(boolean base, Measure measure, List<MemberTargets> of) {
        return withheld.hides(row, key, base, measure)
                || (withheld.isPublic() && !of.equals(those(member -> states(member, base, measure))));
    }

    private AddedUp.ChangeSums change() {
        List<MemberTargets> absolutes = statingBoth(Measure.ABSOLUTE);
        List<MemberTargets> rates = those(member -> statesRate(member, true) && statesRate(member, false));
        if (!absolutes.isEmpty() && (rates.isEmpty() || indicator.plannedAsAnnualAverage())) {
            return countChange(absolutes, Measure.ABSOLUTE);
        }
        return rates.isEmpty() ? countChange(statingBoth(Measure.NUMERATOR), Measure.NUMERATOR) : rateChange(rates);
    }

    private List<MemberTargets> statingBoth(Measure measure) {
        return those(member -> states(member, true, measure) && states(member, false, measure));
    }

    private AddedUp.ChangeSums countChange(List<MemberTargets> of, Measure measure) {
        if (of.isEmpty()) {
            return new AddedUp.ChangeSums(null, null, null);
        }
        if (hides(true, measure, of) || hides(false, measure, of)) {
            return new AddedUp.ChangeSums(Figure.withheld(of.size()), null, Figure.withheld(of.size()));
        }
        BigDecimal base = sum(of, true, measure);
        BigDecimal target = sum(of, false, measure);
        if (base == null || target == null) {
            return new AddedUp.ChangeSums(Figure.untold(of.size()), null, Figure.untold(of.size()));
        }
        BigDecimal change = target.subtract(base);
        Figure rate = base.signum() == 0 ? Figure.untold(of.size()) : Figure.rate(percent(change, base), weighed(of));
        return new AddedUp.ChangeSums(Figure.of(change, weighed(of)), null, rate);
    }

    private AddedUp.ChangeSums rateChange(List<MemberTargets> of) {
        if (hidesRate(true, of) || hidesRate(false, of)) {
            return new AddedUp.ChangeSums(
                    null, Figure.withheld(of.size()), isChange() ? null : Figure.withheld(of.size()));
        }
        BigDecimal above = sum(of, false, Measure.NUMERATOR);
        BigDecimal below = sum(of, false, Measure.DENOMINATOR);
        BigDecimal aboveBase = sum(of, true, Measure.NUMERATOR);
        BigDecimal belowBase = sum(of, true, Measure.DENOMINATOR);
        if (above == null
                || below == null
                || aboveBase == null
                || belowBase == null
                || below.signum() == 0
                || belowBase.signum() == 0) {
            return new AddedUp.ChangeSums(null, Figure.untold(of.size()), null);
        }
        BigDecimal difference = above.multiply(belowBase).subtract(aboveBase.multiply(below));
        Figure points = Figure.rate(percent(difference, below.multiply(belowBase)), weighed(of));
        Figure rate = isChange() || aboveBase.signum() == 0
                ? null
                : Figure.rate(percent(difference, aboveBase.multiply(below)), weighed(of));
        return new AddedUp.ChangeSums(null, points, rate);
    }

    private boolean isChange() {
        return TargetFigures.isChangeRate(indicator);
    }

    private static String percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, 4, RoundingMode.HALF_UP).toPlainString();
    }
}

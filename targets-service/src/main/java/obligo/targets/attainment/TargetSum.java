package obligo.targets.attainment;

import java.util.Collection;
import obligo.stated.Ratio;
import obligo.targets.indicators.Indicator;
import obligo.targets.plan.Target;
import org.jspecify.annotations.Nullable;

/** Adds targets up: averages as they are, rates by their numerators and denominators, never the rates (T-37). */
final class TargetSum {
    private TargetSum() {}

    /** Whether a target says what it takes to be added to others. */
    static boolean canAdd(Indicator indicator, @Nullable Target target) {
        if (target == null) {
            return false;
        }
        return indicator.plannedAsAnnualAverage()
                ? target.absolute() != null
                : target.numerator() != null && target.denominator() != null;
    }

    /** Null where there is nothing to add, or nothing to divide by. */
    static @Nullable Ratio of(Indicator indicator, Collection<Target> targets) {
        long above = 0;
        long below = 0;
        boolean isAny = false;
        for (Target target : targets) {
            if (canAdd(indicator, target)) {
                isAny = true;
                above = Math.addExact(
                        above, orZero(indicator.plannedAsAnnualAverage() ? target.absolute() : target.numerator()));
                below = Math.addExact(below, orZero(target.denominator()));
            }
        }
        if (!isAny || (!indicator.plannedAsAnnualAverage() && below == 0)) {
            return null;
        }
        return indicator.plannedAsAnnualAverage()
                ? Ratio.of(above)
                : Ratio.of(above).over(Ratio.of(below));
    }

    private static long orZero(@Nullable Long value) {
        return value == null ? 0 : value;
    }
}

package obligo.targets.attainment;

import obligo.stated.Ratio;
import obligo.targets.indicators.Indicator;
import obligo.targets.plan.Target;
import obligo.targets.plan.TargetFigures;
import org.jspecify.annotations.Nullable;

/** A target as an exact number, in the form in which its indicator is planned. */
final class TargetRatio {
    private TargetRatio() {}

    /** From numerator and denominator where both are stated, as printed otherwise; null where there is no number. */
    static @Nullable Ratio of(Indicator indicator, @Nullable Target target) {
        if (target == null) {
            return null;
        }
        if (indicator.plannedAsAnnualAverage()) {
            return target.absolute() == null ? null : Ratio.of(target.absolute());
        }
        if (target.numerator() != null && target.denominator() != null && target.denominator() != 0) {
            return Ratio.of(target.numerator()).over(Ratio.of(target.denominator()));
        }
        if (target.rate() == null) {
            return null;
        }
        Ratio rate = Ratio.ofPercent(target.rate());
        return TargetFigures.isChangeRate(indicator) ? rate.plus(Ratio.ONE) : rate;
    }
}

package obligo.targets.appraisal;

import java.util.Locale;
import obligo.targets.indicators.Indicator;
import obligo.targets.plan.Base;
import obligo.targets.plan.Item;
import obligo.targets.plan.Target;
import obligo.targets.plan.TargetFigures;
import org.jspecify.annotations.Nullable;

/** Which of its figures an item's target is held against its base by. */
enum ComparedBy {
    RATE,
    ABSOLUTE,
    NUMERATOR,
    NOTHING;

    /** The form that the indicator is planned in, any other that both sides have otherwise. */
    static ComparedBy of(Item item, @Nullable Indicator indicator) {
        Base base = item.base();
        Target target = item.target();
        if (base == null || target == null) {
            return NOTHING;
        }
        boolean rates = base.hasRate() && target.hasRate();
        boolean absolutes = base.absolute() != null && target.absolute() != null;
        if (absolutes && (!rates || (indicator != null && indicator.plannedAsAnnualAverage()))) {
            return ABSOLUTE;
        }
        if (rates) {
            return RATE;
        }
        return base.numerator() != null && target.numerator() != null ? NUMERATOR : NOTHING;
    }

    String reference(String side, Item item) {
        return side + ":" + item.item() + ":" + name().toLowerCase(Locale.ROOT);
    }

    /** The change of a change says nothing in percent (T-10). */
    boolean hasChangeRate(@Nullable Indicator indicator) {
        return this != RATE || !TargetFigures.isChangeRate(indicator);
    }
}

package obligo.targets.appraisal;

import obligo.stated.Interval;
import obligo.targets.indicators.Indicator;
import obligo.targets.plan.Item;
import obligo.targets.plan.Target;
import obligo.targets.plan.TargetFigures;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The forms that a target is given in (T-25). */
@Schema(
        name = "TargetForm",
        description = "ABSOLUTE: the stock, or the numerator where none is planned. RATE: in percent. CHANGE_RATE: in "
                + "percent of the base (T-25).")
public enum ValueForm {
    ABSOLUTE,
    RATE,
    CHANGE_RATE;

    /** All values that the item's target can have in this form, computed where that is possible; null where it has none. */
    public @Nullable Interval of(Item item, @Nullable Indicator indicator, TargetFigures figures) {
        Target target = item.target();
        if (target == null) {
            return null;
        }
        String key = "target:" + item.item() + ":";
        return switch (this) {
            case ABSOLUTE -> figures.value(key + (target.absolute() == null ? "numerator" : "absolute"));
            case RATE -> figures.value(key + "rate");
            case CHANGE_RATE -> changeRate(item, target, indicator, figures);
        };
    }

    private static @Nullable Interval changeRate(
            Item item, Target target, @Nullable Indicator indicator, TargetFigures figures) {
        ComparedBy by = ComparedBy.of(item, indicator);
        Interval base = by == ComparedBy.NOTHING ? null : figures.value(by.reference("base", item));
        Interval now = by == ComparedBy.NOTHING ? null : figures.value(by.reference("target", item));
        if (base != null && now != null && by.hasChangeRate(indicator)) {
            return Computed.changeRate(base, now);
        }
        return target.changeRate() == null ? null : Interval.printed(target.changeRate(), null);
    }
}

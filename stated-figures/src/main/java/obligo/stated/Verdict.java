package obligo.stated;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison found.
 *
 * @param figure the figure as stated
 * @param computed what follows from its parts, null where a part has no value
 * @param agrees null where nothing could be compared
 * @param cause the probable cause of a contradiction
 */
public record Verdict(
        StatedFigure figure,
        @Nullable Interval computed,
        @Nullable Boolean agrees,
        @Nullable Cause cause) {

    static Verdict notJudged(StatedFigure figure) {
        return new Verdict(figure, null, null, null);
    }

    public boolean contradicts() {
        return Boolean.FALSE.equals(agrees);
    }

    /** The computed figure, rates at four decimals, others as exact as they are. */
    public @Nullable BigDecimal computedValue() {
        if (computed == null) {
            return null;
        }
        BigDecimal middle = computed.middle();
        boolean rate = figure.unit() == Unit.PERCENT || figure.unit() == Unit.PERCENTAGE_POINT;
        BigDecimal shown = rate ? middle.setScale(4, RoundingMode.HALF_UP) : middle;
        return shown.scale() < 0 ? shown.setScale(0) : shown;
    }

    /** Stated less computed. */
    public BigDecimal difference() {
        BigDecimal value = computedValue();
        return value == null ? BigDecimal.ZERO : figure.decimal().subtract(value);
    }
}

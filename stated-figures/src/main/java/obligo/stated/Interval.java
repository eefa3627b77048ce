package obligo.stated;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * All values that a figure can have: one where it is exact, those that round to it where it is printed rounded. Bounds
 * are exact except after a division, where they are widened at the thirtieth digit.
 */
public record Interval(BigDecimal low, BigDecimal high) {
    private static final MathContext DOWN = new MathContext(30, RoundingMode.FLOOR);
    private static final MathContext UP = new MathContext(30, RoundingMode.CEILING);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public static final Interval ZERO = exactly(BigDecimal.ZERO);

    public static Interval exactly(BigDecimal value) {
        return new Interval(value, value);
    }

    public static Interval exactly(long value) {
        return exactly(BigDecimal.valueOf(value));
    }

    /** What {@code value} says when it is rounded to {@code step}. */
    public static Interval around(BigDecimal value, BigDecimal step) {
        BigDecimal half = step.divide(TWO);
        return new Interval(value.subtract(half), value.add(half));
    }

    /** What a printed decimal says; its scale is its rounding unless {@code roundedTo} says coarser. */
    public static Interval printed(String value, @Nullable String roundedTo) {
        BigDecimal decimal = new BigDecimal(value);
        BigDecimal ownStep = BigDecimal.ONE.movePointLeft(decimal.scale());
        BigDecimal step = roundedTo == null ? ownStep : ownStep.max(new BigDecimal(roundedTo));
        return around(decimal, step);
    }

    public boolean isExact() {
        return low.compareTo(high) == 0;
    }

    public Interval plus(Interval other) {
        return new Interval(low.add(other.low), high.add(other.high));
    }

    public Interval minus(Interval other) {
        return plus(other.negated());
    }

    public Interval negated() {
        return new Interval(high.negate(), low.negate());
    }

    /** In percent of {@code base}; null where the base may be zero or negative, because no share can be told then. */
    public @Nullable Interval percentOf(Interval base) {
        if (base.low.signum() <= 0) {
            return null;
        }
        BigDecimal from = low.multiply(HUNDRED);
        BigDecimal to = high.multiply(HUNDRED);
        return new Interval(
                from.divide(from.signum() >= 0 ? base.high : base.low, DOWN),
                to.divide(to.signum() >= 0 ? base.low : base.high, UP));
    }

    boolean touches(Interval other) {
        return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
    }

    /** The middle, which is the value itself where it is exact. */
    public BigDecimal middle() {
        return isExact() ? low : low.add(high).divide(TWO);
    }
}

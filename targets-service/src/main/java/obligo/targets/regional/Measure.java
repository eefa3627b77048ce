package obligo.targets.regional;

import java.math.BigDecimal;
import obligo.stated.Unit;
import obligo.targets.indicators.Indicator;
import obligo.targets.plan.Side;
import org.jspecify.annotations.Nullable;

/** A figure of a target that adds up over Jobcenters. A rate is none (T-37). */
enum Measure {
    ABSOLUTE,
    NUMERATOR,
    DENOMINATOR;

    @Nullable
    Long of(@Nullable Side side) {
        if (side == null) {
            return null;
        }
        return switch (this) {
            case ABSOLUTE -> side.absolute();
            case NUMERATOR -> side.numerator();
            case DENOMINATOR -> side.denominator();
        };
    }

    /** With the part of it that counts; null where it is not stated or the part not known. */
    @Nullable
    BigDecimal of(@Nullable Side side, @Nullable BigDecimal weight) {
        Long stated = of(side);
        return stated == null || weight == null
                ? null
                : BigDecimal.valueOf(stated).multiply(weight);
    }

    /** Whether it counts persons or what happened to them: money discloses nobody. */
    boolean countsPersons(Indicator indicator) {
        return (this == DENOMINATOR ? indicator.denominator() : indicator.numerator()).unit() != Unit.EUR;
    }
}

package obligo.targets.attainment;

import obligo.stated.Ratio;
import org.jspecify.annotations.Nullable;

/** How the degree of attainment follows from actual and target (T-32); no official formula is confirmed. */
enum AttainmentFormula {
    /** Actual by target: more is better. */
    RATIO,
    /** Target by actual: less is better. */
    INVERSE_RATIO,
    /** Two less actual by target: less is better, and each step counts alike. */
    MIRROR,
    /** There is none. */
    NONE;

    /** Null where there is none, or nothing to divide by. */
    @Nullable
    Ratio degree(Ratio actual, Ratio target) {
        return switch (this) {
            case RATIO -> target.isZero() ? null : actual.over(target);
            case INVERSE_RATIO -> actual.isZero() ? null : target.over(actual);
            case MIRROR -> target.isZero() ? null : Ratio.of(2).minus(actual.over(target));
            case NONE -> null;
        };
    }
}

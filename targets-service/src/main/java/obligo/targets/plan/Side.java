package obligo.targets.plan;

import obligo.stated.Qualifier;
import org.jspecify.annotations.Nullable;

/** One side of an item, where it starts from or where it shall lead: the same figures on both (T-25). */
public interface Side {
    /** As many digits as a stated figure may have. */
    long MOST = 999_999_999_999_999L;

    @Nullable
    Long absolute();

    @Nullable
    Long numerator();

    @Nullable
    Long denominator();

    @Nullable
    String rate();

    @Nullable
    Qualifier qualifier();

    @Nullable
    Long roundedTo();

    /** Whether it has a rate, printed or to be computed. */
    default boolean hasRate() {
        return rate() != null || (numerator() != null && denominator() != null);
    }
}

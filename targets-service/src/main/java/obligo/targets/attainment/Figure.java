package obligo.targets.attainment;

import java.time.YearMonth;
import java.util.List;
import obligo.stated.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * A figure, or why there is none. It is never made of fewer months than it needs.
 *
 * @param value null where there is none
 * @param months how many it is made of
 * @param missing those that are missing, in order
 */
record Figure(@Nullable Ratio value, @Nullable Absence absence, int months, List<YearMonth> missing) {

    /** Why there is no figure. */
    enum Absence {
        /** Values of months are missing that it is made of. */
        MONTHS_MISSING,
        /** There is nothing to divide by. */
        NO_DENOMINATOR,
        /** The months after it that it observes are not over (T-14). */
        NOT_OBSERVED_YET,
        /** Its publication would tell of single persons (D-20). */
        MASKED
    }

    static Figure of(Ratio value, int months) {
        return new Figure(value, null, months, List.of());
    }

    static Figure missing(int months, List<YearMonth> missing) {
        return new Figure(null, Absence.MONTHS_MISSING, months, missing);
    }

    /** The same without its value where it may not be published. */
    Figure unless(boolean hidden) {
        return hidden ? new Figure(null, Absence.MASKED, months, List.of()) : this;
    }

    static Figure undefined(int months) {
        return new Figure(null, Absence.NO_DENOMINATOR, months, List.of());
    }
}

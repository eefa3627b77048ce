package obligo.targets.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an organisation is for a time: null without a beginning or an end. */
record Period(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String name,
        @Nullable Form form,
        @Nullable String regionalDirectorate,
        @Nullable String land,
        @Nullable String comparisonType) {

    boolean covers(LocalDate day) {
        return (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
    }

    /** Whether it is of the strand; without one all are, also what belongs to neither form (T-6). */
    boolean isOf(@Nullable Form strand) {
        return strand == null || strand == form;
    }
}

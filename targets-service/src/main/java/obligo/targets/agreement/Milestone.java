package obligo.targets.agreement;

import java.time.LocalDate;
import java.util.Objects;

/** A day of the planning calendar. */
record Milestone(Name milestone, LocalDate dueOn, String responsible) {
    Milestone {
        Objects.requireNonNull(milestone, "milestone");
        Objects.requireNonNull(dueOn, "dueOn");
    }

    /** What is due. */
    enum Name {
        PLANNING_BASIS,
        OFFER,
        DIALOGUE,
        SIGNING,
        FINAL_RESULTS
    }
}

package obligo.instruments.check;

import java.util.List;
import obligo.instruments.neighbours.HeardBudget;
import obligo.instruments.neighbours.HeardLine;
import obligo.instruments.neighbours.HeardSums;
import org.jspecify.annotations.Nullable;

/**
 * The money that a programme is checked against: as heard, or as proposed.
 *
 * @param revision of the heard budget, null where it is proposed or none was heard
 */
record PlannedMoney(@Nullable Long revision, List<HeardLine> lines, HeardSums sums) {
    static PlannedMoney heard(@Nullable HeardBudget budget) {
        return budget == null
                ? new PlannedMoney(null, List.of(), HeardSums.NOT_TOLD)
                : new PlannedMoney(budget.revision(), budget.lines(), budget.sums());
    }
}

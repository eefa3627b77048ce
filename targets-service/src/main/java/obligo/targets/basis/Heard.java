package obligo.targets.basis;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was heard of a year's budget and programme. */
@Schema(name = "TargetsBasisHeard", description = "What was heard last of a year's budget and programme")
public record Heard(
        @Schema(description = "Absent while nothing was heard") @Nullable
        BudgetTotals budget,

        @Schema(description = "Absent while nothing was heard") @Nullable
        ProgrammeTotals programme) {

    static final Heard NOTHING = new Heard(null, null);

    /** What is newer in {@code told}, what is known otherwise: late and repeated events change nothing. */
    Heard updatedBy(Heard told) {
        boolean newBudget = told.budget != null && (budget == null || budget.revision() < told.budget.revision());
        boolean newProgramme =
                told.programme != null && (programme == null || programme.revision() < told.programme.revision());
        return new Heard(newBudget ? told.budget : budget, newProgramme ? told.programme : programme);
    }

    /** The same, with what it lacks from {@code later}. */
    Heard completedBy(Heard later) {
        return new Heard(budget == null ? later.budget : budget, programme == null ? later.programme : programme);
    }
}

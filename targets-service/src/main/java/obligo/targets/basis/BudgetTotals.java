package obligo.targets.basis;

import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Sums of a year's integration budget as budget-service told them. They stay the decimal strings of the event, always with
 * two decimals: they are compared and shown, never computed with, and may be negative where too much is planned.
 */
@Schema(
        name = "HeardBudget",
        description = "Sums of the integration budget (EGL) in EUR; absent where budget-service could not tell them")
public record BudgetTotals(
        @Schema(description = "Revision of the budget") long revision,

        @Schema(examples = "38785452.00") @Nullable String planned,
        @Schema(examples = "58565156.00") @Nullable String allotted,
        @Schema(examples = "38785453.00") @Nullable String forPlanning,
        @Schema(examples = "6685096.00") @Nullable String newCaseBudget) {

    boolean sameTotals(BudgetTotals other) {
        return Objects.equals(planned, other.planned)
                && Objects.equals(allotted, other.allotted)
                && Objects.equals(forPlanning, other.forPlanning)
                && Objects.equals(newCaseBudget, other.newCaseBudget);
    }
}

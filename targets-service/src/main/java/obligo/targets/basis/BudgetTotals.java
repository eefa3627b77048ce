package obligo.targets.basis;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Sums of a year's integration budget as budget-service told them. They stay the decimal strings of the event, always with
 * two decimals, and may be negative where too much is planned.
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

    /** By name, in the order of their kind; null where it was not told. */
    Map<String, @Nullable BigDecimal> totals() {
        Map<String, @Nullable BigDecimal> totals = new LinkedHashMap<>();
        totals.put("planned", decimal(planned));
        totals.put("allotted", decimal(allotted));
        totals.put("forPlanning", decimal(forPlanning));
        totals.put("newCaseBudget", decimal(newCaseBudget));
        return totals;
    }

    private static @Nullable BigDecimal decimal(@Nullable String euros) {
        return euros == null ? null : new BigDecimal(euros);
    }
}

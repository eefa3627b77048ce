package obligo.budget.administration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import obligo.http.Money;
import obligo.stated.Interval;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One cost of administration. Which of them bear the KFA is decided item by item (M-31), never for the whole. */
@Schema(name = "AdministrationCostItem", description = "One cost of administration")
record CostItem(
        @Schema(examples = "STAFF") @NotNull @Pattern(regexp = KEY)
        String key,

        @Schema(examples = "Personal- und Sachkosten nach VKFV") @NotBlank @Size(max = 300)
        String label,

        @NotNull Money amount,

        @Schema(description = "Printed rounding where the document prints no cents") @Nullable
        Money roundedTo,

        @Schema(description = "Whether the municipality bears its share of it (kommunaler Finanzierungsanteil)")
        @NotNull
        Boolean kfaRelevant,

        @Nullable @Size(max = 500) String note) {

    static final String KEY = "[A-Z0-9_]{1,40}";

    /** All amounts that would be printed like this one. */
    Interval interval() {
        return roundedTo == null
                ? Interval.exactly(amount.euros())
                : Interval.around(amount.euros(), roundedTo.euros());
    }
}

package obligo.budget.administration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import obligo.stated.SourceDocument;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The administration budget of a gemeinsame Einrichtung as it is sent and stored. */
@Schema(
        description =
                "The administration budget of a year (Verwaltungsbudget einschließlich KFA), as its document states it")
record AdministrationBudget(
        @Schema(description = "Why it is changed; kept with the revision") @Nullable @Size(max = 500)
        String changeReason,

        @NotNull @Valid SourceDocument document,
        @NotEmpty @Size(max = 200) List<@NotNull @Valid CostItem> items,
        @Nullable @Valid Stated stated) {

    /** What the document itself prints as sums, right or wrong. */
    @Schema(
            name = "AdministrationStated",
            description = "Sums as the document prints them, right or wrong; the scale is the printed rounding")
    record Stated(
            @Schema(description = "Kommunaler Finanzierungsanteil", examples = "14721331")
            @Nullable
            @Pattern(regexp = PRINTED)
            String kfa,

            @Schema(description = "All items together", examples = "99610166") @Nullable @Pattern(regexp = PRINTED)
            String total) {

        private static final String PRINTED = "[0-9]{1,13}([.][0-9]{1,2})?";
    }

    AdministrationBudget withoutReason() {
        return new AdministrationBudget(null, document, items, stated);
    }
}

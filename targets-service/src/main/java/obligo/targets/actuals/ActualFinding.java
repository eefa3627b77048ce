package obligo.targets.actuals;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.YearMonth;
import obligo.targets.plan.Gender;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that stands out in the values. It may be right; nothing is corrected. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Something that stands out in the values. It may be right; nothing is corrected")
record ActualFinding(
        @Schema(examples = "R-15") String ruleId,
        Code code,
        @Schema(examples = "K3") String indicator,
        Gender gender,

        @Schema(implementation = String.class, examples = "2025-03")
        YearMonth month,

        @Schema(description = "What the delivery says, in percent or percentage points", examples = "2.7855") @Nullable
        String delivered,

        @Schema(description = "What follows from other values, or how far it may be", examples = "2.1011") @Nullable
        String expected,

        @Schema(description = "The finding as a sentence, in the caller's language")
        String text) {

    /** What stands out. */
    @Schema(
            name = "ActualFindingCode",
            description =
                    "KPI_DIFF: last year's values say something else than the denominator. IMPUTED: the statistics "
                            + "put a value in the place of a missing one. JUMP_MONTH, JUMP_YEAR: changed beyond the threshold. "
                            + "JUMP_WOMENS_SHARE: the women's share did. NO_DENOMINATOR: a numerator and nothing to divide by")
    enum Code {
        KPI_DIFF,
        IMPUTED,
        JUMP_MONTH,
        JUMP_YEAR,
        JUMP_WOMENS_SHARE,
        NO_DENOMINATOR
    }
}

package obligo.instruments.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why something that is planned is not legal. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PlanObjection", description = "Why something that is planned is not legal")
record Objection(
        Reason code,
        @Schema(examples = "R-21") String ruleId,

        @Schema(description = "Key of the position or line", examples = "1.10")
        String of,

        @Schema(examples = "BGB_16J") String instrument,

        @Schema(description = "First day on which the law allows it; absent: open") @Nullable
        LocalDate from,

        @Schema(description = "Last day on which the law allows it; absent: open", examples = "2024-03-27") @Nullable
        LocalDate to) {

    /** Which rule is broken. */
    @Schema(
            name = "PlanObjectionCode",
            description = "INSTRUMENT_EXPIRED: new cases are planned for a month in which none can begin. "
                    + "PAYABLE_ENDS: cases last longer than they can be paid. BEYOND_PROFILE: cases last longer than the "
                    + "law subsidises them.")
    enum Reason {
        INSTRUMENT_EXPIRED,
        PAYABLE_ENDS,
        BEYOND_PROFILE
    }
}

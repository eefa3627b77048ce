package obligo.instruments.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A figure that the check rests on. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CheckAssumption", description = "A figure that the check rests on, and who says so")
record Assumed(
        Kind kind,
        @Schema(examples = "1847.00") @Nullable String value,

        @Schema(description = "Source of the catalogue; absent where the programme states it") @Nullable
        String source) {

    /** What is assumed. */
    @Schema(
            name = "CheckAssumptionKind",
            description = "EVEN_SPREAD: a twelfth of the entries in each month, as none are stated. DURATION, "
                    + "COST_PER_MONTH, UTILISATION, FUNDING_PROFILE: the figure used. AVERAGE_AS_FULL: the cost is an "
                    + "average of cases of several years, taken as the full amount. ENTRIES_OF_PLACES: entries follow "
                    + "from places (I-8). CALL_OFF_MAXIMUM: a framework contract is counted at its maximum. "
                    + "ENTRIES_SO_FAR_ARE_BOOKED: cases of the months that have begun are among what is reserved, committed "
                    + "and paid. PRIOR_COMMITMENTS_ARE_BOOKED: so is what earlier years bound (M-45), as nobody told which "
                    + "part of the line that is.")
    enum Kind {
        EVEN_SPREAD,
        DURATION,
        COST_PER_MONTH,
        AVERAGE_AS_FULL,
        UTILISATION,
        FUNDING_PROFILE,
        ENTRIES_OF_PLACES,
        CALL_OFF_MAXIMUM,
        ENTRIES_SO_FAR_ARE_BOOKED,
        PRIOR_COMMITMENTS_ARE_BOOKED
    }
}

package obligo.instruments.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import obligo.instruments.programme.Funder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A position as the check counted it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CheckedPosition", description = "A position as the check counted it")
record CheckedRow(
        @Schema(examples = "2.3") String position,
        Payer payer,
        @Nullable Funder funder,

        @Schema(description = "Two decimals, rounded half up; absent where it is not known", examples = "46.00")
        @Nullable
        String entries,

        @Schema(description = "From entries, duration and utilisation (I-8)") @Nullable
        String places,

        @Schema(description = "Mean stock of these cases, from entries and duration (I-8)") @Nullable
        String stock,

        List<Assumed> assumptions) {

    /** Who pays for its new cases (I-3, I-7). */
    @Schema(
            name = "CheckedPayer",
            description = "JOBCENTER: the integration budget. OWN_STAFF: the Jobcenter's staff, at no cost of a line. "
                    + "OTHER_FUNDER: somebody else, so that it is not this budget's. BY_DEMAND: as much as is needed, "
                    + "without a planned number.")
    enum Payer {
        JOBCENTER,
        OWN_STAFF,
        OTHER_FUNDER,
        BY_DEMAND
    }
}

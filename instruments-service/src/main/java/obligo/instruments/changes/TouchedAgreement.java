package obligo.instruments.changes;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A target agreement that rests on a programme or budget which names the instrument. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "TouchedAgreement",
        description =
                "A target agreement, negotiated or in force, of a year whose programme or budget names the instrument")
record TouchedAgreement(
        @Schema(examples = "32102") String jobcenter,
        @Schema(examples = "2024") int year,

        @Schema(description = "The gravest of what is touched in the same year")
        Effect effect,

        @Schema(examples = "I-2") String rule,

        @Schema(description = "Of the agreement, as last heard")
        long revision,

        @Schema(description = "As targets-service names it", examples = "SIGNED")
        String stage,

        @Schema(description = "The version that all parties have signed; absent where there is none") @Nullable
        Integer inForceVersion) {}

package obligo.targets.organisation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What part of a predecessor's earlier figures belongs to its successor ("fiktiver Gebietsstand", T-17). */
@Schema(
        name = "PredecessorWeight",
        description = "What part of a predecessor's earlier figures belongs to this Jobcenter. A predecessor without "
                + "weight: the part is not known")
public record Predecessor(
        @Schema(examples = "43102") @NotNull @Pattern(regexp = JobcenterBody.NUMBER)
        String jobcenter,

        @Schema(description = "More than 0, at most 1", examples = "0.25") @NotNull @Pattern(regexp = WEIGHT)
        String weight) {
    static final String WEIGHT = "0\\.(?!0+$)[0-9]{1,12}|1(\\.0{1,12})?";
}

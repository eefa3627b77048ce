package obligo.targets.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A municipality that a Jobcenter delegates to (D-2): only for the breakdown of plans and targets. */
@Schema(description = "A municipality that a Jobcenter delegates to (D-2)")
public record SubUnit(
        @Schema(description = "Unique within the Jobcenter", examples = "geldern")
        @NotNull
        @Pattern(regexp = JobcenterBody.SLUG)
        String key,

        @Schema(examples = "Geldern") @NotBlank @Size(max = 200)
        String name) {}

package obligo.targets.basis;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The question whether the targets still stand on their basis. */
@Schema(name = "BasisReviewOpening", description = "The question whether the targets still stand on their basis")
record ReviewOpening(
        @Schema(examples = "Die Mittel für Maßnahmen bei Trägern sind um ein Drittel gekürzt.")
        @NotBlank
        @Size(max = 4000)
        String reason) {}

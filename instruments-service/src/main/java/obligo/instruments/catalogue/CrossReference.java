package obligo.instruments.catalogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What another system calls the instrument. */
@Schema(description = "What another system calls the instrument")
public record CrossReference(
        @Schema(examples = "COSACH") @NotBlank @Size(max = 40)
        String system,

        @NotBlank @Size(max = 40) String code) {}

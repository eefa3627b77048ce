package obligo.budget.ledger;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The document behind a booking: without one, nothing is booked (§ 75 BHO, M-93). */
@Schema(description = "The document behind a booking (Belegpflicht, § 75 BHO, M-93)")
public record Document(
        @Schema(examples = "Bewilligungsbescheid 2025-0815") @NotBlank @Size(max = 200)
        String reference,

        @Schema(description = "SHA-256 of the document, hexadecimal") @Nullable @Pattern(regexp = "[0-9a-f]{64}")
        String sha256) {}

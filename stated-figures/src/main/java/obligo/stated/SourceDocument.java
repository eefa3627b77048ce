package obligo.stated;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The document that figures were taken from (M-93: nothing without a document). */
@Schema(description = "The document that the figures were taken from")
public record SourceDocument(
        @Schema(examples = "Arbeitsmarkt- und Integrationsprogramm (Geschäftsjahr 2025)") @NotBlank @Size(max = 300)
        String title,

        @Nullable @Size(max = 200) String publisher,

        @Schema(examples = "2025-03") @Nullable @Pattern(regexp = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
        String statusDate,

        @Schema(description = "File or reference number", examples = "II-1200") @Nullable @Size(max = 120)
        String reference) {}

package obligo.instruments.programme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A strategy or focus of the programme, by its title. */
@Schema(description = "A strategy or focus of the programme, by its title")
public record Strategy(
        @Schema(examples = "top-thema-1") @NotNull @Pattern(regexp = EducationGoal.KEY)
        String key,

        @Schema(examples = "Arbeits- und Fachkräftesicherung") @NotBlank @Size(max = 500)
        String title,

        @Schema(description = "Key of the strategy that it is part of", examples = "top-themen")
        @Nullable
        @Size(max = 80)
        String parent,

        @Schema(description = "Number in the document", examples = "I") @Nullable @Size(max = 20)
        String number) {}

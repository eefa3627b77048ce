package obligo.instruments.programme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A strategy or focus topic of the programme: a titled text, and the positions that serve it. */
@Schema(description = "A strategy or focus topic of the programme: a titled text, and the positions that serve it")
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
        String number,

        @Schema(description = "What the programme says to it", examples = "Der Fachkräftebedarf wird ...")
        @Nullable
        @Size(max = 20_000)
        String text,

        @Schema(
                description =
                        "Keys of the positions that serve it. A position may serve several; no sum adds it twice.",
                examples = "[\"1.3\", \"1.4\"]")
        @Nullable
        @Size(max = 500)
        List<@NotNull @Pattern(regexp = Position.KEY) String> positions) {

    public Strategy {
        // Absent is the same as none, and has to compare as the same.
        positions = positions == null || positions.isEmpty() ? null : positions;
    }

    List<String> served() {
        return positions == null ? List.of() : positions;
    }
}

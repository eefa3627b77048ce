package obligo.targets.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A topic of the year's list that a zkT may choose and answer. */
@Schema(description = "A topic of the year's list, chosen or not, with the Jobcenter's answer")
public record FocusTopic(
        @Schema(examples = "IV") @NotBlank @Size(max = 20) String number,

        @Schema(examples = "Frauen und Männer gleichberechtigt an Förderung und Integration beteiligen")
        @NotBlank
        @Size(max = 300)
        String title,

        boolean chosen,
        @Nullable @Size(max = 120) String section,
        @Nullable @Size(max = 20_000) String answer) {}

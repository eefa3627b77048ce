package obligo.instruments.programme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A goal of the education plan (Bildungszielplanung). */
@Schema(description = "A goal of the education plan (Bildungszielplanung) and its vouchers")
public record EducationGoal(
        @Schema(examples = "pflegefachkraft") @NotNull @Pattern(regexp = KEY)
        String key,

        @Schema(description = "Block of the plan", examples = "Ao") @Nullable @Pattern(regexp = "[A-Za-z0-9.-]{1,20}")
        String block,

        @Schema(examples = "Umschulungen / abschlussorientierte Weiterbildungen") @Nullable @Size(max = 300)
        String blockLabel,

        @Schema(description = "Segment within the block", examples = "Gesundheit & Soziales") @Nullable @Size(max = 120)
        String segment,

        @Schema(examples = "Pflegefachkraft") @NotBlank @Size(max = 300)
        String label,

        @Nullable @Valid Count vouchers,

        @Schema(description = "Whether it leads to a vocational qualification") @Nullable
        Boolean completionOriented) {

    static final String KEY = "[a-z0-9-]{1,80}";
}

package obligo.instruments.programme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A municipal service under § 16a SGB II. */
@Schema(name = "MunicipalService", description = "A municipal service under § 16a SGB II")
public record MunicipalBenefit(
        @Schema(examples = "schuldnerberatung") @NotNull @Pattern(regexp = EducationGoal.KEY)
        String key,

        @Schema(examples = "Schuldnerberatung") @NotBlank @Size(max = 300)
        String label,

        @Nullable @Valid Count cases,

        @Schema(examples = "[\"Verbraucherzentrale\", \"Caritas\"]") @NotNull @Size(max = 50)
        List<@NotBlank @Size(max = 200) String> providers) {

    public MunicipalBenefit {
        providers = providers == null ? List.of() : providers;
    }
}

package obligo.targets.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a Jobcenter was before, until a day: the day after it the next began. */
@Schema(
        name = "EarlierOrganisation",
        description =
                "What a Jobcenter was until a day. The next begins the day after, so none can overlap or leave a gap")
public record Earlier(
        @Schema(description = "Last day of it", examples = "2025-12-31") @NotNull
        LocalDate until,

        @NotBlank @Size(max = 200) String name,
        @NotNull Form form,

        @Nullable @Pattern(regexp = JobcenterBody.SLUG) String regionalDirectorate,

        @Nullable @Pattern(regexp = JobcenterBody.LAND) String land,

        @Size(max = 50) List<@NotNull @Pattern(regexp = JobcenterBody.AGS) String> ags,
        @Nullable @Pattern(regexp = JobcenterBody.TYPE) String comparisonType,
        @Nullable @Size(max = 40) String comparisonMap) {
    public Earlier {
        ags = ags == null ? List.of() : ags;
    }
}

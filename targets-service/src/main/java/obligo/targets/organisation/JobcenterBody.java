package obligo.targets.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A Jobcenter as it is sent. What it was before a change that took effect by date stands in {@code earlier}. */
@Schema(
        name = "Organisation",
        description =
                "A Jobcenter as a dated organisation (D-1). Name, form, directorate, Land, AGS and comparison type "
                        + "are those known last; what they were until a day stands in `earlier`. Before the first day that "
                        + "anything is known of, the earliest known counts")
public record JobcenterBody(
        @Schema(description = "Why it is changed") @Nullable @Size(max = 500)
        String changeReason,

        @Schema(description = "As the allocation ordinance prints it", examples = "Duisburg, Stadt")
        @NotBlank
        @Size(max = 200)
        String name,

        @Schema(description = "Absent for a pseudo-organisation only") @Nullable
        Form form,

        @Schema(description = "Since when the form is known to be this one", examples = "2026-01-01") @Nullable
        LocalDate formValidFrom,

        @Schema(description = "First day of the Jobcenter; absent where none is known") @Nullable
        LocalDate validFrom,

        @Schema(description = "Last day of the Jobcenter; absent while it exists") @Nullable
        LocalDate validTo,

        @Schema(
                description = "The Regionaldirektion that aggregates a gE, by our own slug; a zkT has none. Known from "
                        + "number ranges, not from an official table",
                examples = "nordrhein-westfalen")
        @Nullable
        @Pattern(regexp = SLUG)
        String regionalDirectorate,

        @Schema(description = "ISO 3166-2:DE without DE-; gE and zkT have one", examples = "NW")
        @Nullable
        @Pattern(regexp = LAND)
        String land,

        @Schema(
                description = "Official municipality keys of the districts (5 digits) or municipalities (8) served; "
                        + "empty where none is known",
                examples = "[\"05112000\"]")
        @Size(max = 50)
        List<@NotNull @Pattern(regexp = AGS) String> ags,

        @Schema(description = "Vergleichstyp (T-35); absent where it is not known", examples = "IIIe")
        @Nullable
        @Pattern(regexp = TYPE)
        String comparisonType,

        @Schema(description = "Map version that the comparison type is taken from", examples = "Stand 2024")
        @Nullable
        @Size(max = 40)
        String comparisonMap,

        @Schema(description = "What it was before, the earliest first") @Size(max = 50)
        List<@NotNull @Valid Earlier> earlier,

        @Schema(description = "Jobcenters that this one was split or merged from", examples = "[\"43102\"]")
        @Size(max = 20)
        List<@NotNull @Pattern(regexp = NUMBER) String> predecessors,

        @Size(max = 20) List<@NotNull @Valid Predecessor> predecessorWeights,

        @Size(max = 200) List<@NotNull @Valid SubUnit> subUnits) {

    static final String NUMBER = "[0-9]{5}";
    static final String UNASSIGNED = "ZZ-[A-Z-]{2,40}";
    static final String SLUG = "[a-z-]{1,60}";
    static final String LAND = "[A-Z]{2}";
    static final String AGS = "[0-9]{5}([0-9]{3})?";
    static final String TYPE = "[A-Za-z]{1,10}";

    public JobcenterBody {
        ags = ags == null ? List.of() : ags;
        earlier = earlier == null ? List.of() : earlier;
        predecessors = predecessors == null ? List.of() : predecessors;
        predecessorWeights = predecessorWeights == null ? List.of() : predecessorWeights;
        subUnits = subUnits == null ? List.of() : subUnits;
    }

    /** The same without the reason, which belongs to the change and not to the Jobcenter. */
    JobcenterBody content() {
        return new JobcenterBody(
                null,
                name,
                form,
                formValidFrom,
                validFrom,
                validTo,
                regionalDirectorate,
                land,
                ags,
                comparisonType,
                comparisonMap,
                earlier,
                predecessors,
                predecessorWeights,
                subUnits);
    }
}

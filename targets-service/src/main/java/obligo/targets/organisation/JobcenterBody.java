package obligo.targets.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A Jobcenter as it is sent. */
@Schema(name = "Organisation", description = "A Jobcenter as a dated organisation (D-1)")
public record JobcenterBody(
        @Schema(description = "Why it is changed") @Nullable @Size(max = 500)
        String changeReason,

        @Schema(description = "As the allocation ordinance prints it", examples = "Duisburg, Stadt")
        @NotBlank
        @Size(max = 200)
        String name,

        @NotNull Form form,

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
        @Pattern(regexp = "[a-z-]{1,60}")
        String regionalDirectorate,

        @Schema(description = "Jobcenters that this one was split or merged from", examples = "[\"43102\"]")
        @Size(max = 20)
        List<@NotNull @Pattern(regexp = NUMBER) String> predecessors) {

    static final String NUMBER = "[0-9]{5}";

    public JobcenterBody {
        predecessors = predecessors == null ? List.of() : predecessors;
    }

    /** The same without the reason, which belongs to the change and not to the Jobcenter. */
    JobcenterBody content() {
        return new JobcenterBody(
                null, name, form, formValidFrom, validFrom, validTo, regionalDirectorate, predecessors);
    }
}

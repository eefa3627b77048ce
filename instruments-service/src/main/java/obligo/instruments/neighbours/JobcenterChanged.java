package obligo.instruments.neighbours;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

/** What the programme needs of {@code obligo.organisation.jobcenter-changed.v1}. */
record JobcenterChanged(
        @NotBlank String jobcenter,
        @NotBlank String name,
        @NotBlank String form,
        @Nullable String regionalDirectorate,
        @Positive long revision) {}

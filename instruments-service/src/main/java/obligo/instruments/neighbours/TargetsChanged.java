package obligo.instruments.neighbours;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.Instant;

/** What the programme needs of {@code obligo.targets.plan-changed.v1}: that there is a revision. */
record TargetsChanged(
        @NotNull @Pattern(regexp = "[0-9]{5}") String jobcenter,
        @Positive int year,
        @Positive long revision,
        @NotNull Instant changedAt) {}

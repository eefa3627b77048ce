package obligo.instruments.neighbours;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the catalogue needs of {@code obligo.targets.agreement-changed.v1}. */
record AgreementChanged(
        @Nullable @Pattern(regexp = "[0-9]{5}") String jobcenter,
        @Positive int year,
        @Positive long revision,
        @NotBlank String stage,
        @Nullable @Positive Integer inForceVersion,
        @NotNull Instant changedAt) {}

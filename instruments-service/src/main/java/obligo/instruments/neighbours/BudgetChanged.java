package obligo.instruments.neighbours;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.Instant;
import java.util.List;

/**
 * What the programme needs of {@code obligo.budget.plan-changed.v1} and {@code obligo.budget.allotment-recorded.v1}: the
 * lines after the change.
 */
record BudgetChanged(
        @NotNull @Pattern(regexp = "[0-9]{5}") String jobcenter,
        @Positive int year,
        @Positive long revision,
        @NotNull Instant changedAt,
        @NotNull List<@NotNull @Valid HeardLine> lines) {}

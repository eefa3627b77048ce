package obligo.budget.neighbours;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the budget needs of {@code obligo.instruments.instrument-changed.v1}. */
record InstrumentChanged(
        @NotBlank String code,
        @NotBlank String name,
        @Nullable LocalDate plannableFrom,
        @Nullable LocalDate plannableTo,
        @Positive long revision) {}

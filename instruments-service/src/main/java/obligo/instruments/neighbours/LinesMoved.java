package obligo.instruments.neighbours;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.util.List;
import obligo.http.Money;

/**
 * What the programme needs of {@code obligo.budget.lines-moved.v1}: what of a year's lines is reserved, committed and paid.
 *
 * @param revision of the books, which is not the revision of the plan
 */
record LinesMoved(
        @NotNull @Pattern(regexp = "[0-9]{5}") String jobcenter,
        @Positive int year,
        @Positive long revision,
        @NotNull List<@NotNull @Valid Moved> lines) {

    /**
     * What is used of a line's part of a pot.
     *
     * @param paid in euro; as text, because more can be refunded than was paid
     */
    record Moved(
            @NotBlank String line,
            @NotBlank String pot,
            @NotNull Money reserved,
            @NotNull Money committed,
            @NotNull @Pattern(regexp = Money.PATTERN) String paid) {}
}

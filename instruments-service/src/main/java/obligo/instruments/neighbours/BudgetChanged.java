package obligo.instruments.neighbours;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.Instant;
import java.util.List;
import obligo.http.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the programme needs of {@code obligo.budget.plan-changed.v1} and {@code obligo.budget.allotment-recorded.v1}: the
 * lines after the change, the allotment, and what may be committed for later years.
 */
record BudgetChanged(
        @NotNull @Pattern(regexp = "[0-9]{5}") String jobcenter,
        @Positive int year,
        @Positive long revision,
        @NotNull Instant changedAt,
        @NotNull List<@NotNull @Valid HeardLine> lines,
        @Nullable @Valid Totals totals,
        @Nullable List<@NotNull @Valid Authorisation> authorisations) {

    HeardSums sums() {
        return totals == null
                ? new HeardSums(null, null, null, authorisations)
                : new HeardSums(totals.allotted(), totals.contained(), totals.forPlanning(), authorisations);
    }

    /** Sums of the integration budget (EGL). */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Totals(
            @Nullable Money allotted,
            @Nullable Money contained,
            @Nullable @Pattern(regexp = Money.PATTERN) String forPlanning) {}
}

package obligo.targets.basis;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import obligo.http.Author;
import obligo.http.FiscalYear;
import org.jspecify.annotations.Nullable;

/** What the targets need of {@code obligo.budget.plan-changed.v1} and {@code obligo.budget.allotment-recorded.v1}. */
record BudgetChanged(
        @NotNull @Pattern(regexp = "[0-9]{5}") String jobcenter,
        @FiscalYear int year,
        @Positive long revision,
        @Nullable Author changedBy,
        @Nullable String reason,
        @NotNull @Valid Totals totals) {

    /** Signed, because a plan may take more than there is. */
    private static final String EUROS = "-?[0-9]{1,15}[.][0-9]{2}";

    record Totals(
            @Nullable @Pattern(regexp = EUROS) String planned,
            @Nullable @Pattern(regexp = EUROS) String allotted,
            @Nullable @Pattern(regexp = EUROS) String forPlanning,
            @Nullable @Pattern(regexp = EUROS) String newCaseBudget) {}

    Heard heard() {
        return new Heard(
                new BudgetTotals(
                        revision, totals.planned(), totals.allotted(), totals.forPlanning(), totals.newCaseBudget()),
                null);
    }

    NeighbourChange change() {
        return new NeighbourChange("budget", revision, changedBy, reason);
    }
}

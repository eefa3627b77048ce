package obligo.targets.basis;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import obligo.http.Author;
import obligo.http.FiscalYear;
import org.jspecify.annotations.Nullable;

/** What the targets need of {@code obligo.programme.plan-changed.v1}. */
record ProgrammeChanged(
        @NotNull @Pattern(regexp = "[0-9]{5}") String jobcenter,
        @FiscalYear int year,
        @Positive long revision,
        @Nullable Author changedBy,
        @Nullable String reason,
        @NotNull @Valid Totals totals) {

    record Totals(
            @Nullable @PositiveOrZero Long entries,
            @Nullable @PositiveOrZero Long educationVouchers) {}

    Heard heard() {
        return new Heard(null, new ProgrammeTotals(revision, totals.entries(), totals.educationVouchers()));
    }

    NeighbourChange change() {
        return new NeighbourChange("programme", revision, changedBy, reason);
    }
}

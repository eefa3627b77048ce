package obligo.instruments.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import obligo.http.Author;
import obligo.http.Money;
import obligo.instruments.neighbours.HeardBudget;
import obligo.instruments.neighbours.HeardLine;
import obligo.instruments.programme.Count;
import obligo.instruments.programme.Position;
import obligo.instruments.programme.PositionChange;
import obligo.instruments.programme.ProgrammeRevised;
import obligo.instruments.year.ProgrammeRevision;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@code obligo.programme.plan-changed.v1}: the state after the change, so that late or repeated messages do no
 * harm.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProgrammeChanged(
        String jobcenter,
        int year,
        long revision,
        Author changedBy,
        Instant changedAt,
        @Nullable String reason,
        List<PositionChange> changes,
        List<PositionState> positions,
        Totals totals,
        List<TouchedLine> impact) {

    static ProgrammeChanged of(ProgrammeRevised revised, @Nullable HeardBudget budget) {
        ProgrammeRevision revision = revised.revision();
        ProgrammeTotals totals = ProgrammeTotals.of(revised.programme());
        return new ProgrammeChanged(
                revision.jobcenter(),
                revision.fiscalYear(),
                revision.number(),
                revision.changedBy(),
                revision.changedAt(),
                revision.reason(),
                revised.changes(),
                revised.programme().positions().stream().map(PositionState::of).toList(),
                new Totals(
                        totals.entries(),
                        totals.ownStaffEntries(),
                        totals.educationVouchers(),
                        totals.municipalCases()),
                budget == null ? List.of() : touchedLines(revised.changes(), budget));
    }

    private static List<TouchedLine> touchedLines(List<PositionChange> changes, HeardBudget budget) {
        Set<String> instruments =
                changes.stream().flatMap(PositionChange::touchedInstruments).collect(Collectors.toSet());
        return budget.paying(instruments).stream()
                .map(line -> new TouchedLine(line.line(), egl(line), budget.revision()))
                .toList();
    }

    private static @Nullable Money egl(HeardLine line) {
        return line.amounts().stream()
                .filter(amount -> amount.pot().equals(HeardLine.EGL))
                .findFirst()
                .map(HeardLine.PotAmount::value)
                .orElse(null);
    }

    /** A position after the change. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PositionState(
            String position,
            List<String> instruments,
            @Nullable Count entries) {
        static PositionState of(Position position) {
            return new PositionState(position.position(), position.instruments(), position.entries());
        }
    }

    /** Sums of the programme; absent where nothing was planned as a number. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Totals(
            @Nullable Long entries,
            @Nullable Long ownStaffEntries,
            @Nullable Long educationVouchers,
            @Nullable Long municipalCases) {}

    /** A line of the heard budget that pays an instrument of a changed position. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TouchedLine(String line, @Nullable Money amount, long budgetRevision) {}
}

package obligo.budget.balance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import obligo.budget.money.Amount;
import obligo.budget.money.Pot;
import obligo.budget.plan.Line;
import obligo.budget.plan.Plan;
import obligo.budget.year.BudgetRevision;
import obligo.http.Author;
import obligo.http.Money;
import obligo.stated.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@code obligo.budget.plan-changed.v1} and {@code obligo.budget.allotment-recorded.v1}: the state after the
 * change, so that late or repeated messages do no harm.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BudgetChanged(
        String jobcenter,
        int year,
        long revision,
        Author changedBy,
        Instant changedAt,
        @Nullable String reason,
        List<?> changes,
        List<LineState> lines,
        Totals totals,
        List<String> impact) {

    static BudgetChanged of(BudgetRevision revision, List<?> changes, @Nullable Plan plan, Waterfall waterfall) {
        List<LineState> lines = plan == null
                ? List.of()
                : plan.lines().stream().map(LineState::of).toList();
        Waterfall.PotBalance egl = waterfall.pot(Pot.EGL).orElse(null);
        Totals totals = egl == null
                ? new Totals(Money.ZERO, null, null, null)
                : new Totals(
                        egl.planned().value(),
                        egl.allotted().value(),
                        egl.forPlanning().value(),
                        egl.newCaseBudget().value());
        return new BudgetChanged(
                revision.jobcenter(),
                revision.fiscalYear(),
                revision.number(),
                revision.changedBy(),
                revision.changedAt(),
                revision.reason(),
                changes,
                lines,
                totals,
                List.of());
    }

    /** A line after the change. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LineState(
            String line, List<String> instruments, @Nullable Boolean runOff, List<PotAmount> amounts) {
        static LineState of(Line line) {
            return new LineState(
                    line.line(),
                    line.instruments(),
                    line.runOff(),
                    line.sources().stream()
                            .map(source -> PotAmount.of(source.pot(), source.amount()))
                            .toList());
        }
    }

    /** What a line takes from a pot: a value, or the reason why there is none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PotAmount(
            Pot pot, @Nullable Money value, @Nullable Reason reason) {
        static PotAmount of(Pot pot, Amount amount) {
            return new PotAmount(pot, amount.value(), amount.reason());
        }
    }

    /** Sums of the integration budget (EGL); absent where they cannot be told. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Totals(
            @Nullable Money planned,
            @Nullable Money allotted,
            @Nullable Money forPlanning,
            @Nullable Money newCaseBudget) {}
}

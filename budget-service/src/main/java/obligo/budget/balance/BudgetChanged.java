package obligo.budget.balance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import obligo.budget.allotments.Allotment;
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
        @Nullable List<Authorisation> authorisations,
        List<String> impact) {

    static BudgetChanged of(
            BudgetRevision revision,
            List<?> changes,
            @Nullable Plan plan,
            Waterfall waterfall,
            Collection<Allotment> authorisations) {
        List<LineState> lines = plan == null
                ? List.of()
                : plan.lines().stream().map(LineState::of).toList();
        return new BudgetChanged(
                revision.jobcenter(),
                revision.fiscalYear(),
                revision.number(),
                revision.changedBy(),
                revision.changedAt(),
                revision.reason(),
                changes,
                lines,
                waterfall.pot(Pot.EGL).map(Totals::of).orElse(Totals.NOTHING),
                Authorisation.all(authorisations),
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
                    line.sources().stream().map(PotAmount::of).toList());
        }
    }

    /** What a line takes from a pot: a value, or the reason why there is none; and its parts, as far as they are stated. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PotAmount(
            Pot pot,
            @Nullable Money value,
            @Nullable Reason reason,
            @Nullable Money priorCommitments,
            @Nullable Money newCases) {
        static PotAmount of(Line.Source source) {
            return new PotAmount(
                    source.pot(),
                    source.amount().value(),
                    source.amount().reason(),
                    valueOf(source.priorCommitments()),
                    valueOf(source.newCases()));
        }

        private static @Nullable Money valueOf(@Nullable Amount part) {
            return part == null ? null : part.value();
        }
    }

    /** Sums of the integration budget (EGL); absent where they cannot be told. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Totals(
            @Nullable Money planned,
            @Nullable Money allotted,
            @Nullable Money forPlanning,
            @Nullable Money newCaseBudget,
            @Nullable Money contained) {
        static final Totals NOTHING = new Totals(Money.ZERO, null, null, null, null);

        static Totals of(Waterfall.PotBalance egl) {
            Amount contained = egl.contains().stream()
                    .map(Waterfall.PotBalance.Contained::allotted)
                    .reduce(Amount.ZERO, Amount::plus);
            return new Totals(
                    egl.planned().value(),
                    egl.allotted().value(),
                    egl.forPlanning().value(),
                    egl.newCaseBudget().value(),
                    egl.allotted().value() == null ? null : contained.value());
        }
    }

    /** What the year may bind for a later one (M-41). */
    record Authorisation(Pot pot, int dueYear, Money amount) {
        /**
         * All of them. Null where none was recorded, which does not say that there are none, and where one is no number: a
         * list that lacks it would say that it is none.
         */
        static @Nullable List<Authorisation> all(Collection<Allotment> authorisations) {
            List<Authorisation> all = new ArrayList<>();
            for (Allotment allotment : authorisations) {
                Integer dueYear = allotment.dueYear();
                Money amount = allotment.amount().value();
                if (dueYear == null || amount == null) {
                    return null;
                }
                all.add(new Authorisation(allotment.pot(), dueYear, amount));
            }
            return all.isEmpty() ? null : all;
        }
    }
}

package obligo.targets.basis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a revision of the targets rests on, beside what is heard now. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "TargetsBasis",
        description =
                "The budget and the programme that the targets rest on: as heard when they were set, or first after "
                        + "that, and as heard now")
public record Basis(
        @Schema(description = "Counts the changes of the basis; grows without a new revision of the targets")
        long revision,

        State state,

        @Schema(
                description =
                        "The totals that are not what they were, also those that moved less than the tolerated share")
        List<Move> moves,

        @Nullable BudgetBasis budget,
        @Nullable ProgrammeBasis programme) {

    /** Whether the targets still rest on what they were set on. */
    @Schema(
            name = "TargetsBasisState",
            description = "CHANGED as soon as a total moved by more than the tolerated share (parameter "
                    + "`basis-tolerance`); what moved less is UNCHANGED and stands in `moves`")
    public enum State {
        NOT_HEARD,
        UNCHANGED,
        CHANGED
    }

    /** The budget then and now. */
    public record BudgetBasis(BudgetTotals agreed, BudgetTotals now) {}

    /** The programme then and now. */
    public record ProgrammeBasis(ProgrammeTotals agreed, ProgrammeTotals now) {}

    /** @param tolerance share of a total within which it may move */
    static Basis of(long revision, Heard agreed, Heard now, BigDecimal tolerance) {
        BudgetBasis budget =
                agreed.budget() == null || now.budget() == null ? null : new BudgetBasis(agreed.budget(), now.budget());
        ProgrammeBasis programme = agreed.programme() == null || now.programme() == null
                ? null
                : new ProgrammeBasis(agreed.programme(), now.programme());
        List<Move> moves = new ArrayList<>();
        if (budget != null) {
            moves.addAll(Move.between(
                    "budget", budget.agreed().totals(), budget.now().totals(), tolerance));
        }
        if (programme != null) {
            moves.addAll(Move.between(
                    "programme", programme.agreed().totals(), programme.now().totals(), tolerance));
        }
        boolean changed = moves.stream().anyMatch(Move::beyond);
        boolean heard = budget != null || programme != null;
        State state = changed ? State.CHANGED : heard ? State.UNCHANGED : State.NOT_HEARD;
        return new Basis(revision, state, moves, budget, programme);
    }

    /** Whether there is something to tell: it became changed, changed back, or is changed in another way. */
    boolean differsFrom(Basis before) {
        boolean changedEver = state == State.CHANGED || before.state == State.CHANGED;
        return changedEver && !(sameBudget(before.budget) && sameProgramme(before.programme));
    }

    private boolean sameBudget(@Nullable BudgetBasis before) {
        return (budget == null || before == null)
                ? Objects.equals(budget, before)
                : budget.now().totals().equals(before.now().totals());
    }

    private boolean sameProgramme(@Nullable ProgrammeBasis before) {
        return (programme == null || before == null)
                ? Objects.equals(programme, before)
                : programme.now().totals().equals(before.now().totals());
    }
}

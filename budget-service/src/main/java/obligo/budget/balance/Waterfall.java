package obligo.budget.balance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import obligo.budget.allotments.Allotment;
import obligo.budget.allotments.Stage;
import obligo.budget.money.Amount;
import obligo.budget.money.Pot;
import obligo.budget.plan.Line;
import obligo.budget.plan.Plan;
import obligo.budget.plan.PlanFigures;
import obligo.budget.plan.PotPlan;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The way of the money, pot by pot, from what is allotted to what is free for new cases (rulebook 1.5, M-46). */
final class Waterfall implements PlanFigures.Waterfall {
    private final Map<Pot, PotBalance> pots = new EnumMap<>(Pot.class);

    Waterfall(Map<Pot, Allotment> allotted, @Nullable Plan plan) {
        Set<Pot> named = EnumSet.noneOf(Pot.class);
        named.addAll(allotted.keySet());
        Map<Pot, PotPlan> planned = new EnumMap<>(Pot.class);
        List<Line> lines = plan == null ? List.of() : plan.lines();
        if (plan != null) {
            plan.pots().forEach(pot -> planned.put(pot.pot(), pot));
            named.addAll(planned.keySet());
            lines.forEach(line -> line.sources().forEach(source -> named.add(source.pot())));
            planned.values().forEach(pot -> pot.transfers().forEach(transfer -> named.add(transfer.to())));
        }
        for (Pot pot : named) {
            List<Amount> transferredIn = planned.values().stream()
                    .flatMap(other -> other.transfers().stream())
                    .filter(transfer -> transfer.to() == pot)
                    .map(PotPlan.PlannedTransfer::amount)
                    .toList();
            pots.put(pot, balance(pot, allotted, planned.get(pot), transferredIn, lines));
        }
    }

    private static PotBalance balance(
            Pot pot,
            Map<Pot, Allotment> allotted,
            @Nullable PotPlan planned,
            List<Amount> transferredIn,
            List<Line> lines) {
        Allotment allotment = allotted.get(pot);
        List<PotBalance.Contained> contains = allotted.values().stream()
                .filter(other -> other.containedIn() == pot)
                .map(other -> new PotBalance.Contained(other.pot(), other.amount()))
                .toList();
        List<PotPlan.PlannedTransfer> out = planned == null ? List.of() : planned.transfers();
        Amount transferredOut =
                out.stream().map(PotPlan.PlannedTransfer::amount).reduce(Amount.ZERO, Amount::plus);
        Amount received = transferredIn.stream().reduce(Amount.ZERO, Amount::plus);
        Amount refunds = planned == null || planned.expectedRefunds() == null ? Amount.ZERO : planned.expectedRefunds();
        Amount prior = planned == null ? null : planned.priorCommitments();
        Amount available = allotment == null
                ? Amount.NOT_AVAILABLE
                : allotment.amount().minus(transferredOut).plus(received);
        Amount forPlanning = available.plus(refunds);
        List<Amount> takes = new ArrayList<>();
        lines.forEach(line -> line.from(pot).ifPresent(takes::add));
        Amount taken = Amount.sumOfNumbers(takes);
        return new PotBalance(
                pot,
                allotment == null ? Amount.NOT_AVAILABLE : allotment.amount(),
                allotment == null ? null : allotment.stage(),
                contains,
                out,
                transferredOut,
                received,
                available,
                refunds,
                forPlanning,
                prior == null ? Amount.NOT_AVAILABLE : prior,
                prior == null ? Amount.NOT_AVAILABLE : forPlanning.minus(prior),
                taken,
                (int) takes.stream().filter(Amount::byDemand).count(),
                takes.size(),
                forPlanning.minus(taken));
    }

    List<PotBalance> pots() {
        return List.copyOf(pots.values());
    }

    Optional<PotBalance> pot(Pot pot) {
        return Optional.ofNullable(pots.get(pot));
    }

    /** Gesamtbudget: EGL and VWK as allotted (M-1). */
    Amount globalBudget() {
        return allotted(Pot.EGL).plus(allotted(Pot.VWK));
    }

    private Amount allotted(Pot pot) {
        return pot(pot).map(PotBalance::allotted).orElse(Amount.NOT_AVAILABLE);
    }

    @Override
    public Optional<Amount> step(PlanFigures.Step step, Pot pot) {
        return pot(pot).map(balance -> switch (step) {
            case ALLOTTED -> balance.allotted();
            case TRANSFERRED -> balance.transferredOut();
            case AVAILABLE -> balance.available();
            case REFUNDS -> balance.expectedRefunds();
            case PLANNING -> balance.forPlanning();
            case PRIOR -> balance.priorCommitments();
            case NEW -> balance.newCaseBudget();
        });
    }

    /** One pot's way. */
    @Schema(description = "The way of one pot's money from what is allotted to what is free for new cases")
    record PotBalance(
            Pot pot,
            Amount allotted,
            @Nullable Stage stage,

            @Schema(description = "Pots whose allotment this one already contains")
            List<Contained> contains,

            List<PotPlan.PlannedTransfer> transfers,

            @Schema(description = "Planned Umschichtungen out of the pot")
            Amount transferredOut,

            @Schema(description = "Planned Umschichtungen into the pot")
            Amount transferredIn,

            @Schema(description = "allotted - transferredOut + transferredIn")
            Amount available,

            Amount expectedRefunds,

            @Schema(description = "available + expectedRefunds")
            Amount forPlanning,

            @Schema(description = "Vorbindungen (M-45)") Amount priorCommitments,

            @Schema(description = "Neufallbudget: forPlanning - priorCommitments (M-46)")
            Amount newCaseBudget,

            @Schema(description = "Sum of the plan's lines; lines by demand add nothing")
            Amount planned,

            int byDemandLines,
            int lines,

            @Schema(description = "forPlanning - planned, negative where more is planned than there is")
            Amount unplanned) {

        /** A pot within a pot. */
        @Schema(name = "ContainedPot")
        record Contained(Pot pot, Amount allotted) {}
    }
}

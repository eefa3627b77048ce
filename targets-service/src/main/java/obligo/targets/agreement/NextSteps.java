package obligo.targets.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import obligo.targets.parameters.Parameters;
import obligo.targets.parties.Party;
import obligo.targets.parties.PlanningSide;

/** What the caller can do with an agreement as it stands. */
final class NextSteps {
    private final Negotiation negotiation;

    NextSteps(Negotiation negotiation) {
        this.negotiation = negotiation;
    }

    List<AgreementView.NextStep> all() {
        Optional<PlanningSide> side = negotiation.standing().side(negotiation.subject());
        List<AgreementView.NextStep> next = new ArrayList<>();
        side.ifPresent(own -> Arrays.stream(StepType.values())
                .filter(type -> type != StepType.SIGN)
                .filter(type -> type.isPossibleFrom(negotiation.state().stage()))
                .filter(isOpenTo(own))
                .map(type -> new AgreementView.NextStep(
                        type,
                        type == StepType.CONFIRM
                                ? Integer.valueOf(negotiation.state().latestVersion())
                                : null,
                        null))
                .forEach(next::add));
        if (negotiation.state().stage() == Stage.AGREED) {
            signatures(next);
        }
        return next;
    }

    private Predicate<StepType> isOpenTo(PlanningSide side) {
        return type -> switch (type) {
            case OFFER -> side == PlanningSide.BOTTOM_UP;
            case COUNTER -> side == PlanningSide.TOP_DOWN;
            case CONFIRM -> !negotiation.state().isConfirmedBy(side);
            case CLOSE ->
                negotiation.requirements().isFinal(negotiation.subject().fiscalYear(), Parameters.today());
            case OPEN, WITHDRAW, SIGN, AMEND -> true;
        };
    }

    private void signatures(List<AgreementView.NextStep> next) {
        List<AgreementStep> given = negotiation.signatures();
        boolean hasSigned = given.stream()
                .anyMatch(
                        step -> step.takenBy().id().equals(negotiation.author().id()));
        if (hasSigned) {
            return;
        }
        for (Party party : negotiation.parties()) {
            if (negotiation.belongsTo(party) && given.stream().noneMatch(step -> step.party() == party)) {
                next.add(new AgreementView.NextStep(
                        StepType.SIGN, negotiation.state().agreedVersion(), party));
            }
        }
    }
}

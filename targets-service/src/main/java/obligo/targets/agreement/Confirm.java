package obligo.targets.agreement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import obligo.targets.TargetsRefusal;
import obligo.targets.parties.PlanningSide;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A side's word for a version. Agreed is what both sides have confirmed. */
@Schema(
        name = "AgreementConfirm",
        description =
                "A side's word for the latest version, its own or the other's. Agreed is what both have confirmed.")
record Confirm(
        @Schema(examples = "3") @NotNull @Positive Integer version,

        @Nullable @Size(max = Open.LONGEST_COMMENT) String comment)
        implements Step {
    @Override
    public StepType stepType() {
        return StepType.CONFIRM;
    }

    @Override
    public AgreementState take(Negotiation at) {
        PlanningSide side = at.requireAnySide();
        at.requireVersion(version, at.state().latestVersion());
        if (at.state().isConfirmedBy(side)) {
            throw TargetsRefusal.ALREADY_CONFIRMED.refusal().with("side", side).with("version", version);
        }
        boolean hasSpoken = at.taken().stream()
                .filter(step -> step.type() == StepType.CONFIRM && step.version() == version)
                .anyMatch(step -> step.takenBy().id().equals(at.author().id()));
        if (hasSpoken) {
            throw TargetsRefusal.PERSON_OF_OTHER_SIDE
                    .refusal()
                    .with("caller", at.author().id())
                    .with("version", version);
        }
        return at.state().confirmed(side);
    }
}

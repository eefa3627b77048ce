package obligo.targets.agreement;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Gives up what is not signed by all yet: the agreement, or its amendment, so that it stays in force as it was. */
@Schema(
        name = "AgreementWithdraw",
        description =
                "Gives up what is not signed by all parties yet, by either side: the agreement, or only its amendment. "
                        + "Versions and signatures stay readable. OPEN begins anew.")
record Withdraw(
        @Schema(description = "Required", examples = "Neue Prognose abwarten")
        @Nullable
        @Size(max = Open.LONGEST_COMMENT)
        String comment)
        implements Step {
    @Override
    public StepType stepType() {
        return StepType.WITHDRAW;
    }

    @Override
    public AgreementState take(Negotiation at) {
        at.requireAnySide();
        Negotiation.requireComment(comment);
        return at.state().withdrawn();
    }
}

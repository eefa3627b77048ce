package obligo.instruments.approval;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Takes back what was submitted or approved, before it is published. */
@Schema(
        name = "ProgrammeWithdraw",
        description = "Takes back what was submitted or approved and is not published. A published cut stays in force.")
record Withdraw(
        @Schema(description = "The revision that is submitted or approved", examples = "3") @NotNull @Positive
        Long revision,

        @Schema(description = "Required", examples = "Nachmeldung der Zuteilung abwarten")
        @Nullable
        @Size(max = Step.LONGEST_REASON)
        String reason)
        implements Step {
    @Override
    public StepType stepType() {
        return StepType.WITHDRAW;
    }

    @Override
    public ProgrammeState take(Proceeding at) {
        at.requireCurrent(revision);
        at.requireReason(reason);
        return at.state().draft();
    }
}

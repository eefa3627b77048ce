package obligo.instruments.approval;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The approving body does not agree to what lies before it. */
@Schema(
        name = "ProgrammeReturn",
        description = "The approving body does not agree to what was submitted, and says why. It is a draft again.")
record Return(
        @Schema(description = "The revision that is submitted", examples = "3") @NotNull @Positive
        Long revision,

        @Schema(description = "Required", examples = "Mehr Plätze nach § 16i SGB II gewünscht")
        @Nullable
        @Size(max = Step.LONGEST_REASON)
        String reason)
        implements Step {
    @Override
    public StepType stepType() {
        return StepType.RETURN;
    }

    @Override
    public ProgrammeState take(Proceeding at) {
        at.requireCurrent(revision);
        at.requireReason(reason);
        return at.state().draft();
    }
}

package obligo.instruments.approval;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Lays the latest revision before the approving body. */
@Schema(
        name = "ProgrammeSubmit",
        description =
                "Lays the programme's latest revision before the approving body. What is changed afterwards is a draft "
                        + "beside it: WITHDRAW and SUBMIT to lay that before the body instead.")
record Submit(
        @Schema(description = "The programme's latest revision", examples = "3") @NotNull @Positive
        Long revision,

        @Nullable @Size(max = Step.LONGEST_REASON) String reason)
        implements Step {
    @Override
    public StepType stepType() {
        return StepType.SUBMIT;
    }

    @Override
    public ProgrammeState take(Proceeding at) {
        at.requireLatest(revision);
        return at.state().submitted(revision);
    }
}

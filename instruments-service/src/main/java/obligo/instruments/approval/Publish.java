package obligo.instruments.approval;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Makes a named cut of what was approved: programme, budget and targets, each at one revision. */
@Schema(
        name = "ProgrammePublish",
        description =
                "Makes a named cut of the approved revision, with the budget and the targets that it shows. From now on "
                        + "the programme is changed only by an amendment.")
record Publish(
        @Schema(description = "The revision that is approved", examples = "3") @NotNull @Positive
        Long revision,

        @Schema(description = "Of the cut, once in a year", examples = "AMIP 2025, Stand 03/2025")
        @NotBlank
        @Size(max = 120)
        String name,

        @Schema(
                description =
                        "The budget that it shows, which has to be heard; absent: the latest that was heard, if any was",
                examples = "4")
        @Nullable
        @Positive
        Long budgetRevision,

        @Schema(
                description =
                        "The targets that it shows, which have to be heard; absent: the latest that were heard, if any were",
                examples = "2")
        @Nullable
        @Positive
        Long targetsRevision,

        @Nullable @Size(max = Step.LONGEST_REASON) String reason)
        implements Step {
    @Override
    public StepType stepType() {
        return StepType.PUBLISH;
    }

    @Override
    public ProgrammeState take(Proceeding at) {
        at.requireCurrent(revision);
        return at.state().published();
    }
}

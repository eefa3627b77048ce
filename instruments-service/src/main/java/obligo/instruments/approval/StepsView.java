package obligo.instruments.approval;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a year's programme stands, and the steps that led there. */
@Schema(name = "ProgrammeSteps", description = "How a year's programme stands, and the steps that led there")
record StepsView(
        @Schema(examples = "34102") String jobcenter,
        @Schema(examples = "2025") int year,
        ProgrammeState state,

        @Schema(description = "What is possible next; by whom is said with each step")
        List<StepType> next,

        List<StepView> steps) {

    static StepsView of(String jobcenter, int fiscalYear, @Nullable Instant asOf) {
        List<ProgrammeStep> taken = ProgrammeStep.until(jobcenter, fiscalYear, asOf);
        ProgrammeState state = ProgrammeStep.last(taken);
        return new StepsView(
                jobcenter,
                fiscalYear,
                state,
                StepType.possibleFrom(state.stage()),
                taken.stream().map(StepView::of).toList());
    }
}

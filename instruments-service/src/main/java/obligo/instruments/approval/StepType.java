package obligo.instruments.approval;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be done with a programme besides writing it, and when. */
@Schema(name = "ProgrammeStepType")
enum StepType {
    SUBMIT,
    WITHDRAW,
    RETURN,
    APPROVE,
    PUBLISH,
    AMEND;

    boolean isPossibleFrom(ProgrammeStage stage) {
        return switch (this) {
            case SUBMIT -> stage == ProgrammeStage.DRAFT;
            case WITHDRAW -> stage == ProgrammeStage.SUBMITTED || stage == ProgrammeStage.APPROVED;
            case RETURN, APPROVE -> stage == ProgrammeStage.SUBMITTED;
            case PUBLISH -> stage == ProgrammeStage.APPROVED;
            case AMEND -> stage.isPublished();
        };
    }

    /** Whether it is the approving body's, not the Jobcenter's. */
    boolean isOfApprovingBody() {
        return this == RETURN || this == APPROVE;
    }

    static List<StepType> possibleFrom(ProgrammeStage stage) {
        return Arrays.stream(values())
                .filter(type -> type.isPossibleFrom(stage))
                .toList();
    }
}

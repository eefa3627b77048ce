package obligo.targets.agreement;

import java.time.Instant;
import java.util.UUID;
import obligo.http.Author;
import obligo.targets.parameters.Parameters;
import obligo.targets.parties.Party;
import obligo.targets.parties.PlanningSide;
import obligo.targets.parties.Subject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The receipt of a step: the same whenever it is asked for. */
@Schema(name = "TakenAgreementStep", description = "The receipt of a step: the same whenever it is asked for")
record StepView(
        UUID id,

        @Schema(description = "Revision of the agreement after the step")
        long revision,

        StepType type,

        @Schema(description = "The version that it made or is about") @Nullable
        Integer version,

        @Schema(description = "For which side it was taken; absent for who only signs") @Nullable
        PlanningSide side,

        @Nullable Party party,
        @Nullable String comment,

        @Schema(description = "Of the agreement after the step, on the day of the step")
        Status status,

        Stage stage,
        Author takenBy,
        Instant takenAt) {

    static StepView of(AgreementStep step, Subject subject) {
        return new StepView(
                step.id(),
                step.revision(),
                step.type(),
                step.version() == 0 ? null : Integer.valueOf(step.version()),
                step.side(),
                step.party(),
                step.step().comment(),
                step.state().status(subject.fiscalYear(), Parameters.day(step.takenAt())),
                step.state().stage(),
                step.takenBy(),
                step.takenAt());
    }
}

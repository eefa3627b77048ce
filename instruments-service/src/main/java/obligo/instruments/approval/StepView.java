package obligo.instruments.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import obligo.http.Author;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The receipt of a step: the same whenever it is asked for. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "TakenProgrammeStep", description = "The receipt of a step: the same whenever it is asked for")
public record StepView(
        UUID id,

        @Schema(description = "Counts the steps of the year", examples = "2")
        long number,

        StepType type,

        @Schema(description = "The revision of the programme that it is about", examples = "3")
        long programmeRevision,

        @Schema(description = "How the programme stood after the step")
        ProgrammeState state,

        @Schema(description = "Day of the resolution; only of APPROVE") @Nullable
        LocalDate resolvedOn,

        @Schema(description = "Where the resolution stands; only of APPROVE") @Nullable
        String resolution,

        Author takenBy,
        Instant takenAt,
        @Nullable String reason) {

    static StepView of(ProgrammeStep step) {
        Approve approval = step.step() instanceof Approve approve ? approve : null;
        return new StepView(
                step.id(),
                step.number(),
                step.type(),
                step.programmeRevision(),
                step.state(),
                approval == null ? null : approval.resolvedOn(),
                approval == null ? null : approval.resolution(),
                step.takenBy(),
                step.takenAt(),
                step.step().reason());
    }
}

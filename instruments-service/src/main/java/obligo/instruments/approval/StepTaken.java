package obligo.instruments.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import obligo.http.Author;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@code obligo.programme.step-taken.v1}: how a year's programme stands after a step. What it says stands in {@code
 * obligo.programme.plan-changed.v1}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StepTaken(
        String jobcenter,
        int year,
        long revision,
        ProgrammeState state,
        TakenStep step,
        @Nullable Cut publication,
        Author changedBy,
        Instant changedAt,
        @Nullable String reason) {

    static final String TOPIC = "obligo.programme";
    static final String TYPE = "obligo.programme.step-taken.v1";

    /** The step that led here. */
    record TakenStep(UUID id, StepType type, long programmeRevision) {}

    /** What was published by the step. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cut(
            int number,
            String name,
            long programmeRevision,
            @Nullable Long budgetRevision,
            @Nullable Long targetsRevision) {
        static Cut of(Publication publication) {
            return new Cut(
                    publication.number(),
                    publication.name(),
                    publication.programmeRevision(),
                    publication.budgetRevision(),
                    publication.targetsRevision());
        }
    }

    static StepTaken of(ProgrammeStep taken, @Nullable Publication publication) {
        return new StepTaken(
                taken.jobcenter(),
                taken.fiscalYear(),
                taken.number(),
                taken.state(),
                new TakenStep(taken.id(), taken.type(), taken.programmeRevision()),
                publication == null ? null : Cut.of(publication),
                taken.takenBy(),
                taken.takenAt(),
                taken.step().reason());
    }
}

package obligo.instruments.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import obligo.http.Author;
import obligo.instruments.approval.Publication;
import obligo.instruments.approval.StepView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A published programme by its name and the revisions that it shows. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A published programme by its name and the revisions that it shows")
record PublicationSummary(
        @Schema(examples = "1") int number,

        @Schema(examples = "AMIP 2025, Stand 03/2025") String name,
        Instant publishedAt,
        Author publishedBy,

        @Schema(examples = "3") long programmeRevision,

        @Schema(description = "Absent: no budget had been heard", examples = "4") @Nullable
        Long budgetRevision,

        @Schema(description = "Absent: no targets had been heard", examples = "2") @Nullable
        Long targetsRevision,

        @Schema(description = "What it could not show, because it had not been heard", examples = "[\"TARGETS\"]")
        List<Unheard> notHeard,

        @Schema(description = "From the first step, or from the opening of the amendment, to the publication")
        List<StepView> steps) {

    /** What a neighbour had not told. */
    @Schema(name = "PublicationGap")
    enum Unheard {
        BUDGET,
        TARGETS
    }

    static PublicationSummary of(Publication publication) {
        List<StepView> steps = publication.steps();
        StepView last = steps.get(steps.size() - 1);
        return new PublicationSummary(
                publication.number(),
                publication.name(),
                last.takenAt(),
                last.takenBy(),
                publication.programmeRevision(),
                publication.budgetRevision(),
                publication.targetsRevision(),
                notHeard(publication),
                steps);
    }

    private static List<Unheard> notHeard(Publication publication) {
        if (publication.budgetRevision() == null) {
            return publication.targetsRevision() == null
                    ? List.of(Unheard.BUDGET, Unheard.TARGETS)
                    : List.of(Unheard.BUDGET);
        }
        return publication.targetsRevision() == null ? List.of(Unheard.TARGETS) : List.of();
    }
}

package obligo.instruments.assessment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Locale;
import obligo.instruments.approval.Publication;
import obligo.instruments.approval.StepView;
import obligo.instruments.neighbours.HeardBudget;
import obligo.instruments.year.ProgrammeYear;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A published programme as it was published, with the money of the budget that it shows. */
@Schema(
        name = "ProgrammePublication",
        description = "A published programme as it was published, with the money of the budget that it shows; it reads "
                + "the same whatever is changed afterwards")
record PublicationView(@JsonUnwrapped PublicationSummary cut, ProgrammeView programme) {

    static PublicationView of(Publication publication, Locale locale) {
        PublicationSummary cut = PublicationSummary.of(publication);
        List<StepView> steps = cut.steps();
        Long budget = cut.budgetRevision();
        return new PublicationView(
                cut,
                ProgrammeView.of(
                        ProgrammeYear.revisionAt(
                                publication.jobcenter(), publication.fiscalYear(), cut.programmeRevision(), null),
                        steps.get(steps.size() - 1).state(),
                        budget == null
                                ? null
                                : HeardBudget.numbered(publication.jobcenter(), publication.fiscalYear(), budget)
                                        .orElseThrow(),
                        locale));
    }
}

package obligo.instruments.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import obligo.http.Author;
import obligo.instruments.approval.ProgrammeState;
import obligo.instruments.neighbours.HeardBudget;
import obligo.instruments.programme.EducationGoal;
import obligo.instruments.programme.MunicipalBenefit;
import obligo.instruments.programme.Position;
import obligo.instruments.programme.Programme;
import obligo.instruments.programme.ProgrammeFigures;
import obligo.instruments.programme.StoredProgramme;
import obligo.instruments.programme.Strategy;
import obligo.instruments.year.ProgrammeRevision;
import obligo.stated.Comparison;
import obligo.stated.Finding;
import obligo.stated.SourceDocument;
import obligo.stated.StatedFigure;
import obligo.stated.Verdict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The programme of a Jobcenter's year as it was sent, with all that follows from it. */
@Schema(
        name = "AssessedProgramme",
        description = "The programme of a Jobcenter's year as it was sent, with all that follows from it")
record ProgrammeView(
        @Schema(examples = "34102") String jobcenter,
        @Schema(examples = "2025") int year,
        long revision,
        Instant changedAt,
        Author changedBy,
        @Nullable String changeReason,

        @Schema(description = "How the year's programme stands, whichever of its revisions this is")
        ProgrammeState state,

        SourceDocument document,
        @Schema(examples = "34102-2025-amip") @Nullable String scheme,
        List<FundedPosition> positions,
        List<EducationGoal> educationPlan,
        List<MunicipalBenefit> municipalServices,
        List<Strategy> strategies,
        List<StatedFigure> stated,
        ProgrammeTotals totals,

        @Schema(description = "What follows from the rows, for each stated figure that has a derivation")
        List<Compared> comparisons,

        List<Finding> findings,

        @Schema(description = "The budget that the funding was judged by; absent before one was heard") @Nullable
        BudgetHeard budgetHeard) {

    /** A position and the money behind it. */
    @Schema(description = "A position and the money behind it")
    record FundedPosition(@JsonUnwrapped Position row, Funding funding) {}

    /** A stated figure beside the computed one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "What was computed for a stated figure")
    record Compared(
            @Schema(description = "Key of the stated figure", examples = "entries-total")
            String key,

            @Schema(description = "Absent where a part has no number", examples = "6980") @Nullable
            String computed,

            @Schema(description = "Absent where there is nothing to compare with") @Nullable
            Boolean agrees) {
        static Compared of(Verdict verdict) {
            return new Compared(
                    verdict.figure().key(),
                    verdict.computedValue() == null
                            ? null
                            : verdict.computedValue().toPlainString(),
                    verdict.agrees());
        }
    }

    /** What was heard of the budget. */
    @Schema(description = "What was heard of the year's budget")
    record BudgetHeard(
            long revision,

            @Schema(description = "When the budget was changed")
            Instant at,

            @Schema(
                    description =
                            "How many earlier revisions are not known, so that `asOf` may answer an older one than it "
                                    + "should; read on from the change feed",
                    examples = "0")
            long missedRevisions) {

        static BudgetHeard of(HeardBudget budget) {
            return new BudgetHeard(
                    budget.revision(),
                    budget.changedAt(),
                    HeardBudget.missedRevisions(budget.jobcenter(), budget.fiscalYear(), budget.revision()));
        }
    }

    static ProgrammeView of(
            ProgrammeRevision revision, ProgrammeState state, @Nullable HeardBudget budget, Locale locale) {
        Programme programme = StoredProgramme.at(revision);
        FundingJudgement judgement = new FundingJudgement(programme, budget);
        Comparison comparison = new Comparison(new ProgrammeFigures(programme), programme.stated());
        List<Verdict> verdicts =
                programme.stated().stream().map(comparison::verdict).toList();
        return new ProgrammeView(
                revision.jobcenter(),
                revision.fiscalYear(),
                revision.number(),
                revision.changedAt(),
                revision.changedBy(),
                revision.reason(),
                state,
                programme.document(),
                programme.scheme(),
                programme.positions().stream()
                        .map(position -> new FundedPosition(position, judgement.of(position)))
                        .toList(),
                programme.educationPlan(),
                programme.municipalServices(),
                programme.strategies(),
                programme.stated(),
                ProgrammeTotals.of(programme),
                verdicts.stream()
                        .filter(verdict -> verdict.figure().derivation() != null)
                        .map(Compared::of)
                        .toList(),
                ProgrammeFindings.of(verdicts, locale),
                budget == null ? null : BudgetHeard.of(budget));
    }
}

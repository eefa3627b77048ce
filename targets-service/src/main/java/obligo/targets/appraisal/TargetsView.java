package obligo.targets.appraisal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import obligo.http.Author;
import obligo.http.Language;
import obligo.stated.Finding;
import obligo.stated.SourceDocument;
import obligo.stated.StatedFigure;
import obligo.stated.Verdict;
import obligo.targets.basis.Basis;
import obligo.targets.indicators.Indicators;
import obligo.targets.plan.Base;
import obligo.targets.plan.FocusTopic;
import obligo.targets.plan.Gender;
import obligo.targets.plan.Item;
import obligo.targets.plan.Target;
import obligo.targets.plan.TargetFigures;
import obligo.targets.plan.Targets;
import obligo.targets.year.TargetsRevision;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The targets of a year as they were sent, with all that follows from them. */
@Schema(name = "AppraisedTargets", description = "The targets as they were sent, with all that follows from them")
record TargetsView(
        @Schema(examples = "34102") String jobcenter,
        @Schema(examples = "2025") int year,
        long revision,
        Instant changedAt,
        Author changedBy,
        @Nullable String changeReason,
        SourceDocument document,
        Targets.Form form,
        List<AppraisedItem> items,
        List<FocusTopic> focusTopics,
        List<StatedFigure> staffing,
        List<StatedFigure> stated,

        @Schema(description = "What follows for the figures of stated and staffing that have a derivation")
        List<ComparedStatement> comparisons,

        List<Finding> findings,
        Basis basis) {

    /** An item as it was sent, with what follows from it. */
    @Schema(name = "AppraisedTargetItem")
    record AppraisedItem(
            String item,
            @Nullable String indicator,
            String label,
            Gender gender,
            Item.Kind kind,
            @Nullable Base base,
            @Nullable Target target,
            @Nullable String note,
            Computed computed) {}

    /** A stated figure's computed counterpart. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ComparedStatement")
    record ComparedStatement(
            @Schema(examples = "stated:women-share-elb-end-2024")
            String key,

            @Schema(description = "Rates at four decimals", examples = "51.5565") @Nullable
            String computed,

            @Schema(description = "Absent where there is nothing to compare with") @Nullable
            Boolean agrees) {
        static ComparedStatement of(String list, Verdict verdict) {
            return new ComparedStatement(
                    list + verdict.figure().key(),
                    verdict.computedValue() == null
                            ? null
                            : verdict.computedValue().toPlainString(),
                    verdict.agrees());
        }
    }

    static TargetsView of(
            TargetsRevision revision, Targets targets, Basis basis, Indicators indicators, Language language) {
        Verdicts verdicts = new Verdicts(targets, indicators);
        TargetFigures figures = TargetFigures.asPrinted(targets, indicators);
        return new TargetsView(
                revision.jobcenter(),
                revision.fiscalYear(),
                revision.number(),
                revision.changedAt(),
                revision.changedBy(),
                revision.reason(),
                targets.document(),
                targets.form(),
                targets.items().stream()
                        .map(item -> appraised(item, indicators, figures))
                        .toList(),
                targets.focusTopics(),
                targets.staffing(),
                targets.stated(),
                comparisons(targets, verdicts),
                new TargetsFindings(targets, indicators, verdicts, language).findings(),
                basis);
    }

    private static AppraisedItem appraised(Item item, Indicators indicators, TargetFigures figures) {
        return new AppraisedItem(
                item.item(),
                item.indicator(),
                item.label(),
                item.gender(),
                item.kind(),
                item.base(),
                item.target(),
                item.note(),
                Computed.of(item, indicators.named(item.indicator()).orElse(null), figures));
    }

    private static List<ComparedStatement> comparisons(Targets targets, Verdicts verdicts) {
        List<ComparedStatement> comparisons = new ArrayList<>();
        targets.stated().stream()
                .filter(figure -> figure.derivation() != null)
                .forEach(figure -> comparisons.add(ComparedStatement.of("stated:", verdicts.of(figure))));
        targets.staffing().stream()
                .filter(figure -> figure.derivation() != null)
                .forEach(figure -> comparisons.add(ComparedStatement.of("staffing:", verdicts.of(figure))));
        return comparisons;
    }
}

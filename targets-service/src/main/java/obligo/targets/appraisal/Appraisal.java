package obligo.targets.appraisal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import obligo.http.Language;
import obligo.stated.Finding;
import obligo.stated.Verdict;
import obligo.targets.indicators.Indicators;
import obligo.targets.plan.Base;
import obligo.targets.plan.Gender;
import obligo.targets.plan.Item;
import obligo.targets.plan.Target;
import obligo.targets.plan.TargetFigures;
import obligo.targets.plan.Targets;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What follows from targets: beside each item what is computed, and where the document contradicts itself. */
public record Appraisal(List<AppraisedItem> items, List<ComparedStatement> comparisons, List<Finding> findings) {

    /** An item as it was sent, with what follows from it. */
    @Schema(name = "AppraisedTargetItem")
    public record AppraisedItem(
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
    public record ComparedStatement(
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

    public static Appraisal of(Targets targets, Indicators indicators, Language language) {
        Verdicts verdicts = new Verdicts(targets, indicators);
        TargetFigures figures = TargetFigures.asPrinted(targets, indicators);
        return new Appraisal(
                targets.items().stream()
                        .map(item -> appraised(item, indicators, figures))
                        .toList(),
                comparisons(targets, verdicts),
                new TargetsFindings(targets, indicators, verdicts, language).findings());
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

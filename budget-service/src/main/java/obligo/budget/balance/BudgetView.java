package obligo.budget.balance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import obligo.budget.allotments.Allotment;
import obligo.budget.money.Amount;
import obligo.budget.money.Pot;
import obligo.budget.plan.Line;
import obligo.budget.plan.Plan;
import obligo.budget.plan.PlanFigures;
import obligo.budget.plan.Series;
import obligo.budget.plan.StoredPlan;
import obligo.budget.year.BudgetRevision;
import obligo.http.Author;
import obligo.stated.ComparedFigure;
import obligo.stated.Comparison;
import obligo.stated.Finding;
import obligo.stated.SourceDocument;
import obligo.stated.Verdict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The budget of a Jobcenter's year with all that follows from it. */
@Schema(name = "Budget", description = "The budget of a Jobcenter's year with all that follows from it")
record BudgetView(
        @Schema(examples = "34102") String jobcenter,
        @Schema(examples = "2025") int year,
        long revision,
        Instant changedAt,
        Author changedBy,
        @Nullable String changeReason,

        @Schema(description = "Absent while there are allotments but no plan") @Nullable
        SourceDocument document,

        @Nullable String scheme,

        @Schema(description = "EGL and VWK as allotted (M-1)")
        Amount globalBudget,

        List<Waterfall.PotBalance> waterfall,
        List<Line> lines,
        List<CategorySum> categories,
        List<Series> series,
        List<ComparedFigure> stated,
        List<Finding> findings) {

    /** What the lines of a category take from the integration budget. */
    @Schema(description = "What the lines of a category take from the integration budget (EGL)")
    record CategorySum(String category, Amount planned) {}

    static BudgetView of(BudgetRevision revision, Locale locale) {
        String jobcenter = revision.jobcenter();
        int year = revision.fiscalYear();
        Plan plan = StoredPlan.at(jobcenter, year, revision.number())
                .map(StoredPlan::plan)
                .orElse(null);
        Map<Pot, Allotment> allotted = Allotment.inForce(Allotment.knownAt(jobcenter, year, revision.number()));
        Waterfall waterfall = new Waterfall(allotted, plan);
        List<Verdict> verdicts = plan == null ? List.of() : verdicts(plan, waterfall);
        return new BudgetView(
                jobcenter,
                year,
                revision.number(),
                revision.changedAt(),
                revision.changedBy(),
                revision.reason(),
                plan == null ? null : plan.document(),
                plan == null ? null : plan.scheme(),
                waterfall.globalBudget(),
                waterfall.pots(),
                plan == null ? List.of() : plan.lines(),
                plan == null ? List.of() : categories(plan),
                plan == null ? List.of() : plan.series(),
                verdicts.stream().map(ComparedFigure::of).toList(),
                plan == null ? List.of() : new BudgetFindings(plan, waterfall, verdicts, locale).findings());
    }

    private static List<Verdict> verdicts(Plan plan, Waterfall waterfall) {
        Comparison comparison = new Comparison(new PlanFigures(plan, waterfall), plan.stated());
        return plan.stated().stream().map(comparison::verdict).toList();
    }

    private static List<CategorySum> categories(Plan plan) {
        Map<String, List<Amount>> amounts = new LinkedHashMap<>();
        for (Line line : plan.lines()) {
            if (line.category() != null) {
                line.from(Pot.EGL).ifPresent(amount -> amounts.computeIfAbsent(line.category(), c -> new ArrayList<>())
                        .add(amount));
            }
        }
        return amounts.entrySet().stream()
                .map(category -> new CategorySum(category.getKey(), Amount.sumOfNumbers(category.getValue())))
                .toList();
    }
}

package obligo.budget.balance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import obligo.budget.money.Amount;
import obligo.budget.money.Pot;
import obligo.budget.plan.Line;
import obligo.budget.plan.Plan;
import obligo.stated.Comparison;
import obligo.stated.Derivation;
import obligo.stated.Finding;
import obligo.stated.Interval;
import obligo.stated.StatedFigure;
import obligo.stated.Unit;
import obligo.stated.Verdict;

/** Holds a plan's stated figures, its lines' parts and its total against what follows from its rows. */
final class BudgetFindings {
    /** One euro a line, at most ten: within that a plan is printed rounded, not over or under its budget. */
    private static final int MOST_ROUNDING_EUROS = 10;

    private final Waterfall waterfall;
    private final Locale locale;
    private final List<Finding> findings = new ArrayList<>();

    BudgetFindings(Plan plan, Waterfall waterfall, List<Verdict> verdicts, Locale locale) {
        this.waterfall = waterfall;
        this.locale = locale;
        verdicts.stream().filter(Verdict::contradicts).forEach(this::stated);
        planAgainstBudget();
        plan.lines().forEach(this::partsOfLine);
    }

    List<Finding> findings() {
        return findings;
    }

    private void stated(Verdict verdict) {
        Derivation derivation = verdict.figure().derivation();
        boolean ofCategory =
                derivation != null && derivation.of().stream().anyMatch(reference -> reference.startsWith("category:"));
        boolean ofTotal = derivation != null && derivation.of().contains("total");
        String ruleId = ofCategory ? "R-19" : ofTotal ? "R-3" : "G-2";
        String code = ofCategory ? "CATEGORY_ASSIGNMENT" : ofTotal ? "PLAN_TOTAL" : "INCONSISTENT_STATEMENT";
        findings.add(Finding.of("stated:" + verdict.figure().key(), verdict, ruleId, code, locale));
    }

    /** the lines of the integration budget against the money there is for planning. */
    private void planAgainstBudget() {
        Waterfall.PotBalance egl = waterfall.pot(Pot.EGL).orElse(null);
        if (egl == null || egl.lines() == 0) {
            return;
        }
        Interval unplanned = egl.unplanned().interval();
        if (unplanned == null) {
            return;
        }
        BigDecimal tolerance = BigDecimal.valueOf(Math.min(egl.lines(), MOST_ROUNDING_EUROS));
        boolean over = unplanned.high().compareTo(tolerance.negate()) < 0;
        boolean under = unplanned.low().compareTo(tolerance) > 0;
        if (over || under) {
            compare(
                    "plan:EGL",
                    "Planung der Eingliederungsmittel",
                    egl.planned(),
                    egl.forPlanning(),
                    "R-3",
                    over ? "PLAN_OVER_BUDGET" : "PLAN_UNDER_BUDGET");
        }
    }

    /** prior-commitment part and new part make the line, where all three are given. */
    private void partsOfLine(Line line) {
        for (Line.Source source : line.sources()) {
            if (source.priorCommitments() == null || source.newCases() == null) {
                continue;
            }
            Amount parts = source.priorCommitments().plus(source.newCases());
            compare(
                    "line:" + line.line() + "/" + source.pot(),
                    line.label() + " (" + source.pot() + ")",
                    source.amount(),
                    parts,
                    "R-4",
                    "PARTS_OF_LINE");
        }
    }

    private void compare(String key, String label, Amount stated, Amount computed, String ruleId, String code) {
        Interval follows = computed.interval();
        if (stated.value() == null || follows == null) {
            return;
        }
        StatedFigure figure = StatedFigure.implied(
                key,
                label,
                stated.value().toString(),
                Unit.EUR,
                stated.qualifier(),
                stated.roundedTo() == null ? null : stated.roundedTo().toString());
        Verdict verdict = Comparison.against(figure, follows);
        if (verdict.contradicts()) {
            findings.add(Finding.of(key, verdict, ruleId, code, locale));
        }
    }
}

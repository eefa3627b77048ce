package obligo.targets.appraisal;

import java.util.ArrayList;
import java.util.List;
import obligo.http.Language;
import obligo.stated.Derivation;
import obligo.stated.Derivation.Kind;
import obligo.stated.Finding;
import obligo.stated.Qualifier;
import obligo.stated.StatedFigure;
import obligo.stated.Unit;
import obligo.stated.Verdict;
import obligo.targets.indicators.Indicator;
import obligo.targets.indicators.Indicators;
import obligo.targets.plan.Item;
import obligo.targets.plan.Side;
import obligo.targets.plan.Target;
import obligo.targets.plan.TargetFigures;
import obligo.targets.plan.Targets;
import org.jspecify.annotations.Nullable;

/** Holds the targets' stated figures, rates, changes and gender sums against what follows from their parts. */
final class TargetsFindings {
    private static final Rule INCONSISTENT = new Rule("G-2", "INCONSISTENT_STATEMENT");
    private static final Rule RATE = new Rule("R-17", "RATE_ABS_MISMATCH");
    private static final Rule CHANGE = new Rule("R-17", "CHANGE_MISMATCH");
    private static final Rule GENDERS = new Rule("R-16", "GENDER_SUM");

    private final Targets targets;
    private final Indicators indicators;
    private final Verdicts verdicts;
    private final Language language;
    private final List<Finding> findings = new ArrayList<>();

    TargetsFindings(Targets targets, Indicators indicators, Verdicts verdicts, Language language) {
        this.targets = targets;
        this.indicators = indicators;
        this.verdicts = verdicts;
        this.language = language;
    }

    List<Finding> findings() {
        for (Item item : targets.items()) {
            Indicator indicator = indicators.named(item.indicator()).orElse(null);
            rate(item, indicator, "base", item.base());
            rate(item, indicator, "target", item.target());
            if (item.target() != null) {
                changes(item, indicator, item.target());
            }
            for (GenderSum sum : GenderSum.of(item, targets, indicator)) {
                hold("gender-sum:" + sum.reference(), sum.stated(sides(sum.side())), GENDERS);
            }
        }
        targets.stated().forEach(figure -> hold("stated:" + figure.key(), figure, INCONSISTENT));
        targets.staffing().forEach(figure -> hold("staffing:" + figure.key(), figure, INCONSISTENT));
        return findings;
    }

    /** the printed rate is numerator by denominator. */
    private void rate(Item item, @Nullable Indicator indicator, String name, @Nullable Side side) {
        if (side == null || side.rate() == null || side.numerator() == null || side.denominator() == null) {
            return;
        }
        String prefix = name + ":" + item.item() + ":";
        boolean isChange = TargetFigures.isChangeRate(indicator);
        Derivation derivation = new Derivation(
                isChange ? Kind.CHANGE_RATE : Kind.SHARE,
                List.of(prefix + "numerator"),
                List.of(prefix + "denominator"));
        String label = item.label() + ": " + language.pick("Quote", "rate") + sides(name);
        hold(prefix + "rate", implied(label, side.rate(), Unit.PERCENT, side.qualifier(), derivation), RATE);
    }

    /** the stated changes are those from base to target, from unrounded values. */
    private void changes(Item item, @Nullable Indicator indicator, Target target) {
        ComparedBy by = ComparedBy.of(item, indicator);
        if (by == ComparedBy.NOTHING) {
            return;
        }
        List<String> of = List.of(by.reference("target", item));
        List<String> base = List.of(by.reference("base", item));
        String key = "target:" + item.item() + ":";
        String label = item.label() + ": " + language.pick("Veränderung", "change");
        Derivation difference = new Derivation(Kind.DIFFERENCE, of, base);
        if (target.change() != null && by != ComparedBy.RATE) {
            Unit unit = GenderSum.unit(indicator, by == ComparedBy.ABSOLUTE ? "absolute" : "numerator");
            hold(key + "change", implied(label, target.change().toString(), unit, null, difference), CHANGE);
        }
        if (target.changePoints() != null && by == ComparedBy.RATE) {
            StatedFigure points = implied(label, target.changePoints(), Unit.PERCENTAGE_POINT, null, difference);
            hold(key + "change-points", points, CHANGE);
        }
        if (target.changeRate() != null && by.hasChangeRate(indicator)) {
            StatedFigure rate = implied(
                    item.label() + ": " + language.pick("Veränderungsrate", "change rate"),
                    target.changeRate(),
                    Unit.PERCENT,
                    null,
                    new Derivation(Kind.CHANGE_RATE, of, base));
            hold(key + "change-rate", rate, CHANGE);
        }
    }

    private String sides(String side) {
        return side.equals("base") ? language.pick(", Ausgangswert", ", base") : language.pick(", Ziel", ", target");
    }

    private void hold(String key, StatedFigure figure, Rule rule) {
        Verdict verdict = verdicts.of(figure);
        if (verdict.contradicts()) {
            findings.add(Finding.of(key, verdict, rule.ruleId(), rule.code(), language.locale()));
        }
    }

    static StatedFigure implied(
            String label, String value, Unit unit, @Nullable Qualifier qualifier, Derivation derivation) {
        return new StatedFigure(
                "implied", label, null, value, null, unit, qualifier, null, null, null, null, null, derivation);
    }

    /** What a contradiction is known by. */
    private record Rule(String ruleId, String code) {}
}

package obligo.targets.plan;

import java.util.List;
import obligo.http.CommonRefusal;
import obligo.http.DistinctKeys;
import obligo.stated.Comparison;
import obligo.stated.StatedFigure;
import obligo.targets.TargetsRefusal;
import obligo.targets.indicators.Indicator;
import obligo.targets.indicators.Indicators;
import org.jspecify.annotations.Nullable;

/**
 * What targets have to keep before they are stored. A wrong sum or rate is no refusal: it is stored and found. A target
 * that is worse than last year is neither (T-23).
 */
public final class TargetsRules {
    private final Targets targets;
    private final Indicators indicators;

    public TargetsRules(Targets targets, Indicators indicators) {
        this.targets = targets;
        this.indicators = indicators;
    }

    /** @throws obligo.http.Refusal {@code duplicate-key}, {@code indicator-unknown}, {@code reference-unknown} and others */
    public void check() {
        DistinctKeys.require("items", "item", targets.items().stream().map(Item::item));
        DistinctKeys.require(
                "focusTopics", "number", targets.focusTopics().stream().map(FocusTopic::number));
        DistinctKeys.require("staffing", "key", targets.staffing().stream().map(StatedFigure::key));
        DistinctKeys.require("stated", "key", targets.stated().stream().map(StatedFigure::key));
        // One value per indicator and gender, or nobody could tell which of two is agreed.
        DistinctKeys.require(
                "items",
                "indicator",
                targets.items().stream()
                        .map(item -> item.indicator() == null
                                ? item.item()
                                : item.indicator() + "/" + item.gender() + "/" + item.kind()));
        for (int i = 0; i < targets.items().size(); i++) {
            checkIndicator(targets.items().get(i), "items[" + i + "]");
        }
        Comparison comparison = new Comparison(TargetFigures.asPrinted(targets, indicators), targets.stated());
        checkReferences("stated", comparison, targets.stated());
        checkReferences("staffing", comparison, targets.staffing());
    }

    private void checkIndicator(Item item, String path) {
        Indicator indicator = indicators.named(item.indicator()).orElse(null);
        if (item.indicator() == null && item.kind().needsIndicator()) {
            throw CommonRefusal.INVALID_REQUEST
                    .refusal()
                    .with("kind", item.kind())
                    .at(path + ".indicator", "fehlt", "is missing");
        }
        if (item.indicator() != null && indicator == null) {
            throw TargetsRefusal.INDICATOR_UNKNOWN
                    .refusal()
                    .with("indicator", item.indicator())
                    .with("item", item.item())
                    .at(
                            path + ".indicator",
                            "keine Kennzahl: " + item.indicator(),
                            "no indicator: " + item.indicator());
        }
        if (indicator != null && !TargetFigures.isChangeRate(indicator)) {
            checkRate(item.base(), path + ".base.rate");
            checkRate(item.target(), path + ".target.rate");
        }
    }

    /** A share cannot be negative; a change can. */
    private static void checkRate(@Nullable Side side, String path) {
        if (side != null && side.rate() != null && side.rate().startsWith("-")) {
            throw CommonRefusal.INVALID_REQUEST
                    .refusal()
                    .with("rate", side.rate())
                    .at(path, "ein Anteil ist nicht negativ", "a share is not negative");
        }
    }

    private static void checkReferences(String list, Comparison comparison, List<StatedFigure> figures) {
        comparison.fault(figures).ifPresent(fault -> {
            throw CommonRefusal.REFERENCE_UNKNOWN
                    .refusal()
                    .with("figure", fault.key())
                    .with("reference", fault.reference())
                    .at(
                            list + "[" + fault.index() + "].derivation",
                            "benennt nichts: " + fault.reference(),
                            "names nothing: " + fault.reference());
        });
    }
}

package obligo.budget.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import obligo.budget.law.Share;
import obligo.stated.ComparedFigure;
import obligo.stated.Comparison;
import obligo.stated.Derivation;
import obligo.stated.Figures;
import obligo.stated.Finding;
import obligo.stated.Interval;
import obligo.stated.StatedFigure;
import obligo.stated.Unit;
import obligo.stated.Verdict;
import org.jspecify.annotations.Nullable;

/** Holds the sums that a document prints against what follows from its items. What it states is kept either way. */
final class StatedSums implements Figures {
    private static final String ITEMS = "items";
    private static final String ITEM = "item:";

    private final List<CostItem> items;
    private final List<Judged> judged = new ArrayList<>();

    /** A verdict with the rule that it follows from. */
    private record Judged(Verdict verdict, String ruleId, String code) {}

    StatedSums(AdministrationBudget budget, Share kfaShare) {
        this.items = budget.items();
        AdministrationBudget.Stated stated = budget.stated();
        if (stated != null && stated.kfa() != null) {
            StatedFigure kfa = figure("kfa", "Kommunaler Finanzierungsanteil (KFA)", stated.kfa(), null);
            judged.add(
                    new Judged(Comparison.against(kfa, Funding.kfaInterval(items, kfaShare)), "M-31", "KFA_DIFFERS"));
        }
        if (stated != null && stated.total() != null) {
            StatedFigure total = figure(
                    "total",
                    "Verwaltungsbudget einschließlich KFA",
                    stated.total(),
                    new Derivation(Derivation.Kind.SUM, List.of(ITEMS), null));
            judged.add(new Judged(new Comparison(this, List.of(total)).verdict(total), "M-30", "ADMINISTRATION_TOTAL"));
        }
    }

    private static StatedFigure figure(String key, String label, String value, @Nullable Derivation derivation) {
        return new StatedFigure(
                key, label, null, value, null, Unit.EUR, null, null, null, null, null, null, derivation);
    }

    List<ComparedFigure> compared() {
        return judged.stream().map(j -> ComparedFigure.of(j.verdict())).toList();
    }

    List<Finding> findings(Locale locale) {
        return judged.stream()
                .filter(j -> j.verdict().contradicts())
                .map(j -> Finding.of("stated:" + j.verdict().figure().key(), j.verdict(), j.ruleId(), j.code(), locale))
                .toList();
    }

    @Override
    public Interval value(String reference) {
        return items.stream()
                .filter(item -> reference.equals(ITEMS) || reference.equals(ITEM + item.key()))
                .map(CostItem::interval)
                .reduce(Interval::plus)
                .orElseThrow(() -> new UnknownReference(reference));
    }

    @Override
    public List<String> rows(String reference) {
        return reference.equals(ITEMS) ? candidates(reference) : List.of(reference);
    }

    @Override
    public List<String> candidates(String reference) {
        return items.stream().map(item -> ITEM + item.key()).toList();
    }
}

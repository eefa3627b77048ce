package obligo.budget.administration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import obligo.budget.law.Share;
import obligo.http.Money;
import obligo.stated.Interval;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who pays what of the costs (M-30, M-31). */
@Schema(name = "AdministrationFunding", description = "Who pays what of the costs (M-30, M-31)")
record Funding(
        @Schema(description = "Municipal share of the base in percent", examples = "15.2")
        String kfaPercent,

        @Schema(description = "Costs that bear the KFA") Money base,

        @Schema(description = "Kommunaler Finanzierungsanteil: its share of the base, half up")
        Money kfa,

        @Schema(description = "What is left of the base") Money federalShare,

        @Schema(description = "Costs that bear no KFA") Money outsideBase,

        @Schema(description = "Federal share and what is outside the base")
        Money federalTotal,

        Money total) {

    static Funding of(List<CostItem> items, Share kfaShare) {
        Money base = sum(items, true);
        Money outsideBase = sum(items, false);
        Money kfa = new Money(kfaShare.halfUpOf(base.cents()));
        Money total = base.plus(outsideBase);
        return new Funding(kfaShare.percent(), base, kfa, base.minus(kfa), outsideBase, total.minus(kfa), total);
    }

    /** All values that the KFA can have, given how coarsely the items are printed. */
    static Interval kfaInterval(List<CostItem> items, Share kfaShare) {
        Interval base = items.stream()
                .filter(CostItem::kfaRelevant)
                .map(CostItem::interval)
                .reduce(Interval.ZERO, Interval::plus);
        return new Interval(kfaOf(base.low(), kfaShare), kfaOf(base.high(), kfaShare));
    }

    private static BigDecimal kfaOf(BigDecimal base, Share kfaShare) {
        long cents = base.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
        return new Money(kfaShare.halfUpOf(cents)).euros();
    }

    private static Money sum(List<CostItem> items, boolean kfaRelevant) {
        return items.stream()
                .filter(item -> item.kfaRelevant() == kfaRelevant)
                .map(CostItem::amount)
                .reduce(Money.ZERO, Money::plus);
    }
}

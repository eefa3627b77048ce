package obligo.targets.appraisal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import obligo.stated.Interval;
import obligo.targets.indicators.Indicator;
import obligo.targets.plan.Item;
import obligo.targets.plan.TargetFigures;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What follows from an item's own figures, from unrounded values (rulebook 1.12). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "ComputedTarget",
        description =
                "What follows from an item's own figures, at four decimals. Absent where the figures do not tell it; a "
                        + "range where they are printed so coarsely that several values fit")
public record Computed(
        @Schema(description = "In percent, from numerator and denominator", examples = "17.5924") @Nullable
        String baseRate,

        @Schema(description = "In percent, from numerator and denominator", examples = "17.9574") @Nullable
        String targetRate,

        @Schema(description = "In percentage points for rates, in whole numbers for stocks", examples = "0.3649")
        @Nullable
        String change,

        @Nullable Range changeRange,

        @Schema(description = "Change in percent of the base (Veränderungsrate)", examples = "2.0745") @Nullable
        String changeRate,

        @Nullable Range changeRateRange) {

    private static final Interval HUNDRED = Interval.exactly(100);

    /** All values that fit. */
    @Schema(name = "ValueRange")
    public record Range(String from, String to) {}

    static Computed of(Item item, @Nullable Indicator indicator, TargetFigures figures) {
        String baseRate = isComputable(item, true) ? single(figures.value("base:" + item.item() + ":rate")) : null;
        String targetRate = isComputable(item, false) ? single(figures.value("target:" + item.item() + ":rate")) : null;
        Interval change = null;
        Interval changeRate = null;
        ComparedBy by = ComparedBy.of(item, indicator);
        if (by != ComparedBy.NOTHING) {
            Interval base = figures.value(by.reference("base", item));
            Interval target = figures.value(by.reference("target", item));
            if (base != null && target != null) {
                change = target.minus(base);
                changeRate = by.hasChangeRate(indicator) ? changeRate(base, target) : null;
            }
        }
        return new Computed(baseRate, targetRate, single(change), range(change), single(changeRate), range(changeRate));
    }

    /** By the quotient, in which the base occurs once: so the range is no wider than the figures make it. */
    static @Nullable Interval changeRate(Interval base, Interval target) {
        Interval percent = target.percentOf(base);
        return percent == null ? null : percent.minus(HUNDRED);
    }

    private static boolean isComputable(Item item, boolean base) {
        var side = base ? item.base() : item.target();
        return side != null && side.numerator() != null && side.denominator() != null;
    }

    private static @Nullable String single(@Nullable Interval interval) {
        return interval != null && printed(interval.low()).equals(printed(interval.high()))
                ? printed(interval.middle())
                : null;
    }

    private static @Nullable Range range(@Nullable Interval interval) {
        return interval == null || single(interval) != null
                ? null
                : new Range(printed(interval.low()), printed(interval.high()));
    }

    private static String printed(BigDecimal value) {
        return value.scale() <= 0
                ? value.setScale(0).toPlainString()
                : value.setScale(4, RoundingMode.HALF_UP).toPlainString();
    }
}

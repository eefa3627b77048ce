package obligo.targets.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import obligo.stated.Figures;
import obligo.stated.Interval;
import obligo.stated.StatedFigure;
import obligo.targets.indicators.Indicator;
import obligo.targets.indicators.Indicators;
import org.jspecify.annotations.Nullable;

/**
 * What stated figures of the targets may refer to: {@code base:iq-total:numerator}, {@code target:iq-total:rate},
 * {@code staffing:fte-benefits}. A rate is numerator by denominator where both are given, what is printed otherwise.
 */
public final class TargetFigures implements Figures {
    private static final Interval HUNDRED = Interval.exactly(100);

    private final Map<String, Item> items = new HashMap<>();
    private final Map<String, StatedFigure> staffing = new HashMap<>();
    private final Indicators indicators;
    private final boolean unrounded;

    private TargetFigures(Targets targets, Indicators indicators, boolean unrounded) {
        targets.items().forEach(item -> items.put(item.item(), item));
        targets.staffing().forEach(figure -> staffing.put(figure.key(), figure));
        this.indicators = indicators;
        this.unrounded = unrounded;
    }

    /** Whole numbers count as they are printed. */
    public static TargetFigures asPrinted(Targets targets, Indicators indicators) {
        return new TargetFigures(targets, indicators, false);
    }

    /** Annual averages and amounts count as what may have been rounded to the whole number. */
    public static TargetFigures unrounded(Targets targets, Indicators indicators) {
        return new TargetFigures(targets, indicators, true);
    }

    @Override
    public @Nullable Interval value(String reference) {
        String[] parts = reference.split(":", -1);
        if (parts.length == 2 && parts[0].equals("staffing")) {
            return staffing(reference, parts[1]);
        }
        if (parts.length != 3 || !(parts[0].equals("base") || parts[0].equals("target"))) {
            throw new UnknownReference(reference);
        }
        Item item = known(items.get(parts[1]), reference);
        Indicator indicator = indicators.named(item.indicator()).orElse(null);
        Side side = parts[0].equals("base") ? item.base() : item.target();
        return switch (parts[2]) {
            case "absolute" -> side == null ? null : absolute(side, indicator);
            case "numerator" -> side == null ? null : numerator(side, indicator);
            case "denominator" -> side == null ? null : denominator(side, indicator);
            case "rate" -> side == null ? null : rate(side, indicator);
            default -> throw new UnknownReference(reference);
        };
    }

    private @Nullable Interval absolute(Side side, @Nullable Indicator indicator) {
        return whole(side.absolute(), side, indicator == null || indicator.plannedAsAnnualAverage());
    }

    private @Nullable Interval numerator(Side side, @Nullable Indicator indicator) {
        return whole(
                side.numerator(),
                side,
                indicator != null && indicator.numerator().measure().isRounded());
    }

    private @Nullable Interval denominator(Side side, @Nullable Indicator indicator) {
        return whole(
                side.denominator(),
                side,
                indicator != null && indicator.denominator().measure().isRounded());
    }

    private @Nullable Interval whole(@Nullable Long value, Side side, boolean rounded) {
        if (value == null) {
            return null;
        }
        Long step = side.roundedTo() == null && rounded && unrounded ? Long.valueOf(1) : side.roundedTo();
        return step == null
                ? Interval.exactly(value)
                : Interval.around(
                        Interval.exactly(value).low(), Interval.exactly(step).low());
    }

    private @Nullable Interval rate(Side side, @Nullable Indicator indicator) {
        Interval numerator = numerator(side, indicator);
        Interval denominator = denominator(side, indicator);
        Interval share = numerator == null || denominator == null ? null : numerator.percentOf(denominator);
        if (share != null) {
            return isChangeRate(indicator) ? share.minus(HUNDRED) : share;
        }
        return side.rate() == null ? null : Interval.printed(side.rate(), null);
    }

    /** Whether the indicator's own rate is a change already (T-10). */
    public static boolean isChangeRate(@Nullable Indicator indicator) {
        return indicator != null && indicator.display() == Indicator.Display.CHANGE_RATE;
    }

    private @Nullable Interval staffing(String reference, String key) {
        StatedFigure figure = known(staffing.get(key), reference);
        return figure.value() == null ? null : Interval.printed(figure.value(), figure.roundedTo());
    }

    private static <T> T known(@Nullable T named, String reference) {
        if (named == null) {
            throw new UnknownReference(reference);
        }
        return named;
    }

    @Override
    public List<String> rows(String reference) {
        return List.of(reference);
    }

    /** None: targets are no rows of a sum, so no row of another group can explain a difference. */
    @Override
    public List<String> candidates(String reference) {
        return List.of();
    }
}

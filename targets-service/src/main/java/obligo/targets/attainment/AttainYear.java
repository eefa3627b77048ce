package obligo.targets.attainment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import obligo.targets.actuals.Actuals;
import obligo.targets.actuals.DataState;
import obligo.targets.actuals.MonthlyValues;
import obligo.targets.actuals.SeriesKey;
import obligo.targets.indicators.Indicator;
import obligo.targets.indicators.Indicators;
import obligo.targets.plan.Item;
import obligo.targets.plan.Targets;
import org.jspecify.annotations.Nullable;

/** Holds the actuals of a Jobcenter's year against its targets. */
@ApplicationScoped
class AttainYear {
    private final Actuals actuals;
    private final Indicators indicators;
    private final Formulas formulas;
    private final Observing observing;

    AttainYear(Actuals actuals, Indicators indicators, Formulas formulas, Observing observing) {
        this.actuals = actuals;
        this.indicators = indicators;
        this.formulas = formulas;
        this.observing = observing;
    }

    /** Targets with the month that they stand in. */
    record Standing(YearMonth month, List<AttainmentView.OfItem> items) {}

    /** @param asked the month, null for the latest that any target has a value of */
    Standing of(String jobcenter, int year, Targets targets, @Nullable YearMonth asked, Actuals.View view) {
        Map<SeriesKey, MonthlyValues> now = actuals.of(jobcenter, year, view);
        Map<SeriesKey, MonthlyValues> before = actuals.of(jobcenter, year - 1, view);
        List<Item> items = targets.items().stream()
                .filter(item -> indicators.named(item.indicator()).isPresent())
                .toList();
        int latest = items.stream()
                .flatMap(item -> Stream.ofNullable(now.get(key(item))))
                .mapToInt(MonthlyValues::latest)
                .max()
                .orElse(1);
        YearMonth month = asked == null ? YearMonth.of(year, latest) : asked;
        return new Standing(
                month,
                items.stream()
                        .map(item -> standing(item, month, now.get(key(item)), before.get(key(item))))
                        .toList());
    }

    private static SeriesKey key(Item item) {
        return new SeriesKey(String.valueOf(item.indicator()), item.gender());
    }

    private AttainmentView.OfItem standing(
            Item item, YearMonth month, @Nullable MonthlyValues now, @Nullable MonthlyValues before) {
        Indicator indicator = indicators.named(item.indicator()).orElseThrow();
        Figuring figuring = new Figuring(month, formulas.lights(month.atDay(1)), formulas, observing);
        IndicatorFigures figures = figuring.figures(indicator, Months.of(now), Months.of(before));
        int number = month.getMonthValue();
        Attainment standing = figuring.attainment(
                indicator,
                figuring.official(indicator, figures),
                figuring.toDate(indicator, figures),
                TargetPath.of(figures, number),
                TargetRatio.of(indicator, item.target()));
        return new AttainmentView.OfItem(
                item.item(),
                indicator.code(),
                item.label(),
                item.gender(),
                item.kind(),
                leastState(now, number).orElse(null),
                now != null && until(number).anyMatch(m -> now.has(m) && now.isImputed(m)),
                standing);
    }

    private static Optional<DataState> leastState(@Nullable MonthlyValues values, int month) {
        return values == null
                ? Optional.empty()
                : until(month).filter(values::has).mapToObj(values::state).min(Comparator.naturalOrder());
    }

    private static IntStream until(int month) {
        return IntStream.rangeClosed(1, month);
    }
}

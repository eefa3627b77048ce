package obligo.targets.attainment;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import obligo.stated.Ratio;
import obligo.targets.indicators.Indicator;
import obligo.targets.indicators.Indicator.Measure;
import obligo.targets.indicators.Indicator.Window;

/**
 * What follows from the monthly values of an indicator, exactly: the ordinance's figure, and the figure from January on that
 * targets are written in. A change is given as the quotient of now and then; only what shows it takes one off (T-10).
 */
final class IndicatorFigures {
    private final Indicator indicator;
    private final int year;
    private final Months now;
    private final Months before;
    private final ToDateFormula formula;

    /**
     * @param now values of the year
     * @param before values of the year before
     */
    IndicatorFigures(Indicator indicator, int year, Months now, Months before, ToDateFormula formula) {
        this.indicator = indicator;
        this.year = year;
        this.now = now;
        this.before = before;
        this.formula = formula;
    }

    /** The same indicator's figures in the year before, as far as that year alone says them. */
    IndicatorFigures ofYearBefore() {
        return new IndicatorFigures(indicator, year - 1, before, Months.NONE, formula);
    }

    /** The figure of the ordinance to § 48a SGB II in a month. */
    Figure official(int month) {
        Span span = Span.official(indicator, YearMonth.of(year, month));
        return over(span, months -> quotient(months, false));
    }

    /**
     * The figure from January to a month: the mean of the stock where that is planned (T-20), what has accumulated otherwise
     * (T-21).
     */
    Figure toDate(int month) {
        Span span = Span.toDate(YearMonth.of(year, month));
        if (indicator.plannedAsAnnualAverage()) {
            return over(span, months -> mean(months, this::numerator));
        }
        boolean annualised = formula == ToDateFormula.ANNUALISED && isAccumulated();
        return over(span, months -> quotient(months, annualised));
    }

    /** Whether the figure from January on grows from month to month. */
    boolean isGrowing() {
        return isAccumulated() && formula == ToDateFormula.SUM_OVER_MEAN;
    }

    /** Whether it is events of all months by the mean of a stock. */
    private boolean isAccumulated() {
        return !indicator.plannedAsAnnualAverage()
                && indicator.window() == Window.TWELVE_MONTHS
                && isMean(indicator.denominator().measure());
    }

    private Figure over(Span span, Function<List<YearMonth>, Figure> figure) {
        List<YearMonth> months = span.months();
        List<YearMonth> missing = months.stream()
                .filter(month -> !of(month).has(month.getMonthValue()))
                .toList();
        return missing.isEmpty() ? figure.apply(months) : Figure.missing(months.size() - missing.size(), missing);
    }

    private Figure quotient(List<YearMonth> months, boolean annualised) {
        if (indicator.window() == Window.MEAN_OF_TWELVE_MONTHLY_RATES) {
            if (months.stream().anyMatch(month -> denominator(month).isZero())) {
                return Figure.undefined(months.size());
            }
            return mean(months, month -> numerator(month).over(denominator(month)));
        }
        Ratio above = sum(months, this::numerator);
        Ratio below = sum(months, this::denominator);
        if (below.isZero()) {
            return Figure.undefined(months.size());
        }
        Ratio quotient = above.over(below);
        if (isAccumulated()) {
            quotient = quotient.times(Ratio.of(annualised ? Months.OF_A_YEAR : months.size()));
        }
        return Figure.of(quotient, months.size());
    }

    /** A denominator that the ordinance takes the mean of; a monthly delivery brings its stocks. */
    private static boolean isMean(Measure measure) {
        return measure == Measure.AVERAGE || measure == Measure.STOCK;
    }

    private static Figure mean(List<YearMonth> months, Function<YearMonth, Ratio> value) {
        return Figure.of(sum(months, value).over(Ratio.of(months.size())), months.size());
    }

    private static Ratio sum(List<YearMonth> months, Function<YearMonth, Ratio> value) {
        return months.stream().map(value).reduce(Ratio.ZERO, Ratio::plus);
    }

    private Ratio numerator(YearMonth month) {
        return of(month).numerator(month.getMonthValue());
    }

    private Ratio denominator(YearMonth month) {
        return of(month).denominator(month.getMonthValue());
    }

    private Months of(YearMonth month) {
        return month.getYear() == year ? now : before;
    }
}

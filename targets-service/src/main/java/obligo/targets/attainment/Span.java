package obligo.targets.attainment;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import obligo.targets.indicators.Indicator;

/**
 * Consecutive months that a figure is made of.
 *
 * @param from first of them
 * @param to last of them
 */
record Span(YearMonth from, YearMonth to) {

    /** From January to the month. */
    static Span toDate(YearMonth month) {
        return new Span(month.withMonth(1), month);
    }

    static Span ofYear(int year) {
        return new Span(YearMonth.of(year, 1), YearMonth.of(year, Months.OF_A_YEAR));
    }

    /** The months that the ordinance's indicator is made of (rulebook 2.2). */
    static Span official(Indicator indicator, YearMonth month) {
        return switch (indicator.window()) {
            case REFERENCE_MONTH -> new Span(month, month);
            case TWELVE_MONTHS, MEAN_OF_TWELVE_MONTHLY_RATES -> new Span(month.minusMonths(11), month);
        };
    }

    List<YearMonth> months() {
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            months.add(month);
        }
        return months;
    }

    /** The first of a year's months that belong to it; after the last where none does. */
    int first(int year) {
        return from.getYear() < year ? 1 : from.getYear() == year ? from.getMonthValue() : Months.OF_A_YEAR + 1;
    }

    /** The last of a year's months that belong to it; before the first where none does. */
    int last(int year) {
        return to.getYear() > year ? Months.OF_A_YEAR : to.getYear() == year ? to.getMonthValue() : 0;
    }

    boolean isIn(int year) {
        return first(year) <= last(year);
    }
}

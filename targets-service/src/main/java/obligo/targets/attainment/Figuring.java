package obligo.targets.attainment;

import java.time.YearMonth;
import obligo.stated.Ratio;
import obligo.targets.indicators.Indicator;
import org.jspecify.annotations.Nullable;

/** Computes figures of one month under the formulas that hold in it. */
record Figuring(YearMonth month, Formulas.Light lights, Formulas formulas, Observing observing) {

    IndicatorFigures figures(Indicator indicator, Months now, Months before) {
        return new IndicatorFigures(
                indicator, month.getYear(), now, before, formula(indicator).toDate());
    }

    Formulas.Formula formula(Indicator indicator) {
        return formulas.of(indicator, month.atDay(1));
    }

    Figure official(Indicator indicator, IndicatorFigures figures) {
        return observing.of(indicator, month, figures.official(month.getMonthValue()));
    }

    Figure toDate(Indicator indicator, IndicatorFigures figures) {
        return observing.of(indicator, month, figures.toDate(month.getMonthValue()));
    }

    Attainment attainment(
            Indicator indicator, Figure official, Figure toDate, TargetPath path, @Nullable Ratio target) {
        return Attainment.of(
                indicator, official, toDate, month.getMonthValue(), path, target, formula(indicator), lights);
    }
}

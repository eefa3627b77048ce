package obligo.targets.attainment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import obligo.targets.actuals.WaitingTimes;
import obligo.targets.indicators.Indicator;
import obligo.targets.parameters.Parameters;

/** Says of a missing figure whether it is only too early for it (T-14). */
@ApplicationScoped
class Observing {
    private final WaitingTimes waiting;

    Observing(WaitingTimes waiting) {
        this.waiting = waiting;
    }

    Figure of(Indicator indicator, YearMonth month, Figure figure) {
        boolean isTooEarly = figure.absence() == Figure.Absence.MONTHS_MISSING
                && waiting.observed(indicator.code(), month).isAfter(YearMonth.from(Parameters.today()));
        return isTooEarly
                ? new Figure(null, Figure.Absence.NOT_OBSERVED_YET, figure.months(), figure.missing())
                : figure;
    }
}

package obligo.targets.actuals;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import obligo.targets.parameters.Parameters;
import obligo.targets.parameters.Timeline;

/** When a value can be there: final after the waiting time (T-15), some indicators only after observation (T-14). */
@ApplicationScoped
public class WaitingTimes {
    private static final String FINAL = "FINAL";

    private final Timeline<Wait> waits;

    /** So many months after the reporting month. */
    record Wait(int months) {}

    WaitingTimes(Parameters parameters) {
        this.waits = parameters.timeline("waiting-times", Wait.class);
    }

    /** The first day on which a value can be delivered. */
    LocalDate earliest(String indicator, YearMonth month, DataState state) {
        return (state == DataState.T3 ? finalIn(indicator, month) : observed(indicator, month)).atDay(1);
    }

    /** The first month in which the value can be final: December's in March. */
    private YearMonth finalIn(String indicator, YearMonth month) {
        return observed(indicator, month).plusMonths(months(FINAL, month));
    }

    /** The last day on which the final value is in time. */
    LocalDate dueOn(String indicator, YearMonth month) {
        return finalIn(indicator, month).atEndOfMonth();
    }

    /** The last month whose events the value of a month is made of. */
    public YearMonth observed(String indicator, YearMonth month) {
        return month.plusMonths(months(indicator, month));
    }

    private int months(String key, YearMonth month) {
        return waits.on(key, month.atDay(1)).map(Wait::months).orElse(0);
    }

    /** The same, for many values of few months. */
    Remembered remembering() {
        return new Remembered();
    }

    /** What was asked before. */
    final class Remembered {
        private final Map<Question, LocalDate> earliest = new HashMap<>();

        private record Question(String indicator, YearMonth month, DataState state) {}

        LocalDate earliest(String indicator, YearMonth month, DataState state) {
            return earliest.computeIfAbsent(
                    new Question(indicator, month, state),
                    asked -> WaitingTimes.this.earliest(asked.indicator(), asked.month(), asked.state()));
        }
    }
}

package obligo.targets.actuals;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import obligo.targets.actuals.Completeness.OfIndicator;
import obligo.targets.actuals.Completeness.OfMonth;
import obligo.targets.indicators.Indicators;
import obligo.targets.parameters.Parameters;
import obligo.targets.plan.Gender;
import org.jspecify.annotations.Nullable;

/** Holds what was delivered against what could have been, month by month, and against the waiting time (T-15). */
@ApplicationScoped
class CompletenessReport {
    private static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Berlin"); // D-13

    private final DeliveredValues values;
    private final Indicators indicators;
    private final WaitingTimes waiting;

    CompletenessReport(DeliveredValues values, Indicators indicators, WaitingTimes waiting) {
        this.values = values;
        this.indicators = indicators;
        this.waiting = waiting;
    }

    Completeness of(String jobcenter, int year, @Nullable Instant asOf) {
        LocalDate on =
                asOf == null ? Parameters.today() : asOf.atZone(LEGAL_TIME).toLocalDate();
        // The history, because a final value was in time if its first delivery was.
        List<ActualsPage.Actual> all = values.of(
                new JobcenterYear(jobcenter, year), new DeliveredValues.Filter(null, null, null, null, asOf, true));
        List<OfIndicator> ofIndicators = indicators.all().stream()
                .filter(indicator -> indicator.inForceOn(LocalDate.of(year, 12, 31)))
                .map(indicator -> new OfIndicator(indicator.code(), months(indicator.code(), year, all, on)))
                .toList();
        List<OfMonth> months =
                ofIndicators.stream().flatMap(one -> one.months().stream()).toList();
        return new Completeness(
                jobcenter,
                year,
                on,
                months.stream().filter(m -> m.state() != OfMonth.State.NOT_YET).count(),
                months.stream().filter(m -> !m.dataStates().isEmpty()).count(),
                months.stream().filter(m -> m.state() == OfMonth.State.FINAL).count(),
                months.stream().filter(m -> m.lateDays() > 0).count(),
                months.stream().filter(OfMonth::imputed).count(),
                ofIndicators);
    }

    private List<OfMonth> months(String indicator, int year, List<ActualsPage.Actual> all, LocalDate on) {
        List<ActualsPage.Actual> own = all.stream()
                .filter(value -> value.indicator().equals(indicator))
                .toList();
        return IntStream.rangeClosed(1, MonthlyValues.MONTHS)
                .mapToObj(number -> YearMonth.of(year, number))
                .map(month -> month(
                        indicator,
                        month,
                        own.stream()
                                .filter(value -> value.month().equals(month))
                                .toList(),
                        on))
                .toList();
    }

    private OfMonth month(String indicator, YearMonth month, List<ActualsPage.Actual> values, LocalDate on) {
        List<ActualsPage.Actual> totals =
                values.stream().filter(value -> value.gender() == Gender.TOTAL).toList();
        List<DataState> states = totals.stream()
                .map(ActualsPage.Actual::dataState)
                .distinct()
                .sorted()
                .toList();
        DataState best = states.isEmpty() ? null : states.get(states.size() - 1);
        LocalDate finalOn = totals.stream()
                .filter(value -> value.dataState() == DataState.T3)
                .map(ActualsPage.Actual::deliveredOn)
                .min(LocalDate::compareTo)
                .orElse(null);
        LocalDate dueOn = waiting.dueOn(indicator, month);
        return new OfMonth(
                month,
                state(indicator, month, best, on),
                states,
                best == null ? List.of() : missing(values, best),
                dueOn,
                finalOn,
                Math.max(0, ChronoUnit.DAYS.between(dueOn, finalOn == null ? on : finalOn)),
                totals.stream().anyMatch(value -> value.dataState() == best && value.imputed()));
    }

    private OfMonth.State state(String indicator, YearMonth month, @Nullable DataState best, LocalDate on) {
        if (best != null) {
            return best == DataState.T3 ? OfMonth.State.FINAL : OfMonth.State.PROVISIONAL;
        }
        return on.isBefore(waiting.earliest(indicator, month, DataState.T0))
                ? OfMonth.State.NOT_YET
                : OfMonth.State.MISSING;
    }

    private static List<Gender> missing(List<ActualsPage.Actual> values, DataState best) {
        return List.of(Gender.FEMALE, Gender.MALE).stream()
                .filter(gender ->
                        values.stream().noneMatch(value -> value.gender() == gender && value.dataState() == best))
                .toList();
    }
}

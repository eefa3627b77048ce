package obligo.targets.actuals;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import obligo.http.Language;
import obligo.targets.indicators.Indicator;
import obligo.targets.indicators.Indicator.Display;
import obligo.targets.indicators.Indicator.Measure;
import obligo.targets.indicators.Indicators;
import obligo.targets.parameters.Parameters;
import obligo.targets.parameters.Timeline;
import obligo.targets.plan.Gender;
import org.jspecify.annotations.Nullable;

/** Looks for what stands out in a year: values that contradict others, and jumps beyond dated thresholds. */
@ApplicationScoped
class ActualsFindings {
    private static final int DECIMALS = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Actuals actuals;
    private final Indicators indicators;
    private final Timeline<Thresholds> thresholds;

    /** From which change on a value stands out. */
    record Thresholds(
            BigDecimal tolerancePoints,
            BigDecimal monthPercent,
            BigDecimal yearPercent,
            BigDecimal womensSharePoints,
            long leastPersons) {}

    ActualsFindings(Actuals actuals, Indicators indicators, Parameters parameters) {
        this.actuals = actuals;
        this.indicators = indicators;
        this.thresholds = parameters.timeline("plausibility", Thresholds.class);
    }

    List<ActualFinding> of(String jobcenter, int year, Actuals.View view, Language language) {
        Map<SeriesKey, MonthlyValues> now = actuals.of(jobcenter, year, view);
        Map<SeriesKey, MonthlyValues> before = actuals.of(jobcenter, year - 1, view);
        List<ActualFinding> findings = new ArrayList<>();
        new TreeMap<>(now).forEach((key, values) -> {
            Indicator indicator = indicators.named(key.indicator()).orElseThrow();
            Series series = new Series(
                    key,
                    indicator,
                    year,
                    values,
                    before.get(key),
                    now.get(new SeriesKey(key.indicator(), Gender.TOTAL)));
            for (int month = 1; month <= MonthlyValues.MONTHS; month++) {
                if (values.has(month)) {
                    series.look(month, language, findings);
                }
            }
        });
        return findings;
    }

    /** The values of one series, with those that they are held against. */
    private final class Series {
        private final SeriesKey key;
        private final Indicator indicator;
        private final int year;
        private final MonthlyValues values;
        private final @Nullable MonthlyValues before;
        private final @Nullable MonthlyValues total;

        Series(
                SeriesKey key,
                Indicator indicator,
                int year,
                MonthlyValues values,
                @Nullable MonthlyValues before,
                @Nullable MonthlyValues total) {
            this.key = key;
            this.indicator = indicator;
            this.year = year;
            this.values = values;
            this.before = before;
            this.total = total;
        }

        void look(int month, Language language, List<ActualFinding> findings) {
            Thresholds limit =
                    thresholds.only(YearMonth.of(year, month).atDay(1)).orElseThrow();
            if (values.isImputed(month)) {
                findings.add(found(
                        "T-17",
                        ActualFinding.Code.IMPUTED,
                        month,
                        null,
                        null,
                        language.pick(
                                "Der Wert steht für einen fehlenden.", "The value stands for one that was missing.")));
            }
            if (values.denominator(month) == 0 && values.numerator(month) > 0) {
                findings.add(found(
                        "T-37",
                        ActualFinding.Code.NO_DENOMINATOR,
                        month,
                        null,
                        null,
                        language.pick(
                                "Der Nenner ist null, der Zähler nicht.",
                                "The denominator is zero, the numerator is not.")));
            }
            recompute(month, limit, language, findings);
            if (indicator.numerator().measure() != Measure.FLOW) {
                BigDecimal monthly = month > 1 && values.has(month - 1)
                        ? change(values.numerator(month), values.numerator(month - 1), limit)
                        : null;
                jump(ActualFinding.Code.JUMP_MONTH, month, monthly, limit.monthPercent(), language, findings);
            }
            BigDecimal yearly = before != null && before.has(month)
                    ? change(values.numerator(month), before.numerator(month), limit)
                    : null;
            jump(ActualFinding.Code.JUMP_YEAR, month, yearly, limit.yearPercent(), language, findings);
            if (key.gender() == Gender.FEMALE) {
                share(month, limit, language, findings);
            }
        }

        /** the denominator of a change is what the previous year's numerator was. */
        private void recompute(int month, Thresholds limit, Language language, List<ActualFinding> findings) {
            if (indicator.display() != Display.CHANGE_RATE
                    || before == null
                    || !before.has(month)
                    || before.numerator(month) == 0
                    || values.denominator(month) == 0) {
                return;
            }
            BigDecimal delivered =
                    percent(values.numerator(month), values.denominator(month)).subtract(HUNDRED);
            BigDecimal computed =
                    percent(values.numerator(month), before.numerator(month)).subtract(HUNDRED);
            if (delivered.subtract(computed).abs().compareTo(limit.tolerancePoints()) > 0) {
                findings.add(found(
                        "R-15",
                        ActualFinding.Code.KPI_DIFF,
                        month,
                        delivered,
                        computed,
                        language.pick(
                                "Geliefert sind %s %%, aus den Werten des Vorjahres folgen %s %%."
                                        .formatted(
                                                delivered.toPlainString().replace('.', ','),
                                                computed.toPlainString().replace('.', ',')),
                                "%s %% are delivered, %s %% follow from the previous year's values."
                                        .formatted(delivered.toPlainString(), computed.toPlainString()))));
            }
        }

        private void share(int month, Thresholds limit, Language language, List<ActualFinding> findings) {
            if (month == 1 || total == null || !total.has(month) || !total.has(month - 1) || !values.has(month - 1)) {
                return;
            }
            long least = indicator.numerator().measure() == Measure.AMOUNT ? 1 : Math.max(1, limit.leastPersons());
            if (total.numerator(month) < least || total.numerator(month - 1) < least) {
                return;
            }
            BigDecimal change = percent(values.numerator(month), total.numerator(month))
                    .subtract(percent(values.numerator(month - 1), total.numerator(month - 1)));
            jump(ActualFinding.Code.JUMP_WOMENS_SHARE, month, change, limit.womensSharePoints(), language, findings);
        }

        private @Nullable BigDecimal change(long now, long then, Thresholds limit) {
            long least = indicator.numerator().measure() == Measure.AMOUNT ? 1 : Math.max(1, limit.leastPersons());
            return Math.max(now, then) < least || then == 0
                    ? null
                    : percent(now, then).subtract(HUNDRED);
        }

        private void jump(
                ActualFinding.Code code,
                int month,
                @Nullable BigDecimal change,
                BigDecimal limit,
                Language language,
                List<ActualFinding> findings) {
            if (change != null && change.abs().compareTo(limit) > 0) {
                String ruleId = code == ActualFinding.Code.JUMP_WOMENS_SHARE ? "T-26" : "R-15";
                findings.add(found(
                        ruleId,
                        code,
                        month,
                        change,
                        limit,
                        language.pick(
                                "Veränderung um %s; auffällig ab %s."
                                        .formatted(
                                                change.toPlainString().replace('.', ','),
                                                limit.toPlainString().replace('.', ',')),
                                "Changed by %s; stands out from %s on."
                                        .formatted(change.toPlainString(), limit.toPlainString()))));
            }
        }

        private ActualFinding found(
                String ruleId,
                ActualFinding.Code code,
                int month,
                @Nullable BigDecimal delivered,
                @Nullable BigDecimal expected,
                String text) {
            return new ActualFinding(
                    ruleId,
                    code,
                    key.indicator(),
                    key.gender(),
                    YearMonth.of(year, month),
                    delivered == null ? null : delivered.toPlainString(),
                    expected == null ? null : expected.toPlainString(),
                    text);
        }
    }

    private static BigDecimal percent(long part, long whole) {
        return BigDecimal.valueOf(part)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
    }
}

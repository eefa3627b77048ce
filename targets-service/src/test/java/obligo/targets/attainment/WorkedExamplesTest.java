package obligo.targets.attainment;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.IntToLongFunction;
import obligo.stated.Ratio;
import obligo.targets.indicators.Indicator;
import obligo.targets.indicators.Indicators;
import obligo.targets.parameters.Parameters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static obligo.targets.attainment.AFigure.months;
import static org.assertj.core.api.Assertions.assertThat;

/** The worked examples of the rulebook (2.3, 2.5), to the last digit. */
class WorkedExamplesTest {
    private static final Indicators INDICATORS =
            new Indicators(new ObjectMapper().registerModule(new JavaTimeModule()));
    private static final Formulas FORMULAS = new Formulas(Parameters.asShipped());
    private static final int YEAR = 2025;

    private static Indicator indicator(String code) {
        return INDICATORS.named(code).orElseThrow();
    }

    private static IndicatorFigures figures(String code, Months now, Months before) {
        return new IndicatorFigures(indicator(code), YEAR, now, before, ToDateFormula.SUM_OVER_MEAN);
    }

    private static String official(String code, Months now, Months before, int month) {
        return shown(
                Scale.ofOfficial(indicator(code)), figures(code, now, before).official(month));
    }

    private static String toDate(String code, Months now, Months before, int month) {
        return shown(
                Scale.ofPlanned(indicator(code)), figures(code, now, before).toDate(month));
    }

    private static String shown(Scale scale, Figure figure) {
        return figure.value() == null ? figure.absence() + " " + figure.missing() : scale.shown(figure.value());
    }

    /** 8,969 integrations of a year, spread over its months. */
    private static long integrations(int month) {
        return month == 12 ? 8969 - 11 * 747 : 747;
    }

    @Test
    void theIntegrationRateOfAYearIs8969By49946T22() {
        Months year = months(1, 12, WorkedExamplesTest::integrations, month -> 49_946);
        assertThat(official("K2", year, Months.NONE, 12)).isEqualTo("17.9574");
        assertThat(toDate("K2", year, Months.NONE, 12))
                .as("JFW in December is K2 (T-21)")
                .isEqualTo("17.9574");
        assertThat(toDate("K2", year, Months.NONE, 3)).isEqualTo("4.4868");
    }

    @Test
    void theRollingRateTakesTwelveMonthsOverTheTurnOfTheYear() {
        Months now = months(1, 6, month -> 600, month -> 50_000);
        Months before = months(1, 12, month -> 800, month -> 51_000);
        assertThat(official("K2", now, before, 6))
                .as("6*600 + 6*800 by the mean of both halves")
                .isEqualTo("16.6337");
        Months gap = months(1, 12, month -> 800, month -> 51_000, 9);
        assertThat(official("K2", now, gap, 6)).isEqualTo("MONTHS_MISSING [2024-09]");
        assertThat(toDate("K2", months(1, 6, m -> 600, m -> 50_000, 2, 4), before, 6))
                .isEqualTo("MONTHS_MISSING [2025-02, 2025-04]");
    }

    @Test
    void theChangeOfLongTermBeneficiariesIs279PercentT10() {
        Months year = months(1, 12, month -> 36_900, month -> 35_900);
        assertThat(official("K3", year, Months.NONE, 12)).isEqualTo("2.7855");
    }

    @Test
    void klevesK3IsNotTheChangeOfItsAnnualAverageT24() {
        // 7,660 on average in 2021 and 7,180 in 2022, falling through both years.
        IntToLongFunction stock2021 = month -> 7_660 + (month <= 6 ? 70 : -70);
        IntToLongFunction stock2022 = month -> 7_180 + (month <= 6 ? 144 : -144);
        Months now = months(1, 12, stock2022, stock2021);
        Months before = months(1, 12, stock2021, month -> 8_000);
        assertThat(toDate("K3", now, before, 12)).as("JDW").isEqualTo("7180.00");
        Ratio average =
                Objects.requireNonNull(figures("K3", now, before).toDate(12).value());
        Ratio averageBefore = Objects.requireNonNull(
                figures("K3", now, before).ofYearBefore().toDate(12).value());
        assertThat(average.over(averageBefore).minus(Ratio.ONE).percent()).isEqualTo("-6.2663");
        assertThat(official("K3", now, before, 12))
                .as("December against December")
                .isEqualTo("-7.2991");
    }

    @Test
    void monthlyRatesAreAveragedAndNotTheirPartsT37() {
        Months year = months(1, 12, month -> month, month -> month == 1 ? 10 : 100);
        // (1/10 + (2 + ... + 12)/100) / 12
        assertThat(official("K1E3", year, Months.NONE, 12)).isEqualTo("7.2500");
        Months nothing = months(1, 12, month -> month, month -> month == 1 ? 0 : 100);
        assertThat(official("K1E3", nothing, Months.NONE, 12)).isEqualTo("NO_DENOMINATOR []");
    }

    private static Attainment attainment(String code, Figure toDate, Ratio target, AttainmentFormula formula) {
        return Attainment.of(
                indicator(code),
                toDate,
                toDate,
                12,
                new TargetPath(Ratio.ONE, TargetPath.Method.CONSTANT),
                target,
                new Formulas.Formula(formula, ToDateFormula.SUM_OVER_MEAN),
                FORMULAS.lights(LocalDate.of(YEAR, 12, 1)));
    }

    @Test
    void fewerLongTermBeneficiariesAreBetterT32() {
        Figure average = Figure.of(Ratio.of(38_000), 12);
        Attainment inverse = attainment("K3", average, Ratio.of(37_008), AttainmentFormula.INVERSE_RATIO);
        assertThat(inverse.deviation()).isNotNull();
        assertThat(inverse.deviation().absolute()).isEqualTo("992.00");
        assertThat(inverse.deviation().percent()).isEqualTo("2.6805");
        assertThat(inverse.attainment()).isEqualTo("97.3895");
        assertThat(inverse.light()).isEqualTo(TrafficLight.YELLOW);
        assertThat(attainment("K3", average, Ratio.of(37_008), AttainmentFormula.MIRROR)
                        .attainment())
                .isEqualTo("97.3195");
        assertThat(FORMULAS.of(indicator("K3"), LocalDate.of(YEAR, 1, 1)).attainment())
                .isEqualTo(AttainmentFormula.INVERSE_RATIO);
    }

    @Test
    void aRateDeviatesInPointsAndInPercentT33() {
        Attainment rate = attainment(
                "K2",
                Figure.of(Ratio.ofPercent("17.5"), 12),
                Ratio.ofPercent("18.0"),
                FORMULAS.of(indicator("K2"), LocalDate.of(YEAR, 1, 1)).attainment());
        assertThat(rate.deviation()).isNotNull();
        assertThat(rate.deviation().absolute()).isEqualTo("-0.5000");
        assertThat(rate.deviation().percent()).isEqualTo("-2.7778");
        assertThat(rate.attainment()).isEqualTo("97.2222");
    }

    @Test
    void thePathFollowsLastYearsProfileT31() {
        Months before = months(1, 12, month -> month <= 6 ? 100 : 300, month -> 10_000);
        Months now = months(1, 6, month -> 110, month -> 10_000);
        IndicatorFigures figures = figures("K2", now, before);
        TargetPath path = TargetPath.of(figures, 6);
        assertThat(path.method()).isEqualTo(TargetPath.Method.LAST_YEARS_PROFILE);
        assertThat(path.share()).as("600 of 2,400, not half").isEqualTo(Ratio.of(new BigDecimal("0.25")));
        Attainment standing = Attainment.of(
                indicator("K2"),
                figures.official(6),
                figures.toDate(6),
                6,
                path,
                Ratio.ofPercent("24"),
                new Formulas.Formula(AttainmentFormula.RATIO, ToDateFormula.SUM_OVER_MEAN),
                FORMULAS.lights(LocalDate.of(YEAR, 6, 1)));
        assertThat(standing.path()).isEqualTo("6.0000");
        assertThat(standing.toDate().value()).isEqualTo("6.6000");
        assertThat(standing.attainment()).isEqualTo("110.0000");
        assertThat(standing.forecast()).isNotNull();
        assertThat(standing.forecast().value()).isEqualTo("26.4000");
        TargetPath alone = TargetPath.of(figures("K2", now, Months.NONE), 6);
        assertThat(alone).isEqualTo(new TargetPath(Ratio.of(new BigDecimal("0.5")), TargetPath.Method.TWELFTHS));
        assertThat(TargetPath.of(figures("K3", now, Months.NONE), 6))
                .isEqualTo(new TargetPath(Ratio.ONE, TargetPath.Method.CONSTANT));
    }

    @Test
    void equalValuesShareARankAndWhoHasNoneIsLeftOutT36() {
        Ranking ranking = new Ranking(
                List.of(
                        candidate("a", "I", Ratio.of(3)),
                        candidate("b", "I", Ratio.of(5)),
                        candidate("c", "I", Ratio.of(5)),
                        candidate("d", "I", null),
                        candidate("e", "II", Ratio.of(1)),
                        candidate("f", null, Ratio.of(9))),
                Comparator.reverseOrder());
        assertThat(ranking.of("b")).isEqualTo(new Ranking.Rank(1, 3, 1));
        assertThat(ranking.of("c")).isEqualTo(new Ranking.Rank(1, 3, 1));
        assertThat(ranking.of("a")).isEqualTo(new Ranking.Rank(3, 3, 1));
        assertThat(ranking.of("d")).isEqualTo(new Ranking.Rank(null, 3, 1));
        assertThat(ranking.of("e")).isEqualTo(new Ranking.Rank(1, 1, 0));
        assertThat(ranking.of("f")).isNull();
    }

    private static Ranking.Candidate candidate(String jobcenter, @Nullable String type, @Nullable Ratio value) {
        return new Ranking.Candidate(jobcenter, type, value);
    }
}

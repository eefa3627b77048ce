package obligo.targets.attainment;

import com.fasterxml.jackson.annotation.JsonInclude;
import obligo.stated.Ratio;
import obligo.stated.Unit;
import obligo.targets.indicators.Indicator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a target stands in a month. What does not follow is absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How a target stands in a month. What does not follow is absent")
record Attainment(
        @Schema(description = "The figure of the ordinance to § 48a SGB II in the month")
        ShownFigure official,

        @Schema(description = "The figure from January to the month, in which the target is written")
        ShownFigure toDate,

        ToDateLabel toDateLabel,

        @Schema(description = "The target of the whole year, in the unit of toDate", examples = "17.9574") @Nullable
        String target,

        @Schema(description = "What of it is to be reached by the month (T-31)", examples = "8.4311") @Nullable
        String path,

        TargetPath.@Nullable Method pathMethod,

        @Schema(description = "To date less path (T-33): percentage points for rates, persons for averages") @Nullable
        Deviation deviation,

        @Schema(description = "Degree of attainment against the path, in percent (T-32)", examples = "97.3947")
        @Nullable
        String attainment,

        AttainmentFormula attainmentFormula,
        @Nullable TrafficLight light,

        @Nullable Forecast forecast) {

    /** What is accumulated from January on. */
    @Schema(
            name = "ToDateLabel",
            description =
                    "JFW: accumulated from January on (T-21). JDW_TO_DATE: mean of the months so far. JDW: mean of "
                            + "all twelve (T-20)")
    enum ToDateLabel {
        JFW,
        JDW_TO_DATE,
        JDW
    }

    /** Named in both units, because a percentage of a percentage is easily taken for points (T-33). */
    @Schema(name = "AttainmentDeviation")
    record Deviation(
            @Schema(examples = "-0.5000") String absolute,
            Unit unit,

            @Schema(description = "In percent of the path", examples = "-2.7778") @Nullable
            String percent) {}

    /** What the year comes to if it goes on as last year did. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AttainmentForecast", description = "To date, divided by the share of the path")
    record Forecast(
            @Schema(examples = "17.8011") String value,
            TargetPath.Method method,

            @Schema(description = "Degree of attainment of the whole year's target, in percent") @Nullable
            String attainment) {}

    /** Holds an indicator's figures against its target. */
    static Attainment of(
            Indicator indicator,
            Figure official,
            Figure toDate,
            int month,
            TargetPath path,
            @Nullable Ratio target,
            Formulas.Formula formula,
            Formulas.Light lights) {
        Scale scale = Scale.ofPlanned(indicator);
        Ratio value = toDate.value();
        Ratio expected = target == null ? null : target.times(path.share());
        Ratio degree =
                value == null || expected == null ? null : formula.attainment().degree(value, expected);
        return new Attainment(
                ShownFigure.of(official, Scale.ofOfficial(indicator)),
                ShownFigure.of(toDate, scale),
                label(indicator, month),
                target == null ? null : scale.shown(target),
                expected == null ? null : scale.shown(expected),
                expected == null ? null : path.method(),
                value == null || expected == null ? null : deviation(value, expected, scale),
                degree == null ? null : degree.percent(),
                formula.attainment(),
                degree == null ? null : lights.of(degree),
                value == null || target == null ? null : forecast(value, path, target, scale, formula));
    }

    private static ToDateLabel label(Indicator indicator, int month) {
        if (!indicator.plannedAsAnnualAverage()) {
            return ToDateLabel.JFW;
        }
        return month == Months.OF_A_YEAR ? ToDateLabel.JDW : ToDateLabel.JDW_TO_DATE;
    }

    private static Deviation deviation(Ratio value, Ratio expected, Scale scale) {
        Ratio difference = value.minus(expected);
        return new Deviation(
                scale.shownDifference(difference),
                scale.unitOfDifference(),
                expected.isZero() || scale == Scale.CHANGE
                        ? null
                        : difference.over(expected).percent());
    }

    private static Forecast forecast(
            Ratio value, TargetPath path, Ratio target, Scale scale, Formulas.Formula formula) {
        Ratio whole = value.over(path.share());
        Ratio degree = formula.attainment().degree(whole, target);
        return new Forecast(scale.shown(whole), path.method(), degree == null ? null : degree.percent());
    }
}

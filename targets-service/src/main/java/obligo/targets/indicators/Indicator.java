package obligo.targets.indicators;

import java.time.LocalDate;
import java.util.List;
import obligo.stated.Unit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An indicator or supplementary indicator of the ordinance to § 48a SGB II (rulebook 2.2). */
@Schema(
        description =
                "An indicator (Kennzahl) or supplementary indicator (Ergänzungsgröße) of the ordinance to § 48a SGB II")
public record Indicator(
        @Schema(examples = "K2") String code,
        @Schema(examples = "Integrationsquote") String name,

        @Schema(description = "The indicator that a supplementary one explains", examples = "K2") @Nullable
        String supplements,

        Quantity numerator,
        Quantity denominator,
        Window window,
        Direction direction,
        Display display,
        Planning planning,
        @Schema(examples = "§ 5 Abs. 1") String legalSource,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** What is counted above or below the line. */
    @Schema(name = "IndicatorQuantity")
    public record Quantity(
            @Schema(examples = "Integrationen, letzte 12 Monate")
            String name,

            Unit unit,
            Measure measure) {}

    /** How a quantity comes about. */
    @Schema(
            name = "IndicatorMeasure",
            description = "FLOW: events of a period. STOCK: persons on the reference day of a month. AVERAGE: mean of "
                    + "monthly stocks, printed rounded. AMOUNT: money, printed rounded.")
    public enum Measure {
        FLOW,
        STOCK,
        AVERAGE,
        AMOUNT;

        /** Whether a whole number printed for it has been rounded. */
        public boolean isRounded() {
            return this == AVERAGE || this == AMOUNT;
        }
    }

    /** The months that the indicator covers. */
    @Schema(name = "IndicatorWindow")
    public enum Window {
        REFERENCE_MONTH,
        TWELVE_MONTHS,
        MEAN_OF_TWELVE_MONTHLY_RATES
    }

    /** Which direction is good; the ordinance does not say so for two of them. */
    @Schema(name = "IndicatorDirection")
    public enum Direction {
        UP,
        DOWN,
        INFORMATION
    }

    /** How the ratio is shown in percent (T-10). */
    @Schema(
            name = "IndicatorDisplay",
            description =
                    "RATIO: 100 * numerator / denominator. CHANGE_RATE: 100 * (numerator / denominator - 1) (T-10).")
    public enum Display {
        RATIO,
        CHANGE_RATE
    }

    /** How a target for it is written down. */
    @Schema(name = "IndicatorPlanning", description = "How a target for the indicator is written down")
    public record Planning(
            PlanningForm form,

            @Schema(description = "Fields of an item's base and target that it uses", examples = "[\"numerator\"]")
            List<String> figures,

            @Schema(examples = "T-22") String ruleId) {}

    /** In which figures a target is given. */
    @Schema(
            name = "IndicatorPlanningForm",
            description = "RATE: numerator, denominator and rate. ANNUAL_AVERAGE: absolute annual average of the stock "
                    + "(Jahresdurchschnittswert), which the indicator's own rate says nothing about (T-23, T-24). "
                    + "MONITORED: without a target (T-7). EXPLANATION: explains an indicator.")
    public enum PlanningForm {
        RATE,
        ANNUAL_AVERAGE,
        MONITORED,
        EXPLANATION
    }

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    public boolean plannedAsAnnualAverage() {
        return planning.form() == PlanningForm.ANNUAL_AVERAGE;
    }
}

package obligo.targets.attainment;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import obligo.stated.Ratio;
import obligo.targets.indicators.Indicator;
import obligo.targets.parameters.Parameters;
import obligo.targets.parameters.Timeline;

/** The formulas and thresholds in force, which are parameters because none of them is official. */
@ApplicationScoped
class Formulas {
    private static final String ALL = "ALL";

    private final Timeline<Formula> formulas;
    private final Timeline<Light> lights;

    /** How an indicator's figures are held against its target. */
    record Formula(AttainmentFormula attainment, ToDateFormula toDate) {}

    /** From which degree on, in percent, the light is green and yellow (T-34). */
    record Light(BigDecimal green, BigDecimal yellow) {
        TrafficLight of(Ratio degree) {
            Ratio percent = degree.times(Ratio.of(100));
            if (percent.compareTo(Ratio.of(green)) >= 0) {
                return TrafficLight.GREEN;
            }
            return percent.compareTo(Ratio.of(yellow)) >= 0 ? TrafficLight.YELLOW : TrafficLight.RED;
        }
    }

    Formulas(Parameters parameters) {
        this.formulas = parameters.timeline("attainment-formulas", Formula.class);
        this.lights = parameters.timeline("traffic-lights", Light.class);
    }

    Formula of(Indicator indicator, LocalDate day) {
        return formulas.on(indicator.code(), day)
                .or(() -> formulas.on(ALL, day))
                .orElseThrow();
    }

    Light lights(LocalDate day) {
        return lights.on(ALL, day).orElseThrow();
    }
}

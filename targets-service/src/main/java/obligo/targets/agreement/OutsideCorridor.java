package obligo.targets.agreement;

import java.math.BigDecimal;
import java.util.Objects;
import obligo.http.Language;
import obligo.stated.Finding;
import obligo.stated.Unit;
import obligo.targets.appraisal.ValueForm;
import obligo.targets.corridors.CorridorBody.Place;
import obligo.targets.corridors.CorridorPosition;
import obligo.targets.indicators.Indicator;
import obligo.targets.indicators.Indicators;

/** The finding that a value lies outside of what the directorate or the Land expects. */
final class OutsideCorridor {
    private OutsideCorridor() {}

    static Finding finding(CorridorPosition position, Indicators indicators, Language language) {
        Indicator indicator = indicators.named(position.indicator()).orElseThrow();
        boolean isBelow = position.place() == Place.BELOW;
        String bound = Objects.requireNonNull(isBelow ? position.low() : position.high());
        String value = Objects.requireNonNull(position.value());
        String subject = indicator.name() + ", " + position.gender();
        String german = subject + ": " + value + " liegt " + (isBelow ? "unter " : "über ") + bound;
        String english = subject + ": " + value + " is " + (isBelow ? "below " : "above ") + bound;
        return new Finding(
                "corridor:" + position.corridor(),
                "T-25",
                "OUTSIDE_CORRIDOR",
                Finding.Severity.WARNING,
                subject,
                value,
                bound,
                new BigDecimal(value).subtract(new BigDecimal(bound)).toPlainString(),
                position.form() == ValueForm.ABSOLUTE ? indicator.numerator().unit() : Unit.PERCENT,
                null,
                language.pick(german, english) + " (" + position.form() + ").",
                null);
    }
}

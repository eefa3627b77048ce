package obligo.targets.attainment;

import obligo.stated.Ratio;
import obligo.stated.Unit;
import obligo.targets.indicators.Indicator;
import obligo.targets.indicators.Indicator.Display;

/** What the values of an indicator are and how they are written. */
enum Scale {
    /** A quotient of a hundred. */
    SHARE(Unit.PERCENT),
    /** A quotient of now and then, shown as the change (T-10). */
    CHANGE(Unit.PERCENT),
    /** The mean of a stock. */
    PERSONS(Unit.PERSONS);

    private final Unit unit;

    Scale(Unit unit) {
        this.unit = unit;
    }

    /** Of the figure that the ordinance defines. */
    static Scale ofOfficial(Indicator indicator) {
        return indicator.display() == Display.CHANGE_RATE ? CHANGE : SHARE;
    }

    /** Of the figure that targets are written in. */
    static Scale ofPlanned(Indicator indicator) {
        return indicator.plannedAsAnnualAverage() ? PERSONS : ofOfficial(indicator);
    }

    Unit unit() {
        return unit;
    }

    String shown(Ratio value) {
        return switch (this) {
            case SHARE -> value.percent();
            case CHANGE -> value.minus(Ratio.ONE).percent();
            case PERSONS -> value.rounded(2);
        };
    }

    Unit unitOfDifference() {
        return this == PERSONS ? Unit.PERSONS : Unit.PERCENTAGE_POINT;
    }

    String shownDifference(Ratio difference) {
        return this == PERSONS ? difference.rounded(2) : difference.percent();
    }
}

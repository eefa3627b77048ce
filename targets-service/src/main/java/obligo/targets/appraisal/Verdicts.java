package obligo.targets.appraisal;

import java.util.List;
import obligo.stated.Cause;
import obligo.stated.Comparison;
import obligo.stated.Derivation;
import obligo.stated.StatedFigure;
import obligo.stated.Unit;
import obligo.stated.Verdict;
import obligo.targets.indicators.Indicators;
import obligo.targets.plan.TargetFigures;
import obligo.targets.plan.Targets;

/**
 * Judges figures twice: by the whole numbers as printed and, where that contradicts, by what may stand behind averages that
 * were rounded to them.
 */
final class Verdicts {
    private final Comparison asPrinted;
    private final Comparison unrounded;

    Verdicts(Targets targets, Indicators indicators) {
        this.asPrinted = new Comparison(TargetFigures.asPrinted(targets, indicators), targets.stated());
        this.unrounded = new Comparison(TargetFigures.unrounded(targets, indicators), targets.stated());
    }

    Verdict of(StatedFigure figure) {
        Verdict printed = asPrinted.verdict(figure);
        Derivation derivation = figure.derivation();
        if (derivation == null
                || !printed.contradicts()
                || !Boolean.TRUE.equals(unrounded.verdict(figure).agrees())) {
            return printed;
        }
        // A sum that is off by rounding is told as such; a rate that rounding explains is right.
        return isRate(figure, derivation)
                ? new Verdict(figure, printed.computed(), true, null)
                : new Verdict(figure, printed.computed(), false, new Cause(Cause.Code.ROUNDING, List.of()));
    }

    private static boolean isRate(StatedFigure figure, Derivation derivation) {
        return switch (derivation.kind()) {
            case SHARE, CHANGE_RATE -> true;
            case SUM, DIFFERENCE -> figure.unit() == Unit.PERCENT || figure.unit() == Unit.PERCENTAGE_POINT;
        };
    }
}

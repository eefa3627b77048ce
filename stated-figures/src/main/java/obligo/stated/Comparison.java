package obligo.stated;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds the stated figures of one document against what follows from its parts (rule R-3 and its kin). Only what no
 * unrounded values behind the printed ones can explain is a contradiction.
 */
public final class Comparison {
    private static final String STATED = "stated:";

    private final Figures figures;
    private final List<StatedFigure> inOrder;
    private final Map<String, StatedFigure> stated = new HashMap<>();

    public Comparison(Figures figures, List<StatedFigure> stated) {
        this.figures = figures;
        this.inOrder = List.copyOf(stated);
        stated.forEach(figure -> this.stated.put(figure.key(), figure));
    }

    /** @throws Figures.UnknownReference where a derivation names nothing */
    public Verdict verdict(StatedFigure figure) {
        Derivation derivation = figure.derivation();
        if (derivation == null) {
            return Verdict.notJudged(figure);
        }
        Interval computed = computed(derivation);
        if (computed == null || figure.value() == null) {
            return new Verdict(figure, computed, null, null);
        }
        boolean agrees = agrees(figure, computed);
        return new Verdict(figure, computed, agrees, agrees ? null : new CauseSearch(this, figure, computed).find());
    }

    /** Holds a figure against a value that was computed elsewhere. */
    public static Verdict against(StatedFigure figure, Interval computed) {
        return new Verdict(figure, computed, agrees(figure, computed), null);
    }

    @Nullable
    Interval computed(Derivation derivation) {
        Interval of = sum(derivation.of());
        Interval base = sum(derivation.base());
        if (of == null || base == null) {
            return null;
        }
        return switch (derivation.kind()) {
            case SUM -> of;
            case DIFFERENCE -> of.minus(base);
            case SHARE -> of.percentOf(base);
            case CHANGE_RATE -> of.minus(base).percentOf(base);
        };
    }

    /** A stated figure whose derivation is not whole, or names nothing. */
    public record Fault(int index, String key, String reference) {}

    /** The first fault, empty where every derivation can be followed. */
    public Optional<Fault> fault() {
        return fault(inOrder);
    }

    /** The first fault of figures that stand beside the document's stated ones and may refer to them. */
    public Optional<Fault> fault(List<StatedFigure> beside) {
        for (int i = 0; i < beside.size(); i++) {
            StatedFigure figure = beside.get(i);
            Derivation derivation = figure.derivation();
            if (derivation != null && !derivation.complete()) {
                return Optional.of(new Fault(i, figure.key(), "to"));
            }
            try {
                verdict(figure);
            } catch (Figures.UnknownReference e) {
                return Optional.of(new Fault(i, figure.key(), e.reference()));
            }
        }
        return Optional.empty();
    }

    private @Nullable Interval sum(List<String> references) {
        Interval sum = Interval.ZERO;
        boolean known = true;
        for (String reference : references) {
            Interval value = value(reference);
            if (value == null) {
                known = false; // Go on: a later reference may name nothing, and that has to be said.
            } else {
                sum = sum.plus(value);
            }
        }
        return known ? sum : null;
    }

    @Nullable
    Interval value(String reference) {
        if (reference.startsWith("-")) {
            Interval value = value(reference.substring(1));
            return value == null ? null : value.negated();
        }
        if (reference.startsWith(STATED)) {
            StatedFigure figure = stated.get(reference.substring(STATED.length()));
            if (figure == null) {
                throw new Figures.UnknownReference(reference);
            }
            return figure.interval();
        }
        return figures.value(reference);
    }

    Figures figures() {
        return figures;
    }

    static boolean agrees(StatedFigure figure, Interval computed) {
        Interval printed = figure.interval();
        if (printed == null || printed.touches(computed)) {
            return true;
        }
        if (figure.qualifier() == null) {
            return false;
        }
        return switch (figure.qualifier()) {
            case UP_TO, LESS_THAN -> computed.low().compareTo(printed.high()) <= 0;
            case AT_LEAST, MORE_THAN -> computed.high().compareTo(printed.low()) >= 0;
            case ABOUT -> false;
        };
    }
}

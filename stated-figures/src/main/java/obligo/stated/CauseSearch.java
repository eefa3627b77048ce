package obligo.stated;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Looks for the one explanation that fits a contradiction. Where two fit, none is named. */
final class CauseSearch {
    private static final BigDecimal MOST_ROUNDING_STEPS = BigDecimal.TEN;

    private final Comparison comparison;
    private final StatedFigure figure;
    private final Interval computed;
    private final Derivation derivation;
    private final List<String> rows = new ArrayList<>();

    CauseSearch(Comparison comparison, StatedFigure figure, Interval computed) {
        this.comparison = comparison;
        this.figure = figure;
        this.computed = computed;
        this.derivation = Objects.requireNonNull(figure.derivation());
        for (String reference : derivation.of()) {
            if (!reference.startsWith("-") && !reference.startsWith("stated:")) {
                rows.addAll(comparison.figures().rows(reference));
            }
        }
    }

    @Nullable
    Cause find() {
        if (isRounding()) {
            return new Cause(Cause.Code.ROUNDING, List.of());
        }
        Cause row = onlyRow();
        if (row != null) {
            return row;
        }
        return isTransposed() ? new Cause(Cause.Code.TRANSPOSED_DIGITS, List.of()) : null;
    }

    /** One printed step a row, at most ten. */
    private boolean isRounding() {
        if (figure.unit() != Unit.EUR || derivation.kind() != Derivation.Kind.SUM || rows.size() < 2) {
            return false;
        }
        Interval printed = Objects.requireNonNull(figure.interval());
        BigDecimal step = printed.high().subtract(printed.low());
        BigDecimal steps = BigDecimal.valueOf(rows.size()).min(MOST_ROUNDING_STEPS);
        BigDecimal gap = figure.decimal().subtract(computed.middle()).abs();
        return gap.compareTo(step.multiply(steps)) <= 0;
    }

    private @Nullable Cause onlyRow() {
        List<Cause> causes = new ArrayList<>();
        String kindOfRow = derivation.of().get(0);
        if (kindOfRow.startsWith("-") || kindOfRow.startsWith("stated:")) {
            return null;
        }
        for (String row : comparison.figures().candidates(kindOfRow)) {
            Interval value = comparison.figures().value(row);
            if (value == null || value.middle().signum() == 0) {
                continue;
            }
            boolean inside = rows.contains(row);
            if (explains(row)) {
                causes.add(new Cause(
                        inside ? Cause.Code.ROW_COUNTED_TWICE : Cause.Code.ROW_OF_ANOTHER_GROUP, List.of(row)));
            }
            if (inside && explains("-" + row)) {
                causes.add(new Cause(Cause.Code.ROW_LEFT_OUT, List.of(row)));
            }
        }
        return causes.size() == 1 ? causes.get(0) : null;
    }

    private boolean explains(String row) {
        List<String> of = new ArrayList<>(derivation.of());
        of.add(row);
        Interval with = comparison.computed(new Derivation(derivation.kind(), of, derivation.to()));
        Interval printed = figure.interval();
        return with != null && printed != null && printed.touches(with);
    }

    private boolean isTransposed() {
        String printed = figure.decimal().toPlainString();
        String expected = computed.middle().toPlainString();
        if (!computed.isExact() || printed.length() != expected.length()) {
            return false;
        }
        for (int i = 0; i + 1 < printed.length(); i++) {
            String swapped =
                    printed.substring(0, i) + printed.charAt(i + 1) + printed.charAt(i) + printed.substring(i + 2);
            if (!swapped.equals(printed) && swapped.equals(expected)) {
                return true;
            }
        }
        return false;
    }
}

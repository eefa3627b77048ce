package obligo.stated;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Writes numbers as a reader of the language is used to: {@code 19.596.388 €}, {@code 50,44 %}. */
final class PrintedNumber {
    private final Unit unit;
    private final Locale locale;

    PrintedNumber(Unit unit, Locale locale) {
        this.unit = unit;
        this.locale = locale;
    }

    String of(BigDecimal value) {
        BigDecimal shown = value.stripTrailingZeros();
        DecimalFormat format = new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(locale));
        return format.format(shown) + suffix();
    }

    /** A difference; that of two percentages is in percentage points. */
    String difference(BigDecimal value) {
        PrintedNumber print = unit == Unit.PERCENT ? new PrintedNumber(Unit.PERCENTAGE_POINT, locale) : this;
        return (value.signum() > 0 ? "+" : "") + print.of(value);
    }

    private String suffix() {
        return switch (unit) {
            case EUR -> " €";
            case PERCENT -> " %";
            case PERCENTAGE_POINT -> locale.getLanguage().equals("de") ? " Prozentpunkte" : " pp";
            default -> "";
        };
    }
}

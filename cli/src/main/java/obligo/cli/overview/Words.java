package obligo.cli.overview;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.ResourceBundle;

/** Words and numbers in the reader's language. */
final class Words {
    private final ResourceBundle texts;
    private final DecimalFormatSymbols symbols;

    Words(Locale language) {
        this.texts = ResourceBundle.getBundle(
                "obligo.cli.overview.page",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.symbols = DecimalFormatSymbols.getInstance(language);
    }

    String of(String key, Object... values) {
        String text = texts.getString(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** The word for a value that a later version may add to: then the value itself. */
    String orItself(String prefix, JsonNode value) {
        String key = prefix + value.asText();
        return texts.containsKey(key) ? texts.getString(key) : value.asText();
    }

    /** An amount or count as exact as it is meant, or the reason why there is none. */
    String figure(JsonNode figure) {
        JsonNode reason = figure.path("reason");
        JsonNode value = figure.path("value");
        if (!reason.isMissingNode()) {
            JsonNode where = figure.path("containedIn");
            return where.isMissingNode()
                    ? orItself("reason.", reason)
                    : of("reason." + reason.asText() + ".where", where.asText());
        }
        return value.isMissingNode() ? "" : qualified(figure, number(decimal(value)));
    }

    /** A plain number, nothing where there is none. */
    String count(JsonNode number) {
        return number.isNumber() ? number(number.decimalValue()) : "";
    }

    String qualified(JsonNode figure, String number) {
        JsonNode qualifier = figure.path("qualifier");
        if (qualifier.isMissingNode()) {
            return figure.has("roundedTo") ? of("rounded", number) : number;
        }
        return of("qualifier." + qualifier.asText(), number);
    }

    /** Whole numbers without decimals, all others with two. */
    String number(BigDecimal number) {
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        return new DecimalFormat(whole ? "#,##0" : "#,##0.00", symbols).format(number);
    }

    String signed(BigDecimal number) {
        return (number.signum() > 0 ? "+" : "") + number(number);
    }

    /** A printed rate with the decimals it is printed with. */
    String printedRate(JsonNode rate, boolean signed) {
        return rate(decimal(rate), signed);
    }

    /** A computed rate at two decimals. */
    String computedRate(JsonNode rate, boolean signed) {
        return rate(decimal(rate).setScale(2, RoundingMode.HALF_UP), signed);
    }

    /** The computed rates that fit, at one decimal. */
    String rateRange(JsonNode range) {
        BigDecimal from = decimal(range.path("from")).setScale(1, RoundingMode.HALF_UP);
        BigDecimal to = decimal(range.path("to")).setScale(1, RoundingMode.HALF_UP);
        return rate(from, true).replace(" %", "") + "…" + rate(to, true);
    }

    private String rate(BigDecimal rate, boolean signed) {
        String pattern = "#,##0" + (rate.scale() > 0 ? "." + "0".repeat(rate.scale()) : "");
        String sign = signed && rate.signum() > 0 ? "+" : "";
        return sign + new DecimalFormat(pattern, symbols).format(rate) + " %";
    }

    static BigDecimal decimal(JsonNode value) {
        return value.isNumber() ? value.decimalValue() : new BigDecimal(value.asText());
    }
}

package obligo.stated;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A difference between what a document states and what follows from its parts. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A difference between what a document states and what follows from its parts")
public record Finding(
        @Schema(description = "Names the finding across revisions", examples = "stated:category-1-amount")
        String key,

        @Schema(examples = "R-19") String ruleId,
        @Schema(examples = "CATEGORY_ASSIGNMENT") String code,
        Severity severity,

        @Schema(description = "Label of the figure", examples = "Integrationsorientierte Instrumente: Betrag")
        String subject,

        @Schema(examples = "19596388") String stated,
        @Schema(examples = "19562756") String computed,

        @Schema(description = "Stated less computed", examples = "33632")
        String difference,

        Unit unit,
        @Nullable Cause cause,

        @Schema(description = "The finding as a sentence, in the caller's language")
        String text,

        @Schema(description = "Quote from the document") @Nullable
        String source) {

    /** How much it matters. */
    public enum Severity {
        /** Explained by rounding. */
        INFO,
        /** A contradiction that somebody has to resolve. */
        WARNING
    }

    public static final String ROUNDING = "ROUNDING";

    /** The finding for a verdict that contradicts, under the rule and code that the service knows it by. */
    public static Finding of(String key, Verdict verdict, String ruleId, String code, Locale locale) {
        Cause cause = verdict.cause();
        boolean rounding = cause != null && cause.code() == Cause.Code.ROUNDING;
        StatedFigure figure = verdict.figure();
        String stated = figure.decimal().toPlainString();
        BigDecimal value = Objects.requireNonNull(verdict.computedValue());
        String computed = value.toPlainString();
        String difference = verdict.difference().toPlainString();
        return new Finding(
                key,
                ruleId,
                rounding ? ROUNDING : code,
                rounding ? Severity.INFO : Severity.WARNING,
                figure.label(),
                stated,
                computed,
                difference,
                figure.unit(),
                cause,
                sentence(figure, value, verdict.difference(), cause, locale),
                figure.source());
    }

    private static String sentence(
            StatedFigure figure, BigDecimal computed, BigDecimal difference, @Nullable Cause cause, Locale locale) {
        ResourceBundle texts = ResourceBundle.getBundle("obligo.stated.findings", locale, NO_FALLBACK);
        PrintedNumber print = new PrintedNumber(figure.unit(), locale);
        String sentence = texts.getString("difference")
                .replace("{subject}", figure.label())
                .replace("{stated}", print.of(figure.decimal()))
                .replace("{computed}", print.of(computed))
                .replace("{difference}", print.difference(difference));
        if (cause == null) {
            return sentence;
        }
        List<String> rows = cause.references();
        return sentence + " " + texts.getString(cause.code().name()).replace("{rows}", String.join(", ", rows));
    }

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
}

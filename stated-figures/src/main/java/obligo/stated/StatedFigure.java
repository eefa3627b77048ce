package obligo.stated;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A number as a document prints it, kept as printed whether it is right or not (G-2). */
@ValueOrReason
@Schema(description = "A figure as a document prints it, kept as printed whether it is right or not")
public record StatedFigure(
        @Schema(examples = "category-1-amount") @NotNull @Pattern(regexp = "[a-z0-9-]{1,80}")
        String key,

        @NotBlank @Size(max = 300) String label,
        @Nullable @Size(max = 120) String section,

        @Schema(
                description = "Decimal string; its scale is the printed rounding. A decrease is negative.",
                examples = "50.53")
        @Nullable
        @Pattern(regexp = DECIMAL)
        String value,

        @Schema(description = "Why there is no value") @Nullable
        Reason reason,

        @NotNull Unit unit,
        @Nullable Qualifier qualifier,

        @Schema(description = "Printed rounding where it is coarser than the value's scale", examples = "100000")
        @Nullable
        @Pattern(regexp = STEP)
        String roundedTo,

        @Schema(description = "Year, month or other period the figure is of", examples = "2025")
        @Nullable
        @Size(max = 40)
        String period,

        @Schema(description = "The text as printed", examples = "bis zu 3,9 Mio. €") @Nullable @Size(max = 200)
        String printed,

        @Schema(description = "Short quote that shows the figure") @Nullable @Size(max = 500)
        String source,

        @Nullable @Size(max = 500) String note,
        @Nullable @Valid Derivation derivation)
        implements ValueOrReason.Figure {

    public static final String DECIMAL = "-?[0-9]{1,15}([.][0-9]{1,6})?";
    public static final String STEP = "[0-9]{1,12}([.][0-9]{1,6})?";

    /** A figure that no document states as such but that has to agree with another one. */
    public static StatedFigure implied(
            String key,
            String label,
            String value,
            Unit unit,
            @Nullable Qualifier qualifier,
            @Nullable String roundedTo) {
        return new StatedFigure(
                key, label, null, value, null, unit, qualifier, roundedTo, null, null, null, null, null);
    }

    /** The printed number with the interval of all numbers that would be printed like it, null without a value. */
    @Nullable
    Interval interval() {
        return value == null ? null : Interval.printed(value, roundedTo);
    }

    BigDecimal decimal() {
        return new BigDecimal(value == null ? "0" : value);
    }
}

package obligo.targets.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import obligo.stated.Qualifier;
import obligo.stated.StatedFigure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The value that is to be reached, in the forms that the document states (T-25). It may be worse than the base (T-23). */
@Schema(name = "TargetValue", description = "The value that is to be reached; it may be worse than the base (T-23)")
public record Target(
        @Nullable Qualifier qualifier,

        @Schema(description = "Stock, by convention the annual average", examples = "37008")
        @Nullable
        @PositiveOrZero
        @Max(MOST)
        Long absolute,

        @Schema(examples = "8969") @Nullable @PositiveOrZero @Max(MOST)
        Long numerator,

        @Schema(examples = "49946") @Nullable @PositiveOrZero @Max(MOST)
        Long denominator,

        @Schema(description = "In percent as printed; its scale is the printed rounding", examples = "18.0")
        @Nullable
        @Pattern(regexp = StatedFigure.DECIMAL)
        String rate,

        @Schema(description = "Printed rounding of the whole numbers where coarser than one", examples = "100")
        @Nullable
        @Positive
        @Max(MOST)
        Long roundedTo,

        @Schema(description = "Stated change of the whole number, negative for a decrease", examples = "1811")
        @Nullable
        @Min(-MOST)
        @Max(MOST)
        Long change,

        @Schema(description = "Stated change of the rate in percentage points", examples = "0.4")
        @Nullable
        @Pattern(regexp = StatedFigure.DECIMAL)
        String changePoints,

        @Schema(description = "Stated change in percent of the base (Veränderungsrate)", examples = "2.1")
        @Nullable
        @Pattern(regexp = StatedFigure.DECIMAL)
        String changeRate)
        implements Side {}

package obligo.targets.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import obligo.stated.Qualifier;
import obligo.stated.StatedFigure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The value that a target starts from, with the state of the data it was taken from (T-25). */
@Schema(name = "TargetBase", description = "The value that a target starts from (T-25)")
public record Base(
        @Schema(description = "Year, month or other period it is of", examples = "2024") @NotBlank @Size(max = 40)
        String period,

        @NotNull DataState dataState,
        @Nullable Qualifier qualifier,

        @Schema(description = "Stock, by convention the annual average", examples = "35197")
        @Nullable
        @PositiveOrZero
        @Max(MOST)
        Long absolute,

        @Schema(examples = "8963") @Nullable @PositiveOrZero @Max(MOST)
        Long numerator,

        @Schema(examples = "50948") @Nullable @PositiveOrZero @Max(MOST)
        Long denominator,

        @Schema(description = "In percent as printed; its scale is the printed rounding", examples = "17.6")
        @Nullable
        @Pattern(regexp = StatedFigure.DECIMAL)
        String rate,

        @Schema(description = "Printed rounding of the whole numbers where coarser than one", examples = "100")
        @Nullable
        @Positive
        @Max(MOST)
        Long roundedTo)
        implements Side {

    /** How final the data are (T-30). */
    @Schema(
            name = "TargetDataState",
            description = "FORECAST: expected at the end of the planning. T0: current month, extrapolated. T1, T2: "
                    + "re-projected. T3: final after three months. ACTUAL: final, month not stated.")
    public enum DataState {
        FORECAST,
        T0,
        T1,
        T2,
        T3,
        ACTUAL
    }
}

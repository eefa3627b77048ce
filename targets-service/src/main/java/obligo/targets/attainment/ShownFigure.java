package obligo.targets.attainment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.YearMonth;
import java.util.List;
import obligo.stated.Ratio;
import obligo.stated.Unit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A figure as it is shown: rounded half up from the exact one, or with the reason why there is none. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        name = "AttainmentFigure",
        description =
                "A figure, rounded half up from the exact one, or why there is none: percent and percentage points "
                        + "at four decimals, persons at two")
record ShownFigure(
        @Schema(description = "Absent where there is none", examples = "17.9574") @Nullable
        String value,

        Unit unit,

        @Schema(
                description = "Why there is none. MONTHS_MISSING: of what it is made of. NO_DENOMINATOR: nothing to "
                        + "divide by. NOT_OBSERVED_YET: the months that it observes are not over (T-14). MASKED: its "
                        + "publication would tell of single persons (D-20)")
        Figure.@Nullable Absence reason,

        @Schema(description = "How many months it is made of, or would be", examples = "12")
        int months,

        @Schema(description = "Months that are missing", examples = "[\"2025-03\"]")
        List<String> missing) {

    static ShownFigure of(Figure figure, Scale scale) {
        Ratio value = figure.value();
        return new ShownFigure(
                value == null ? null : scale.shown(value),
                scale.unit(),
                figure.absence(),
                figure.months(),
                figure.missing().stream().map(YearMonth::toString).toList());
    }
}

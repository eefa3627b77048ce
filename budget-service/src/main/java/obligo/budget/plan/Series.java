package obligo.budget.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import obligo.http.FiscalYear;
import obligo.stated.Interval;
import obligo.stated.Reason;
import obligo.stated.StatedFigure;
import obligo.stated.Unit;
import obligo.stated.ValueOrReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A figure over several years, as the document prints it beside the plan. */
@Schema(description = "A figure over several years, as the document prints it")
public record Series(
        @Schema(examples = "egl-allotted") @NotNull @Pattern(regexp = "[a-z0-9-]{1,80}")
        String key,

        @NotBlank @Size(max = 300) String label,
        @Nullable @Size(max = 120) String section,
        @NotNull Unit unit,

        @Schema(description = "Printed rounding where coarser than the values' scale", examples = "100000")
        @Nullable
        @Pattern(regexp = StatedFigure.STEP)
        String roundedTo,

        @NotEmpty @Size(max = 100) List<@NotNull @Valid Point> values) {

    Optional<Point> in(int year) {
        return values.stream().filter(point -> point.year() == year).findFirst();
    }

    @Nullable
    Interval interval(Point point) {
        if (point.value() == null) {
            return null;
        }
        return roundedTo == null
                ? Interval.exactly(new BigDecimal(point.value()))
                : Interval.printed(point.value(), roundedTo);
    }

    /** The value of one year. */
    @ValueOrReason
    @Schema(name = "SeriesValue")
    public record Point(
            @FiscalYear int year,

            @Nullable @Pattern(regexp = StatedFigure.DECIMAL)
            String value,

            @Nullable Reason reason)
            implements ValueOrReason.Figure {}
}

package obligo.targets.actuals;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import obligo.targets.plan.Gender;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Values as they were delivered, in the order of indicator, gender, month, data state and delivery. */
@Schema(name = "ActualsPage")
record ActualsPage(
        List<Actual> items,

        @Schema(description = "Value for `after` to read the next page; absent on the last") @Nullable
        String next) {

    /** One value. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "A month's own numerator and denominator of an indicator, as it was delivered")
    record Actual(
            @Schema(implementation = String.class, examples = "2025-03")
            YearMonth month,

            @Schema(examples = "K2") String indicator,
            Gender gender,
            DataState dataState,

            @Schema(description = "Whole number, or euros with two decimals", examples = "731")
            String numerator,

            @Schema(description = "Whole number, or euros with two decimals", examples = "49946")
            String denominator,

            @Schema(description = "Stands for a value that was missing (T-17)")
            boolean imputed,

            @Schema(description = "Day on which the statistics gave it out (D-12)")
            LocalDate deliveredOn,

            Instant recordedAt,
            long delivery) {

        /** Its place in the order of all. */
        String place() {
            return "%s/%s/%s/%s/%d".formatted(indicator, gender, month, dataState, delivery);
        }
    }
}

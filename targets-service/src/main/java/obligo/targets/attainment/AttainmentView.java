package obligo.targets.attainment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import obligo.targets.actuals.DataState;
import obligo.targets.plan.Gender;
import obligo.targets.plan.Item;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the targets of a Jobcenter's year stand. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "AttainmentOfYear", description = "How the targets of a Jobcenter's year stand in a month")
record AttainmentView(
        @Schema(examples = "34102") String jobcenter,
        @Schema(examples = "2025") int year,

        @Schema(implementation = String.class, examples = "2025-06")
        YearMonth month,

        @Schema(description = "Only values of this state; absent where the best of each month counts") @Nullable
        DataState dataState,

        @Schema(description = "As known at this instant; absent where as known now") @Nullable
        Instant asOf,

        @Schema(description = "Revision of the targets") long revision,
        List<OfItem> items) {

    /** How one target stands. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AttainmentOfItem")
    record OfItem(
            @Schema(examples = "iq-total") String item,
            @Schema(examples = "K2") String indicator,
            String label,
            Gender gender,
            Item.Kind kind,

            @Schema(description = "Least final of the data states that the year's values have until the month")
            @Nullable
            DataState leastState,

            @Schema(description = "Whether one of these values is imputed (T-17)")
            boolean imputed,

            Attainment standing) {}
}

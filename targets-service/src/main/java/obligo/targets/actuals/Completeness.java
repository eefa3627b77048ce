package obligo.targets.actuals;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import obligo.targets.plan.Gender;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which values of a Jobcenter's year are there. */
@Schema(
        name = "ActualsCompleteness",
        description = "Which values of a Jobcenter's year are there, and how late they came")
record Completeness(
        @Schema(examples = "34102") String jobcenter,
        @Schema(examples = "2025") int year,

        @Schema(description = "Day that due dates are held against")
        LocalDate on,

        @Schema(description = "Months of indicators that can have a value by now", examples = "180")
        long expected,

        @Schema(description = "Those that have one", examples = "165")
        long present,

        @Schema(description = "Those whose value is final", examples = "135")
        long finalOnes,

        @Schema(description = "Those whose final value is overdue or came late", examples = "0")
        long late,

        @Schema(description = "Those with an imputed value (T-17)", examples = "2")
        long imputed,

        List<OfIndicator> indicators) {

    /** The months of one indicator. */
    @Schema(name = "ActualsCompletenessOfIndicator")
    record OfIndicator(@Schema(examples = "K2") String indicator, List<OfMonth> months) {}

    /** One month of one indicator. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ActualsCompletenessOfMonth")
    record OfMonth(
            @Schema(implementation = String.class, examples = "2025-03")
            YearMonth month,

            State state,

            @Schema(description = "The data states that are there")
            List<DataState> dataStates,

            @Schema(description = "Genders without a value in the best of them; only where there is a total")
            List<Gender> missingGenders,

            @Schema(description = "Last day on which the final value is in time (T-15)")
            LocalDate dueOn,

            @Schema(description = "Day on which the final value was delivered") @Nullable
            LocalDate finalOn,

            @Schema(description = "By how many days it came late, or is late", examples = "0")
            long lateDays,

            boolean imputed) {

        /** How far it is. */
        @Schema(
                name = "ActualsCompletenessState",
                description = "FINAL: T3 is there. PROVISIONAL: another data state is. MISSING: none is. NOT_YET: none "
                        + "can be (T-14)")
        enum State {
            FINAL,
            PROVISIONAL,
            MISSING,
            NOT_YET
        }
    }
}

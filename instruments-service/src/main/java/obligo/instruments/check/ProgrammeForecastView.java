package obligo.instruments.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the forecast of a year answers. */
@Schema(
        name = "ProgrammeForecast",
        description =
                "What each instrument's integration money comes to at the end of the year, and which transfers would "
                        + "help. Amounts in EUR. Nothing is moved: a proposal becomes a plan by changing the plan's lines.")
record ProgrammeForecastView(
        @Schema(examples = "34102") String jobcenter,
        @Schema(examples = "2025") int year,

        @Schema(
                description = "Day of the forecast: cases of a month that has begun have entered",
                examples = "2025-09-30")
        LocalDate on,

        List<InstrumentForecast> instruments,
        List<ForecastTransfers.Transfer> transfers,
        List<ForecastTransfers.Uncovered> uncovered,
        RestsOn restsOn) {

    /** What a forecast rests on besides what a check rests on. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ForecastRestsOn", description = "The revisions that the forecast rests on")
    record RestsOn(
            long programmeRevision,

            @Schema(description = "Absent where none was heard") @Nullable
            Long budgetRevision,

            @Schema(description = "How many revisions before it are not known; absent where it is") @Nullable
            Long missedBudgetRevisions,

            @Schema(description = "Of the budget's books; absent where no booking was heard of") @Nullable
            Long booksRevision,

            @Schema(description = "Revision of each instrument of the catalogue that is planned or paid")
            Map<String, Long> catalogue) {}
}

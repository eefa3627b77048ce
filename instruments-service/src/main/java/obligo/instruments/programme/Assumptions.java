package obligo.instruments.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import obligo.http.Money;
import obligo.instruments.InstrumentsRefusal;
import obligo.instruments.catalogue.TypicalDuration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a Jobcenter assumes of a position's cases. What is absent is taken from the catalogue, or not known. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "PlanningAssumptions",
        description =
                "What the Jobcenter assumes of a position's cases. What is absent is taken from the catalogue; where "
                        + "that says nothing either, it is not known.")
public record Assumptions(
        @Schema(description = "How long a case lasts, in months", examples = "6")
        @Nullable
        @Max(TypicalDuration.MOST_MONTHS)
        Integer months,

        @Schema(
                description = "What a participant costs in a month, before a funding profile reduces it",
                examples = "950.00")
        @Nullable
        Money costPerMonth,

        @Schema(description = "What part of the places is taken, in percent (I-8)", examples = "90")
        @Nullable
        @Min(1)
        @Max(100)
        Integer utilisationPercent,

        @Schema(
                description =
                        "Entries of January to December; they add up to the position's entries. Absent: spread evenly",
                examples = "[10, 10, 10, 10, 10, 10, 0, 0, 10, 10, 10, 10]")
        @Nullable
        @Size(min = 12, max = 12)
        List<@NotNull @PositiveOrZero @Max(Count.MOST) Integer> entriesByMonth,

        @Schema(description = "Call-off corridor of the framework contract that delivers it") @Nullable @Valid
        CallOff callOff,

        @Schema(description = "Options of that contract to go on, in the order in which they can be drawn")
        @Nullable
        @Size(max = 20)
        List<@NotNull @Valid ContractOption> options) {

    /** What may be called off of a framework contract, in percent of what is planned. */
    @Schema(
            name = "CallOffCorridor",
            description = "What may be called off of a framework contract, in percent of what is planned")
    public record CallOff(
            @Schema(examples = "70") @Min(0) @Max(1000) int minPercent,
            @Schema(examples = "120") @Min(0) @Max(1000) int maxPercent) {}

    public Assumptions {
        // Absent is the same as none, and has to compare as the same.
        options = options == null || options.isEmpty() ? null : options;
    }

    void check(Position position, String field) {
        if (months != null && months < 1) {
            throw InstrumentsRefusal.DURATION_NOT_POSITIVE
                    .refusal()
                    .with("position", position.position())
                    .with("months", months)
                    .at(field + ".months", "muss mindestens 1 sein", "must be at least 1");
        }
        if (callOff != null && callOff.minPercent() > callOff.maxPercent()) {
            throw InstrumentsRefusal.CORRIDOR_INVERTED
                    .refusal()
                    .with("position", position.position())
                    .with("minimum", callOff.minPercent())
                    .with("maximum", callOff.maxPercent())
                    .at(field + ".callOff", "Minimum liegt über dem Maximum", "minimum is above the maximum");
        }
        if (options != null) {
            ContractOption.requireInOrder(options, position, field + ".options");
        }
        if (entriesByMonth != null) {
            checkMonths(entriesByMonth, position, field);
        }
    }

    private static void checkMonths(List<Integer> entriesByMonth, Position position, String field) {
        long sum = entriesByMonth.stream().mapToLong(Integer::longValue).sum();
        Integer entries = position.entries() == null ? null : position.entries().value();
        if (entries == null || sum != entries) {
            throw InstrumentsRefusal.MONTHS_DIFFER
                    .refusal()
                    .with("position", position.position())
                    .with("sum", sum)
                    .with("entries", entries)
                    .at(
                            field + ".entriesByMonth",
                            "ergibt nicht die Eintritte der Position",
                            "does not add up to the position's entries");
        }
    }
}

package obligo.instruments.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import obligo.http.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an instrument's integration money comes to at the end of the year. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "What an instrument's integration money comes to at the end of the year; of several together where a "
                        + "position or a line names several")
record InstrumentForecast(
        @Schema(examples = "[\"MAT\"]") List<String> instruments,
        ForecastVerdict verdict,

        @Schema(description = "Keys of the budget's lines that pay them", examples = "[\"MAT\"]")
        List<String> lines,

        @Schema(description = "What the lines plan; absent where that is by demand, or not known") @Nullable
        Money planned,

        Money reserved,
        Money committed,
        Money paid,

        @Schema(
                description =
                        "What earlier years bound and is not booked yet: the lines' prior commitments above what is used")
        Money notYetBooked,

        @Schema(description = "What cases of this year's months to come need; absent where a figure is missing")
        @Nullable
        Money stillToEnter,

        @Schema(
                description =
                        "reserved + committed + paid + notYetBooked + stillToEnter; absent where a figure is missing")
        @Nullable
        Money expected,

        @Schema(description = "Where a figure is missing: as far as it is known") @Nullable
        Money expectedAtLeast,

        @Schema(description = "planned - expected; where a figure is missing and it is overspent, at best") @Nullable
        Money difference,

        List<Missing> missing,
        List<Assumed> assumptions) {

    static InstrumentForecast of(ForecastGroup group, int tolerancePercent) {
        Money planned = group.planned();
        Money used = group.used();
        Money toEnter = group.stillToEnter();
        Money known = used.plus(group.notYetBooked()).plus(toEnter);
        Set<Missing> missing = new LinkedHashSet<>(group.missing());
        boolean complete = missing.isEmpty();
        Money difference = planned == null ? null : planned.minus(known);
        ForecastVerdict verdict =
                group.isByDemand() ? ForecastVerdict.ON_PLAN : verdict(planned, difference, complete, tolerancePercent);
        boolean certain = complete || verdict == ForecastVerdict.OVERSPENT;
        return new InstrumentForecast(
                List.copyOf(group.instruments()),
                verdict,
                group.lineKeys(),
                planned,
                group.reserved(),
                group.committed(),
                group.paid(),
                group.notYetBooked(),
                complete ? toEnter : null,
                complete ? known : null,
                complete ? null : known,
                certain ? difference : null,
                new ArrayList<>(missing),
                group.assumed());
    }

    private static ForecastVerdict verdict(
            @Nullable Money planned, @Nullable Money difference, boolean complete, int tolerancePercent) {
        if (planned == null || difference == null) {
            return ForecastVerdict.CANNOT_BE_JUDGED;
        }
        boolean within = Math.multiplyExact(Math.abs(difference.cents()), 100L)
                <= Math.multiplyExact(planned.cents(), (long) tolerancePercent);
        if (difference.compareTo(Money.ZERO) < 0 && !within) {
            return ForecastVerdict.OVERSPENT;
        }
        if (!complete) {
            return ForecastVerdict.CANNOT_BE_JUDGED;
        }
        return within ? ForecastVerdict.ON_PLAN : ForecastVerdict.UNDERSPENT;
    }
}

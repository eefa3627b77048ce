package obligo.targets.corridors;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import obligo.stated.Interval;
import obligo.stated.StatedFigure;
import obligo.targets.TargetsRefusal;
import obligo.targets.appraisal.ValueForm;
import obligo.targets.plan.Gender;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A corridor as it is sent. */
@Schema(name = "Corridor", description = "Bounds for one value of all or of some members' targets")
public record CorridorBody(
        @Schema(description = "Why it is changed") @Nullable @Size(max = 500)
        String changeReason,

        @Schema(examples = "K2") @NotNull @Pattern(regexp = "[A-Z0-9]{1,10}")
        String indicator,

        @NotNull Gender gender,
        @NotNull ValueForm form,

        @Schema(description = "Lowest value within; absent where there is none", examples = "17.5")
        @Nullable
        @Pattern(regexp = StatedFigure.DECIMAL)
        String low,

        @Schema(description = "Highest value within; absent where there is none", examples = "18.5")
        @Nullable
        @Pattern(regexp = StatedFigure.DECIMAL)
        String high,

        @Schema(description = "Whose; empty for all members of the region's own strand", examples = "[\"34102\"]")
        @Size(max = 500)
        List<@NotNull @Pattern(regexp = "[0-9]{5}") String> members,

        @Schema(description = "First day; offers of earlier days are not held to it", examples = "2024-10-01") @NotNull
        LocalDate validFrom,

        @Schema(description = "Last day; absent where it is open") @Nullable
        LocalDate validTo) {

    public CorridorBody {
        members = members == null ? List.of() : members;
    }

    /** The same without the reason, which belongs to the change and not to the corridor. */
    CorridorBody content() {
        return new CorridorBody(null, indicator, gender, form, low, high, members, validFrom, validTo);
    }

    /** @throws obligo.http.Refusal {@code corridor-reversed} */
    void check() {
        boolean isReversed = low != null && high != null && new BigDecimal(low).compareTo(new BigDecimal(high)) > 0;
        if (isReversed || (low == null && high == null) || (validTo != null && validTo.isBefore(validFrom))) {
            throw TargetsRefusal.CORRIDOR_REVERSED
                    .refusal()
                    .with("low", low)
                    .with("high", high)
                    .with("validFrom", validFrom)
                    .with("validTo", validTo);
        }
    }

    /** Whether both say something of the same value of a member on the same day. */
    boolean overlaps(CorridorBody other) {
        return indicator.equals(other.indicator)
                && gender == other.gender
                && form == other.form
                && (validTo == null || !other.validFrom.isAfter(validTo))
                && (other.validTo == null || !validFrom.isAfter(other.validTo))
                && (members.isEmpty()
                        || other.members.isEmpty()
                        || members.stream().anyMatch(other.members::contains));
    }

    boolean appliesTo(String jobcenter, LocalDate day) {
        return (members.isEmpty() || members.contains(jobcenter))
                && !day.isBefore(validFrom)
                && (validTo == null || !day.isAfter(validTo));
    }

    /** Outside is only what no value behind a rounded one could be within. */
    Place place(@Nullable Interval value) {
        if (value == null) {
            return Place.NOT_STATED;
        }
        if (low != null && value.high().compareTo(new BigDecimal(low)) < 0) {
            return Place.BELOW;
        }
        return high != null && value.low().compareTo(new BigDecimal(high)) > 0 ? Place.ABOVE : Place.INSIDE;
    }

    /** Where a value lies. */
    @Schema(name = "CorridorPlace")
    public enum Place {
        BELOW,
        INSIDE,
        ABOVE,
        NOT_STATED;

        public boolean isOutside() {
            return this == BELOW || this == ABOVE;
        }
    }
}

package obligo.instruments.programme;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import obligo.stated.Interval;
import obligo.stated.Qualifier;
import obligo.stated.Reason;
import obligo.stated.ValueOrReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A planned number of entries, places, cases or vouchers, or the reason why there is none. Null is not zero. */
@Embeddable
@ValueOrReason
@Schema(description = "A planned number: a value, or the reason why there is none")
public record Count(
        @Schema(examples = "1146") @Nullable @PositiveOrZero @Max(Count.MOST)
        Integer value,

        @Nullable Reason reason,
        @Nullable Qualifier qualifier,

        @Schema(description = "Printed rounding where the document prints no single ones", examples = "100")
        @Nullable
        @Positive
        @Max(Count.MOST)
        Integer roundedTo,

        @Schema(description = "Key of the row that contains this number", examples = "1.7") @Nullable @Size(max = 80)
        String containedIn,

        @Schema(description = "Who pays for this number, where it is another than of the row's other numbers (I-3)")
        @Enumerated(EnumType.STRING)
        @Nullable
        Funder funder)
        implements ValueOrReason.Figure {

    /** More than there are people in the country: whatever is added up stays far from overflow. */
    static final int MOST = 99_999_999;

    public static Count of(int value) {
        return new Count(value, null, null, null, null, null);
    }

    public boolean byDemand() {
        return reason == Reason.BY_DEMAND;
    }

    /** Whether another row's number already has it in. */
    boolean countsElsewhere() {
        return containedIn != null || reason == Reason.CONTAINED_IN;
    }

    /** What the number says, null where there is none. */
    @Nullable
    Interval interval() {
        if (value == null) {
            return null;
        }
        return roundedTo == null
                ? Interval.exactly(value)
                : Interval.around(BigDecimal.valueOf(value), BigDecimal.valueOf(roundedTo));
    }
}

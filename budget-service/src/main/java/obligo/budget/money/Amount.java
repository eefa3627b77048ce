package obligo.budget.money;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import obligo.http.Money;
import obligo.stated.Interval;
import obligo.stated.Qualifier;
import obligo.stated.Reason;
import obligo.stated.ValueOrReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A planned amount: a number, or the reason why there is none. Null is not zero. */
@Embeddable
@ValueOrReason
@Schema(description = "A planned amount: a value, or the reason why there is none")
public record Amount(
        @Nullable Money value,
        @Nullable Reason reason,
        @Nullable Qualifier qualifier,

        @Schema(description = "Printed rounding where the document prints no single euros", examples = "100000.00")
        @Nullable
        Money roundedTo,

        @Schema(description = "Key of the line that contains this amount") @Nullable @Size(max = 40)
        String containedIn)
        implements ValueOrReason.Figure {

    public static final Amount NOT_AVAILABLE = new Amount(null, Reason.NOT_AVAILABLE, null, null, null);
    public static final Amount ZERO = of(Money.ZERO);

    public static Amount of(Money value) {
        return new Amount(value, null, null, null, null);
    }

    public boolean byDemand() {
        return reason == Reason.BY_DEMAND;
    }

    /** What the amount says, null where it says no number. */
    public @Nullable Interval interval() {
        if (value == null) {
            return null;
        }
        return roundedTo == null ? Interval.exactly(value.euros()) : Interval.around(value.euros(), roundedTo.euros());
    }

    /** The sum; not available as soon as one part is, and as coarse as the coarsest part. */
    public Amount plus(Amount other) {
        if (value == null || other.value == null) {
            return NOT_AVAILABLE;
        }
        return new Amount(value.plus(other.value), null, null, coarser(roundedTo, other.roundedTo), null);
    }

    public Amount minus(Amount other) {
        if (value == null || other.value == null) {
            return NOT_AVAILABLE;
        }
        return new Amount(value.minus(other.value), null, null, coarser(roundedTo, other.roundedTo), null);
    }

    /** The sum of those that have a number (I-6); not available where there are some and none has one. */
    public static Amount sumOfNumbers(List<Amount> amounts) {
        boolean noneHasOne = !amounts.isEmpty() && amounts.stream().allMatch(a -> a.value == null);
        return noneHasOne
                ? NOT_AVAILABLE
                : amounts.stream().filter(a -> a.value != null).reduce(ZERO, Amount::plus);
    }

    private static @Nullable Money coarser(@Nullable Money one, @Nullable Money other) {
        return Stream.of(one == null ? Money.ZERO : one, other == null ? Money.ZERO : other)
                .filter(step -> step.cents() > 0)
                .max(Money::compareTo)
                .orElse(null);
    }
}

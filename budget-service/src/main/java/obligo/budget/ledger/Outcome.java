package obligo.budget.ledger;

import java.util.Objects;
import obligo.http.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What became of a request: a receipt, or a refusal.
 *
 * @param isNew false where the same had been booked before
 */
public record Outcome(
        @Nullable Receipt receipt, boolean isNew, @Nullable Refusal refusal) {

    static Outcome booked(Receipt receipt) {
        return new Outcome(receipt, true, null);
    }

    static Outcome repeated(Receipt receipt) {
        return new Outcome(receipt, false, null);
    }

    static Outcome refused(Refusal refusal) {
        return new Outcome(null, false, refusal);
    }

    /** @throws Refusal where it was refused */
    public Receipt orThrow() {
        if (refusal != null) {
            throw refusal;
        }
        return Objects.requireNonNull(receipt);
    }
}

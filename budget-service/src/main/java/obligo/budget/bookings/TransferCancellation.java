package obligo.budget.bookings;

import java.util.UUID;
import obligo.budget.ledger.Booking;
import obligo.budget.ledger.Document;

/** The end of a transfer that was never booked, for those who end its year. */
public final class TransferCancellation {
    private TransferCancellation() {}

    public static Booking of(UUID transfer, Document document) {
        return new TransferStep(transfer, TransferStep.Step.CANCEL, null, document, null);
    }
}

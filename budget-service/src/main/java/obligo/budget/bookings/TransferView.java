package obligo.budget.bookings;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import obligo.budget.ledger.Bindings;
import obligo.budget.ledger.Receipt;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a transfer has come. */
@Schema(name = "TransferProgress", description = "How far a transfer has come")
record TransferView(
        UUID id,
        TransferState state,

        @Schema(description = "Bookings about it, oldest first")
        List<UUID> bookings) {

    static TransferView of(Bindings.Told told) {
        TransferState state = null;
        for (Receipt receipt : told.bookings()) {
            state = TransferState.after(state, receipt);
        }
        return new TransferView(
                told.binding().id(),
                Objects.requireNonNull(state),
                told.bookings().stream().map(Receipt::id).toList());
    }
}

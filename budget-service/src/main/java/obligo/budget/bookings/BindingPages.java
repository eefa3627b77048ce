package obligo.budget.bookings;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Pages as the documentation shows them. */
final class BindingPages {
    private static final String NEXT = "Value for `after` to read the next page; absent on the last";

    private BindingPages() {}

    /** A page of reservations. */
    @Schema(name = "ReservationPage")
    record Reservations(
            List<ReservationState> items,
            @Schema(description = NEXT) @Nullable String next) {}

    /** A page of commitments. */
    @Schema(name = "CommitmentPage")
    record Commitments(
            List<CommitmentState> items,
            @Schema(description = NEXT) @Nullable String next) {}

    /** A page of transfers. */
    @Schema(name = "TransferPage")
    record Transfers(
            List<TransferView> items,
            @Schema(description = NEXT) @Nullable String next) {}
}

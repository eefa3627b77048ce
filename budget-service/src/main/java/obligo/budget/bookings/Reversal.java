package obligo.budget.bookings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import obligo.budget.ledger.Booking;
import obligo.budget.ledger.Document;
import obligo.budget.ledger.Draft;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Takes a wrong booking back by its opposite; nothing in the journal is ever changed. */
@Schema(
        description =
                "Takes a wrong booking back by its opposite (Storno). Once, and only while what it booked is still "
                        + "there. Transfers are reversed by a step of their own.")
record Reversal(
        @Schema(description = "The booking to take back") @NotNull
        UUID booking,

        @NotNull @Valid Document document,

        @Schema(description = Texts.REASON) @NotBlank @Size(max = 500)
        String reason)
        implements Booking {

    private static final Set<String> REVERSIBLE = EnumSet.of(
                    BookingType.RESERVATION,
                    BookingType.COMMITMENT,
                    BookingType.CALL_OFF,
                    BookingType.PAYMENT,
                    BookingType.DIRECT_PAYMENT,
                    BookingType.RELEASE,
                    BookingType.REFUND)
            .stream()
            .map(Enum::name)
            .collect(Collectors.toSet());

    @Override
    public String type() {
        return BookingType.REVERSAL.name();
    }

    @Override
    public boolean belongsToClosing() {
        return true;
    }

    @Override
    public void book(Draft draft) {
        draft.reverse(booking, REVERSIBLE);
    }
}

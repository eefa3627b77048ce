package obligo.budget.bookings;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller can have booked. */
@Schema(description = "What can be booked; each has the fields of its own resource")
enum BookingType {
    RESERVATION,
    COMMITMENT,
    CALL_OFF,
    PAYMENT,
    DIRECT_PAYMENT,
    RELEASE,
    REFUND,
    REVERSAL,
    TRANSFER,
    TRANSFER_STEP
}

package obligo.budget.bookings;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import obligo.budget.ledger.Booking;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line of a bulk load. */
@Schema(description = "One line of a bulk load: the id, the kind, and the booking with the fields of its own resource")
record BulkItem(
        @NotNull UUID id,

        @NotNull BookingType type,

        @JsonTypeInfo(
                use = JsonTypeInfo.Id.NAME,
                include = JsonTypeInfo.As.EXTERNAL_PROPERTY,
                property = "type",
                visible = true)
        @JsonSubTypes({
            @JsonSubTypes.Type(value = Reservation.class, name = "RESERVATION"),
            @JsonSubTypes.Type(value = Commitment.class, name = "COMMITMENT"),
            @JsonSubTypes.Type(value = CallOff.class, name = "CALL_OFF"),
            @JsonSubTypes.Type(value = Payment.class, name = "PAYMENT"),
            @JsonSubTypes.Type(value = DirectPayment.class, name = "DIRECT_PAYMENT"),
            @JsonSubTypes.Type(value = Release.class, name = "RELEASE"),
            @JsonSubTypes.Type(value = Refund.class, name = "REFUND"),
            @JsonSubTypes.Type(value = Reversal.class, name = "REVERSAL"),
            @JsonSubTypes.Type(value = Transfer.class, name = "TRANSFER"),
            @JsonSubTypes.Type(value = TransferStep.class, name = "TRANSFER_STEP")
        })
        @NotNull
        @Valid
        @Schema(
                oneOf = {
                    Reservation.class,
                    Commitment.class,
                    CallOff.class,
                    Payment.class,
                    DirectPayment.class,
                    Release.class,
                    Refund.class,
                    Reversal.class,
                    Transfer.class,
                    TransferStep.class
                })
        Booking booking) {}

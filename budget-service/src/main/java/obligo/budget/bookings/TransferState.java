package obligo.budget.bookings;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import obligo.budget.ledger.Receipt;
import obligo.budget.money.Pot;
import obligo.http.Author;
import obligo.http.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a transfer has come, and who brought it there (M-92). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "TransferState", description = "How far a transfer has come, and who brought it there (M-92)")
record TransferState(
        Pot from,
        Pot to,
        Money amount,
        Status status,
        Author createdBy,
        @Nullable Author approvedBy,
        @Nullable Author executedBy,

        @Schema(description = "Why it was booked although the receiving pot is not fully committed (M-33)") @Nullable
        String overrideReason) {

    private static final JsonMapper JSON = new JsonMapper();

    /** The stations of a transfer (rulebook 1.5). */
    @Schema(
            name = "TransferStatus",
            description =
                    "PLANNED: an intention. BLOCKED: the money is held in the source. APPROVED: signed by the BfdH. "
                            + "BOOKED: moved. REVERSED: moved back. CANCELLED: given up before it was booked.")
    enum Status {
        PLANNED,
        BLOCKED,
        APPROVED,
        BOOKED,
        REVERSED,
        CANCELLED
    }

    static TransferState planned(Pot from, Pot to, Money amount, Author createdBy) {
        return new TransferState(from, to, amount, Status.PLANNED, createdBy, null, null, null);
    }

    private TransferState at(Status next) {
        return new TransferState(from, to, amount, next, createdBy, approvedBy, executedBy, overrideReason);
    }

    /** Counts a booking about the transfer in: so the journal tells how it stood at any time. */
    static TransferState after(@Nullable TransferState before, Receipt receipt) {
        try {
            if (before == null) {
                Transfer begun = JSON.readValue(receipt.booking(), Transfer.class);
                return planned(begun.from(), begun.to(), begun.amount(), receipt.bookedBy());
            }
            TransferStep step = JSON.readValue(receipt.booking(), TransferStep.class);
            return before.after(step, receipt.bookedBy());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("booking " + receipt.id() + " is not readable", e);
        }
    }

    TransferState after(TransferStep step, Author by) {
        return switch (step.step()) {
            case BLOCK -> at(Status.BLOCKED);
            case APPROVE -> new TransferState(from, to, amount, Status.APPROVED, createdBy, by, executedBy, null);
            case BOOK ->
                new TransferState(from, to, amount, Status.BOOKED, createdBy, approvedBy, by, step.overrideReason());
            case CANCEL -> at(Status.CANCELLED);
            case REVERSE -> at(Status.REVERSED);
        };
    }

    String text() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static TransferState parse(@Nullable String text) {
        try {
            return JSON.readValue(String.valueOf(text), TransferState.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a transfer's state is not readable", e);
        }
    }
}

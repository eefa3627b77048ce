package obligo.budget.bookings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import obligo.budget.BudgetRefusal;
import obligo.budget.ledger.Account;
import obligo.budget.ledger.Booking;
import obligo.budget.ledger.Document;
import obligo.budget.ledger.Draft;
import obligo.budget.ledger.Paid;
import obligo.budget.money.AboveZero;
import obligo.budget.money.Pot;
import obligo.http.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Money that came back (Rückeinnahme): it widens what the pot and the line have. */
@Schema(
        description =
                "Money that came back (Rückeinnahme): it widens what the pot and, where there is one, the line have. "
                        + "Of a payment of this year never more than was paid; without a payment: of which line and pot.")
record Refund(
        @Schema(description = "The payment that came back") @Nullable
        UUID payment,

        @Schema(description = "Key of the plan's line") @Nullable @Size(max = 40)
        String line,

        @Schema(description = Texts.INSTRUMENT) @Nullable @Size(max = 40)
        String instrument,

        @Schema(description = Texts.POT) @Nullable Pot pot,

        @Schema(examples = "200.00") @NotNull @AboveZero Money amount,

        @NotNull LocalDate receivedOn,

        @NotNull @Valid Document document,

        @Schema(description = Texts.REASON) @Nullable @Size(max = 500)
        String reason)
        implements Booking {

    @Override
    public String type() {
        return BookingType.REFUND.name();
    }

    @Override
    public boolean belongsToClosing() {
        return true;
    }

    @Override
    public void book(Draft draft) {
        Payment.requirePaidAbout(receivedOn, draft.fiscalYear());
        Pot receiving;
        if (payment != null) {
            Paid paid = draft.paid(payment);
            if (amount.cents() > paid.notRefundedCents()) {
                throw BudgetRefusal.REFUND_ABOVE_PAYMENT
                        .refusal()
                        .with("payment", payment)
                        .with("requested", amount)
                        .with("available", new Money(paid.notRefundedCents()));
            }
            receiving = paid.pot();
        } else if (line != null) {
            draft.chargeTo(line, instrument);
            receiving = draft.potOfLine(pot);
        } else if (pot != null) {
            receiving = pot;
        } else {
            throw BudgetRefusal.POT_AMBIGUOUS.refusal().at("pot", "fehlt", "is missing");
        }
        draft.move(receiving, Account.REFUNDED, Account.FREE, amount.cents());
    }
}

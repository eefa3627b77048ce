package obligo.budget.bookings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import obligo.budget.ledger.Account;
import obligo.budget.ledger.Booking;
import obligo.budget.ledger.Document;
import obligo.budget.ledger.Draft;
import obligo.budget.money.AboveZero;
import obligo.budget.money.Pot;
import obligo.http.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A payment without prior commitment: the money has to be free. */
@Schema(description = "A payment without prior commitment: the money has to be free")
record DirectPayment(
        @Schema(description = "Key of the plan's line", examples = "VB") @NotBlank @Size(max = 40)
        String line,

        @Schema(description = Texts.INSTRUMENT) @Nullable @Size(max = 40)
        String instrument,

        @Schema(description = Texts.POT) @Nullable Pot pot,

        @Schema(examples = "120.00") @NotNull @AboveZero Money amount,

        @Schema(description = Texts.PAID_ON) @NotNull LocalDate paidOn,

        @NotNull @Valid Document document,

        @Schema(description = Texts.REASON) @Nullable @Size(max = 500)
        String reason)
        implements Booking {

    @Override
    public String type() {
        return BookingType.DIRECT_PAYMENT.name();
    }

    @Override
    public boolean belongsToClosing() {
        return true;
    }

    @Override
    public void book(Draft draft) {
        Payment.requirePaidAbout(paidOn, draft.fiscalYear());
        draft.chargeTo(line, instrument);
        draft.move(draft.potOfLine(pot), Account.FREE, Account.PAID, amount.cents());
    }
}

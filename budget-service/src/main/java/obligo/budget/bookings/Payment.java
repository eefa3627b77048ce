package obligo.budget.bookings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import obligo.budget.BudgetRefusal;
import obligo.budget.ledger.Account;
import obligo.budget.ledger.Binding;
import obligo.budget.ledger.Booking;
import obligo.budget.ledger.Document;
import obligo.budget.ledger.Draft;
import obligo.budget.money.AboveZero;
import obligo.budget.money.Pot;
import obligo.http.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A payment on a commitment, never more than is open of it. */
@Schema(description = "A payment on what of a commitment falls due in the year, never more than is open of it")
record Payment(
        @NotNull UUID commitment,

        @Schema(description = Texts.POT) @Nullable Pot pot,

        @Schema(examples = "1000.00") @NotNull @AboveZero Money amount,

        @Schema(description = Texts.PAID_ON) @NotNull LocalDate paidOn,

        @NotNull @Valid Document document,

        @Schema(description = Texts.REASON) @Nullable @Size(max = 500)
        String reason)
        implements Booking {

    @Override
    public String type() {
        return BookingType.PAYMENT.name();
    }

    @Override
    public List<UUID> concerns() {
        return List.of(commitment);
    }

    @Override
    public boolean belongsToClosing() {
        return true;
    }

    @Override
    public void book(Draft draft) {
        int year = draft.fiscalYear();
        requirePaidAbout(paidOn, year);
        Binding paid = draft.binding(commitment, Binding.Kind.COMMITMENT);
        Pot paying = Parts.potOf(paid, Account.COMMITTED, year, pot);
        long open = paid.on(paying, Account.COMMITTED, year);
        if (amount.cents() > open) {
            throw Parts.tooMuch(BudgetRefusal.OVERPAYMENT, paid, amount, open)
                    .with("dueYear", year)
                    .with("pot", paying);
        }
        draft.chargeTo(paid);
        draft.goOn(paid);
        draft.move(paying, Account.COMMITTED, year, Account.PAID, 0, amount.cents());
    }

    /** M-81: in the year, early for timely receipt, or late while the books are open. */
    static void requirePaidAbout(LocalDate paidOn, int fiscalYear) {
        LocalDate earliest = LocalDate.of(fiscalYear - 1, 12, 1);
        LocalDate latest = LocalDate.of(fiscalYear + 1, 12, 31);
        if (paidOn.isBefore(earliest) || paidOn.isAfter(latest)) {
            throw BudgetRefusal.PAID_OUTSIDE_YEAR
                    .refusal()
                    .with("paidOn", paidOn)
                    .with("year", fiscalYear);
        }
    }
}

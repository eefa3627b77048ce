package obligo.budget.bookings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

/** A planned Umschichtung (M-32): an intention, which neither takes nor gives money before its steps do. */
@Schema(
        description = "A planned Umschichtung between pots that cover each other (M-32). Planning moves no money: "
                + "the steps block, approve and book it.")
record Transfer(
        @Schema(examples = "EGL") @NotNull Pot from,

        @Schema(examples = "VWK") @NotNull Pot to,

        @Schema(examples = "19979703.00") @NotNull @AboveZero
        Money amount,

        @NotNull @Valid Document document,

        @Schema(description = Texts.REASON) @Nullable @Size(max = 500)
        String reason)
        implements Booking {

    @Override
    public String type() {
        return BookingType.TRANSFER.name();
    }

    @Override
    public void book(Draft draft) {
        if (from == to) {
            throw BudgetRefusal.TRANSFER_TO_ITSELF.refusal().with("pot", from);
        }
        requireCoverable(draft, from);
        requireCoverable(draft, to);
        Binding begun = draft.begin(Binding.Kind.TRANSFER, false, null);
        begun.describe(TransferState.planned(from, to, amount, draft.author()).text());
        draft.post(from, Account.TRANSFER_PLANNED, -amount.cents());
        draft.post(to, Account.TRANSFER_PLANNED, amount.cents());
    }

    private static void requireCoverable(Draft draft, Pot pot) {
        if (!draft.law().pot(pot).coverable()) {
            throw BudgetRefusal.POT_RING_FENCED.refusal().with("pot", pot);
        }
    }
}

package obligo.budget.bookings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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

/** Money held for something that is not yet decided (Mittelvormerkung). */
@Schema(description = "Money held for something that is not yet decided (Mittelvormerkung)")
record Reservation(
        @Schema(description = "Key of the plan's line", examples = "MAT") @NotBlank @Size(max = 40)
        String line,

        @Schema(description = Texts.INSTRUMENT) @Nullable @Size(max = 40)
        String instrument,

        @Schema(description = Texts.POT) @Nullable Pot pot,

        @Schema(examples = "12000.00") @NotNull @AboveZero Money amount,

        @Schema(description = "Last day on which it holds; the day after, the money is free again") @Nullable
        LocalDate expiresOn,

        @NotNull @Valid Document document,

        @Schema(description = Texts.REASON) @Nullable @Size(max = 500)
        String reason)
        implements Booking {

    @Override
    public String type() {
        return BookingType.RESERVATION.name();
    }

    @Override
    public void book(Draft draft) {
        if (expiresOn != null && expiresOn.isBefore(draft.today())) {
            throw BudgetRefusal.EXPIRES_IN_THE_PAST
                    .refusal()
                    .with("expiresOn", expiresOn)
                    .with("today", draft.today());
        }
        draft.chargeTo(line, instrument);
        Pot paying = draft.potOfLine(pot);
        draft.begin(Binding.Kind.RESERVATION, false, expiresOn);
        draft.move(paying, Account.FREE, Account.RESERVED, amount.cents());
    }
}

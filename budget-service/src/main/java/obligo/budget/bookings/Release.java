package obligo.budget.bookings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import obligo.http.FiscalYear;
import obligo.http.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Gives back what is not needed of a reservation or a commitment, wholly or partly. */
@Schema(
        description =
                "Gives back what is not needed of a reservation or a commitment. Without an amount: all that is open "
                        + "of the due year, or of all years where none is named.")
record Release(
        @Schema(description = "The reservation or commitment") @NotNull
        UUID of,

        @Schema(description = Texts.POT) @Nullable Pot pot,

        @Schema(description = "Due year of a commitment's part; the fiscal year unless said") @Nullable @FiscalYear
        Integer dueYear,

        @Schema(examples = "48000.00") @Nullable @AboveZero Money amount,

        @NotNull @Valid Document document,

        @Schema(description = Texts.REASON) @Nullable @Size(max = 500)
        String reason)
        implements Booking {

    @Override
    public String type() {
        return BookingType.RELEASE.name();
    }

    @Override
    public List<UUID> concerns() {
        return List.of(of);
    }

    @Override
    public boolean belongsToClosing() {
        return true;
    }

    @Override
    public void book(Draft draft) {
        Binding binding = draft.binding(of);
        draft.chargeTo(binding);
        draft.goOn(binding);
        switch (binding.kind()) {
            case RESERVATION -> releaseReservation(draft, binding);
            case COMMITMENT -> releaseCommitment(draft, binding);
            case TRANSFER ->
                throw BudgetRefusal.BINDING_UNKNOWN.refusal().with("id", of).with("kind", Binding.Kind.COMMITMENT);
        }
        if (!draft.posts()) {
            throw BudgetRefusal.NOTHING_TO_RELEASE.refusal().with("id", of);
        }
    }

    private void releaseReservation(Draft draft, Binding reservation) {
        Pot from = Parts.potOf(reservation, Account.RESERVED, 0, pot);
        long open = reservation.on(from, Account.RESERVED, 0);
        long cents = amount == null ? open : amount.cents();
        if (cents > open) {
            throw Parts.tooMuch(BudgetRefusal.OVER_RELEASE, reservation, new Money(cents), open);
        }
        draft.move(from, Account.RESERVED, Account.FREE, cents);
    }

    private void releaseCommitment(Draft draft, Binding commitment) {
        if (amount != null) {
            int year = dueYear == null ? draft.fiscalYear() : dueYear;
            Pot from = Parts.potOf(commitment, Account.COMMITTED, year, pot);
            requireHere(commitment, year, draft.fiscalYear());
            long open = commitment.on(from, Account.COMMITTED, year);
            if (amount.cents() > open) {
                throw Parts.tooMuch(BudgetRefusal.OVER_RELEASE, commitment, amount, open)
                        .with("dueYear", year);
            }
            Parts.release(draft, commitment, from, year, amount.cents(), 0);
            return;
        }
        for (int year : dueYear == null ? commitment.openYears() : List.of(dueYear)) {
            if (dueYear == null && commitment.isRolledOver() && year > draft.fiscalYear()) {
                continue;
            }
            requireHere(commitment, year, draft.fiscalYear());
            for (Pot from : pot == null ? commitment.pots() : List.of(pot)) {
                Parts.release(
                        draft,
                        commitment,
                        from,
                        year,
                        commitment.on(from, Account.COMMITTED, year),
                        commitment.on(from, Account.OPTION, year));
            }
        }
    }

    /** Parts of later years that were carried into the next year's books are that year's business. */
    static void requireHere(Binding commitment, int dueYear, int fiscalYear) {
        if (commitment.isRolledOver() && dueYear > fiscalYear) {
            throw BudgetRefusal.ROLLED_OVER
                    .refusal()
                    .with("id", commitment.id())
                    .with("dueYear", dueYear)
                    .with("bookIn", fiscalYear + 1);
        }
    }
}

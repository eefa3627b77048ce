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

/** A call on a framework contract above its guaranteed minimum, up to its maximum. */
@Schema(description = "A call on a framework contract above its guaranteed minimum, up to its maximum")
record CallOff(
        @NotNull UUID commitment,

        @Schema(description = Texts.POT) @Nullable Pot pot,

        @Schema(examples = "2026") @NotNull @FiscalYear Integer dueYear,

        @Schema(examples = "5000.00") @NotNull @AboveZero Money amount,

        @NotNull @Valid Document document,

        @Schema(description = Texts.REASON) @Nullable @Size(max = 500)
        String reason)
        implements Booking {

    @Override
    public String type() {
        return BookingType.CALL_OFF.name();
    }

    @Override
    public List<UUID> concerns() {
        return List.of(commitment);
    }

    @Override
    public void book(Draft draft) {
        Binding framework = draft.binding(commitment, Binding.Kind.COMMITMENT);
        Release.requireHere(framework, dueYear, draft.fiscalYear());
        Pot paying = Parts.potOf(framework, Account.OPTION, dueYear, pot);
        long callable = framework.on(paying, Account.OPTION, dueYear);
        if (amount.cents() > callable) {
            throw Parts.tooMuch(BudgetRefusal.CALL_OFF_ABOVE_MAXIMUM, framework, amount, callable)
                    .with("dueYear", dueYear);
        }
        draft.chargeTo(framework);
        draft.goOn(framework);
        if (dueYear == draft.fiscalYear()) {
            draft.move(paying, Account.FREE, 0, Account.COMMITTED, dueYear, amount.cents());
            draft.move(paying, Account.OPTION, dueYear, Account.CALLABLE, dueYear, amount.cents());
            if (framework.terms().prior()) {
                draft.move(paying, Account.NEW_CASES, Account.PRIOR, amount.cents());
            }
        } else {
            draft.move(paying, Account.OPTION, dueYear, Account.COMMITTED, dueYear, amount.cents());
        }
    }
}

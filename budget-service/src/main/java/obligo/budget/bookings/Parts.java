package obligo.budget.bookings;

import obligo.budget.BudgetRefusal;
import obligo.budget.ledger.Account;
import obligo.budget.ledger.Binding;
import obligo.budget.ledger.Draft;
import obligo.budget.money.Pot;
import obligo.http.Money;
import obligo.http.Refusal;
import org.jspecify.annotations.Nullable;

/** How the yearly parts of commitments are posted. */
final class Parts {
    private Parts() {}

    /** Binds a part, and what a framework contract may call of it besides. */
    static void bind(Draft draft, Pot pot, int dueYear, Money amount, long optionCents, boolean prior) {
        if (dueYear == draft.fiscalYear()) {
            draft.move(pot, Account.FREE, 0, Account.COMMITTED, dueYear, amount.cents());
            draft.move(pot, Account.CALLABLE, dueYear, Account.OPTION, dueYear, optionCents);
            if (prior) {
                draft.move(pot, Account.NEW_CASES, Account.PRIOR, amount.cents());
            }
        } else {
            Account cover = cover(draft, pot, prior);
            draft.move(pot, cover, dueYear, Account.COMMITTED, dueYear, amount.cents());
            draft.move(pot, cover, dueYear, Account.OPTION, dueYear, optionCents);
        }
    }

    /** Gives a part back, wholly or partly. */
    static void release(Draft draft, Binding commitment, Pot pot, int dueYear, long cents, long optionCents) {
        boolean prior = commitment.terms().prior();
        if (dueYear == draft.fiscalYear()) {
            draft.move(pot, Account.COMMITTED, dueYear, Account.FREE, 0, cents);
            draft.move(pot, Account.OPTION, dueYear, Account.CALLABLE, dueYear, optionCents);
            if (prior) {
                draft.move(pot, Account.PRIOR, Account.NEW_CASES, cents);
            }
        } else {
            Account cover = cover(draft, pot, prior);
            draft.move(pot, Account.COMMITTED, dueYear, cover, dueYear, cents);
            draft.move(pot, Account.OPTION, dueYear, cover, dueYear, optionCents);
        }
    }

    /** What covers a later year's part: an authorisation, unless an earlier year's did or none is needed (M-44). */
    private static Account cover(Draft draft, Pot pot, boolean prior) {
        boolean authorised = !prior
                && draft.law().needsAuthorisation()
                && draft.law().pot(pot).controlled();
        return authorised ? Account.AUTHORISATION : Account.CARRIED;
    }

    /**
     * The pot that a commitment's part of this due year stands in.
     *
     * @param wanted may be left out where there is one
     * @throws Refusal {@code pot-ambiguous}
     */
    static Pot potOf(Binding commitment, Account account, int dueYear, @Nullable Pot wanted) {
        if (wanted != null) {
            return wanted;
        }
        var open = commitment.pots().stream()
                .filter(pot -> commitment.on(pot, account, dueYear) > 0)
                .toList();
        if (open.size() > 1) {
            throw BudgetRefusal.POT_AMBIGUOUS
                    .refusal()
                    .with("line", commitment.terms().line())
                    .with("pots", open);
        }
        return open.isEmpty() ? commitment.pots().get(0) : open.get(0);
    }

    /** More than is open. */
    static Refusal tooMuch(BudgetRefusal name, Binding binding, Money requested, long openCents) {
        return name.refusal()
                .with("id", binding.id())
                .with("requested", requested)
                .with("available", new Money(openCents));
    }
}

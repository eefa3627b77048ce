package obligo.budget.yearend;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import obligo.budget.BudgetRefusal;
import obligo.budget.ledger.Account;
import obligo.budget.ledger.Binding;
import obligo.budget.ledger.Booking;
import obligo.budget.ledger.Document;
import obligo.budget.ledger.Draft;
import obligo.budget.money.Pot;
import obligo.http.Money;
import org.jspecify.annotations.Nullable;

/** What the end of a year books about a commitment, in the old year and in the next. */
final class Carried {
    private Carried() {}

    /** A part of a commitment as it goes into the next year. */
    record Part(Pot pot, int dueYear, Money amount, Money callable) {}

    /** The parts that fall due after the year. */
    static List<Part> later(Binding commitment, int fiscalYear) {
        List<Part> parts = new ArrayList<>();
        for (int dueYear : commitment.openYears()) {
            if (dueYear > fiscalYear) {
                parts.addAll(due(commitment, dueYear, dueYear));
            }
        }
        return parts;
    }

    /** What is open of the year itself, to be due in the next. */
    static List<Part> open(Binding commitment, int fiscalYear) {
        return due(commitment, fiscalYear, fiscalYear + 1);
    }

    /** Between reading a commitment and booking its end, somebody may have booked on it. */
    private static void requireUnchanged(Binding binding, boolean unchanged) {
        if (!unchanged) {
            throw BudgetRefusal.CHANGED_MEANWHILE.refusal().with("id", binding.id());
        }
    }

    private static List<Part> due(Binding commitment, int dueYear, int dueThen) {
        return commitment.pots().stream()
                .map(pot -> new Part(
                        pot,
                        dueThen,
                        new Money(commitment.on(pot, Account.COMMITTED, dueYear)),
                        new Money(dueYear == dueThen ? commitment.on(pot, Account.OPTION, dueYear) : 0)))
                .filter(part -> part.amount().cents() > 0 || part.callable().cents() > 0)
                .toList();
    }

    /**
     * In the old year: that its later parts now stand in the next year's books. Moves nothing.
     *
     * @param parts as they were carried in
     */
    record Out(UUID commitment, int into, List<Part> parts, Document document) implements Booking {
        @Override
        public String type() {
            return "CARRIED_OUT";
        }

        @Override
        public @Nullable String reason() {
            return null;
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
            Binding binding = draft.binding(commitment, Binding.Kind.COMMITMENT);
            requireUnchanged(binding, !binding.isRolledOver() && parts.equals(later(binding, draft.fiscalYear())));
            draft.chargeTo(binding);
            draft.goOn(binding);
            draft.then(binding::rollOver);
        }
    }

    /** In the next year: a prior commitment, which binds whether there is money or not (M-45). */
    record In(
            UUID commitment,
            int enteredInYear,
            boolean rebooked,
            List<Part> parts,
            @JsonIgnore Binding.Terms terms,
            Document document)
            implements Booking {
        @Override
        public String type() {
            return "CARRIED_IN";
        }

        @Override
        public @Nullable String reason() {
            return null;
        }

        @Override
        public List<UUID> concerns() {
            return List.of(commitment);
        }

        @Override
        public void book(Draft draft) {
            draft.isOutsideFact();
            Binding there = draft.findBinding(commitment);
            if (there != null && !(rebooked && there.terms().prior())) {
                throw BudgetRefusal.ID_REUSED.refusal().with("id", commitment);
            }
            if (there == null) {
                draft.beginAs(commitment, terms);
            } else {
                draft.chargeTo(there);
                draft.goOn(there);
            }
            for (Part part : parts) {
                bind(draft, part);
            }
        }

        private static void bind(Draft draft, Part part) {
            int due = part.dueYear();
            if (due == draft.fiscalYear()) {
                draft.move(
                        part.pot(),
                        Account.FREE,
                        0,
                        Account.COMMITTED,
                        due,
                        part.amount().cents());
                draft.move(
                        part.pot(),
                        Account.NEW_CASES,
                        Account.PRIOR,
                        part.amount().cents());
                draft.move(
                        part.pot(),
                        Account.CALLABLE,
                        due,
                        Account.OPTION,
                        due,
                        part.callable().cents());
            } else {
                draft.move(
                        part.pot(),
                        Account.CARRIED,
                        due,
                        Account.COMMITTED,
                        due,
                        part.amount().cents());
                draft.move(
                        part.pot(),
                        Account.CARRIED,
                        due,
                        Account.OPTION,
                        due,
                        part.callable().cents());
            }
        }
    }

    /**
     * In the old year: what was open of it is given back, because it is rebooked, released or void.
     *
     * @param parts what is rebooked, none where it is not
     */
    record Ended(UUID binding, String why, List<Part> parts, Document document) implements Booking {
        @Override
        public String type() {
            return "ENDED";
        }

        @Override
        public @Nullable String reason() {
            return why;
        }

        @Override
        public List<UUID> concerns() {
            return List.of(binding);
        }

        @Override
        public boolean belongsToClosing() {
            return true;
        }

        @Override
        public void book(Draft draft) {
            Binding ended = draft.binding(binding);
            requireUnchanged(ended, parts.isEmpty() || parts.equals(open(ended, draft.fiscalYear())));
            draft.chargeTo(ended);
            draft.goOn(ended);
            int year = draft.fiscalYear();
            for (Pot pot : ended.pots()) {
                draft.move(pot, Account.RESERVED, Account.FREE, ended.on(pot, Account.RESERVED, 0));
                long open = ended.on(pot, Account.COMMITTED, year);
                draft.move(pot, Account.COMMITTED, year, Account.FREE, 0, open);
                draft.move(pot, Account.OPTION, year, Account.CALLABLE, year, ended.on(pot, Account.OPTION, year));
                if (ended.terms().prior()) {
                    draft.move(pot, Account.PRIOR, Account.NEW_CASES, open);
                }
            }
            requireUnchanged(ended, draft.posts());
        }
    }
}

package obligo.budget.yearend;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import obligo.budget.BudgetRefusal;
import obligo.budget.bookings.TransferCancellation;
import obligo.budget.ledger.Binding;
import obligo.budget.ledger.Bindings;
import obligo.budget.ledger.Booking;
import obligo.budget.ledger.Document;
import obligo.budget.ledger.Ledger;
import obligo.budget.ledger.Outcome;
import obligo.budget.ledger.Request;
import obligo.budget.year.YearKey;
import obligo.budget.year.YearStatus;
import obligo.budget.yearend.YearEnd.Act;
import obligo.budget.yearend.YearEnd.OpenCommitments;
import obligo.http.Refusal;

/**
 * Ends a year, commitment by commitment, in pieces that each are one transaction over the old and the next year. An end
 * that was interrupted is simply asked for again: what was done is not found any more.
 */
@ApplicationScoped
class EndYear {
    private static final int PIECE = 500;
    private static final int PATIENCE = 100;

    private final Ledger ledger;
    private final Bindings bindings;

    EndYear(Ledger ledger, Bindings bindings) {
        this.ledger = ledger;
        this.bindings = bindings;
    }

    /**
     * @param asked the request of the act itself, which is booked last
     * @throws obligo.http.Refusal {@code year-end-out-of-order}, {@code not-rolled-over},
     *     {@code open-commitments-undecided}, {@code year-closed}
     */
    Outcome end(Request asked) {
        YearEnd act = (YearEnd) asked.booking();
        if (asked.dryRun() || act.act() == Act.BEGIN_CLOSING || bindings.isBooked(asked.year(), asked.id())) {
            return ledger.book(List.of(asked)).get(0);
        }
        bindings.requireStatus(asked.year(), YearStatus.CLOSING, act.act().name());
        if (act.act() == Act.ROLL_OVER) {
            eachPiece(asked, bindings::notRolledOver, this::rollOver);
        } else {
            close(asked, act);
        }
        return ledger.book(List.of(asked)).get(0);
    }

    private void close(Request asked, YearEnd act) {
        YearKey year = asked.year();
        long notRolledOver = bindings.countNotRolledOver(year);
        if (notRolledOver > 0) {
            throw BudgetRefusal.NOT_ROLLED_OVER.refusal().with("open", notRolledOver);
        }
        long open = bindings.countOpenCommitments(year);
        if (open > 0 && act.openCommitments() == null) {
            throw BudgetRefusal.OPEN_COMMITMENTS_UNDECIDED.refusal().with("open", open);
        }
        boolean rebook = act.openCommitments() == OpenCommitments.REBOOK;
        eachPiece(asked, bindings::open, (request, binding) -> endOpen(request, binding, rebook));
    }

    private void eachPiece(
            Request asked,
            BiFunction<YearKey, Integer, List<Binding>> due,
            BiFunction<Request, Binding, List<Request>> bookings) {
        List<Binding> piece = due.apply(asked.year(), PIECE);
        int disturbed = 0;
        while (!piece.isEmpty()) {
            List<Request> requests = new ArrayList<>();
            piece.forEach(binding -> requests.addAll(bookings.apply(asked, binding)));
            // Old and next year in one transaction: a commitment is never in both books, nor in neither.
            disturbed = book(requests, disturbed);
            piece = due.apply(asked.year(), PIECE);
        }
    }

    /** Where somebody booked on one of them meanwhile, the piece is read again. */
    private int book(List<Request> requests, int disturbed) {
        try {
            ledger.bookTogether(requests);
            return 0;
        } catch (Refusal refusal) {
            if (refusal.name() != BudgetRefusal.CHANGED_MEANWHILE || disturbed == PATIENCE) {
                throw refusal;
            }
            return disturbed + 1;
        }
    }

    private List<Request> rollOver(Request asked, Binding commitment) {
        YearKey year = asked.year();
        List<Carried.Part> parts = Carried.later(commitment, year.fiscalYear());
        Document document = asked.booking().document();
        return List.of(
                request(
                        asked,
                        next(year),
                        new Carried.In(commitment.id(), year.fiscalYear(), false, parts, prior(commitment), document)),
                request(asked, year, new Carried.Out(commitment.id(), year.fiscalYear() + 1, parts, document)));
    }

    private List<Request> endOpen(Request asked, Binding binding, boolean rebook) {
        YearKey year = asked.year();
        Document document = asked.booking().document();
        List<Request> requests = new ArrayList<>();
        List<Carried.Part> open = Carried.open(binding, year.fiscalYear());
        boolean rebooked = rebook && binding.kind() == Binding.Kind.COMMITMENT && !open.isEmpty();
        if (rebooked) {
            requests.add(request(
                    asked,
                    next(year),
                    new Carried.In(binding.id(), year.fiscalYear(), true, open, prior(binding), document)));
        }
        Booking ending = binding.kind() == Binding.Kind.TRANSFER
                ? TransferCancellation.of(binding.id(), document)
                : new Carried.Ended(
                        binding.id(), rebooked ? "REBOOKED" : "RELEASED", rebooked ? open : List.of(), document);
        requests.add(request(asked, year, ending));
        return requests;
    }

    private static YearKey next(YearKey year) {
        return new YearKey(year.jobcenter(), year.fiscalYear() + 1);
    }

    private static Binding.Terms prior(Binding commitment) {
        Binding.Terms terms = commitment.terms();
        return new Binding.Terms(terms.kind(), terms.line(), terms.instrument(), true, null);
    }

    private static Request request(Request asked, YearKey year, Booking booking) {
        return new Request(
                year, UUID.randomUUID(), booking, asked.author(), asked.roles(), asked.correlationId(), false);
    }
}

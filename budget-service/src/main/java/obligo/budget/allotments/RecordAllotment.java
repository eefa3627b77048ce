package obligo.budget.allotments;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import obligo.budget.BudgetRefusal;
import obligo.budget.neighbours.KnownJobcenter;
import obligo.budget.year.Act;
import obligo.budget.year.BudgetRevised;
import obligo.budget.year.BudgetRevision;
import obligo.budget.year.BudgetYear;
import obligo.http.Caller;
import obligo.http.Role;

/** Records an allotment under the id that the caller gave it. */
@ApplicationScoped
class RecordAllotment {
    private final Caller caller;
    private final Event<BudgetRevised> revised;

    RecordAllotment(Caller caller, Event<BudgetRevised> revised) {
        this.caller = caller;
        this.revised = revised;
    }

    /**
     * @param dryRun decides all, and takes it back
     * @return the allotment, newly recorded or the same as before
     * @throws obligo.http.Refusal {@code id-reused} where the id stands for other content
     */
    @Transactional
    Recorded record(String jobcenter, int fiscalYear, UUID id, AllotmentBody body, boolean dryRun) {
        KnownJobcenter.named(jobcenter);
        caller.mayWrite(jobcenter, Role.BUDGET_OFFICER);
        if (body.containedIn() == body.pot()) {
            throw BudgetRefusal.CONTAINED_IN_ITSELF.refusal().with("pot", body.pot());
        }
        if (body.dueYear() != null && body.dueYear() <= fiscalYear) {
            throw BudgetRefusal.DUE_YEAR_PAST
                    .refusal()
                    .with("dueYear", body.dueYear())
                    .with("year", fiscalYear);
        }
        BudgetYear year = BudgetYear.locked(jobcenter, fiscalYear);
        Allotment before = Allotment.findById(new Allotment.Key(jobcenter, fiscalYear, id));
        if (before != null) {
            if (!before.body().equals(body)) {
                throw BudgetRefusal.ID_REUSED.refusal().with("id", id);
            }
            return new Recorded(before, false);
        }
        BudgetRevision revision = year.advance(Act.ALLOTMENT_RECORDED, caller, body.note());
        Allotment allotment = new Allotment(id, body, revision);
        allotment.persistAndFlush();
        revised.fire(new BudgetRevised(revision, Act.ALLOTMENT_RECORDED, List.of()));
        if (dryRun) {
            QuarkusTransaction.setRollbackOnly();
        }
        return new Recorded(allotment, true);
    }

    /** What recording came to. */
    record Recorded(Allotment allotment, boolean isNew) {}
}

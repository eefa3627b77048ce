package obligo.budget.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import obligo.budget.law.Law;
import obligo.budget.law.Share;
import obligo.budget.neighbours.KnownJobcenter;
import obligo.budget.year.Act;
import obligo.budget.year.BudgetRevised;
import obligo.budget.year.BudgetRevision;
import obligo.budget.year.BudgetYear;
import obligo.http.Caller;
import obligo.http.DistinctKeys;
import obligo.http.ExpectedRevision;
import obligo.http.Role;
import org.jspecify.annotations.Nullable;

/** Changes the administration budget of a year. It is a part of the plan, and told as such. */
@ApplicationScoped
class ChangeAdministration {
    private final Caller caller;
    private final Law law;
    private final Event<BudgetRevised> revised;

    ChangeAdministration(Caller caller, Law law, Event<BudgetRevised> revised) {
        this.caller = caller;
        this.law = law;
        this.revised = revised;
    }

    /** @return what is stored now, and whether it is the year's first */
    @Transactional
    Changed put(String jobcenter, int fiscalYear, ExpectedRevision expected, AdministrationBudget budget) {
        check(jobcenter, budget);
        BudgetYear year = BudgetYear.locked(jobcenter, fiscalYear);
        Optional<StoredAdministration> stored = StoredAdministration.at(jobcenter, fiscalYear, year.revision());
        expected.require(revisionOf(stored));
        Share kfaShare = kfaShare(fiscalYear);
        if (stored.isPresent() && stored.get().says(budget.withoutReason(), kfaShare)) {
            BudgetRevision same = BudgetYear.revisionAt(jobcenter, fiscalYear, stored.get().sinceRevision, null);
            return new Changed(same, budget.withoutReason(), kfaShare, false);
        }
        BudgetRevision revision = year.advance(Act.ADMINISTRATION_CHANGED, caller, budget.changeReason());
        StoredAdministration.begin(revision, stored, budget.withoutReason(), kfaShare);
        revised.fire(new BudgetRevised(revision, Act.ADMINISTRATION_CHANGED, List.of()));
        return new Changed(revision, budget.withoutReason(), kfaShare, stored.isEmpty());
    }

    /** The same with all its checks, storing nothing and locking nobody out. */
    @Transactional
    Changed rehearse(String jobcenter, int fiscalYear, ExpectedRevision expected, AdministrationBudget budget) {
        check(jobcenter, budget);
        long now = BudgetYear.current(jobcenter, fiscalYear)
                .map(BudgetYear::revision)
                .orElse(0L);
        expected.require(revisionOf(StoredAdministration.at(jobcenter, fiscalYear, now)));
        return new Changed(null, budget.withoutReason(), kfaShare(fiscalYear), false);
    }

    /** The share in force on the last day of the year: one share for the whole of it. */
    Share kfaShare(int fiscalYear) {
        return law.kfaShare(LocalDate.of(fiscalYear, 12, 31));
    }

    private void check(String jobcenter, AdministrationBudget budget) {
        KnownJobcenter.named(jobcenter);
        caller.mayWrite(jobcenter, Role.BUDGET_OFFICER);
        DistinctKeys.require("items", "key", budget.items().stream().map(CostItem::key));
    }

    private static long revisionOf(Optional<StoredAdministration> stored) {
        return stored.map(version -> version.sinceRevision).orElse(0L);
    }

    /**
     * What a change came to.
     *
     * @param revision null where nothing was stored
     */
    record Changed(@Nullable BudgetRevision revision, AdministrationBudget budget, Share kfaShare, boolean isFirst) {}
}

package obligo.budget.plan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import obligo.budget.BudgetRefusal;
import obligo.budget.neighbours.KnownJobcenter;
import obligo.budget.year.Act;
import obligo.budget.year.BudgetRevised;
import obligo.budget.year.BudgetRevision;
import obligo.budget.year.BudgetYear;
import obligo.http.Caller;
import obligo.http.ExpectedRevision;
import obligo.http.Role;
import org.jspecify.annotations.Nullable;

/** Changes the plan of a year, as a whole or one line of it. */
@ApplicationScoped
class ChangePlan {
    private final Caller caller;
    private final Event<BudgetRevised> revised;

    ChangePlan(Caller caller, Event<BudgetRevised> revised) {
        this.caller = caller;
        this.revised = revised;
    }

    /** @return what is stored now, and whether it is the year's first plan */
    @Transactional
    Changed put(String jobcenter, int fiscalYear, ExpectedRevision expected, Plan plan, boolean dryRun) {
        BudgetYear year = lock(jobcenter, fiscalYear);
        expected.require(year.planRevision());
        PlanRules.checkShape(plan);
        PlanRules.checkInstruments(plan.lines(), fiscalYear);
        return store(year, plan, dryRun);
    }

    @Transactional
    Changed putLine(
            String jobcenter,
            int fiscalYear,
            ExpectedRevision expected,
            Line line,
            @Nullable String changeReason,
            boolean dryRun) {
        BudgetYear year = lock(jobcenter, fiscalYear);
        expected.require(year.planRevision());
        Plan before = stored(year)
                .orElseThrow(() -> BudgetRefusal.BUDGET_NOT_PLANNED
                        .refusal()
                        .with("jobcenter", jobcenter)
                        .with("year", fiscalYear))
                .plan();
        List<Line> lines = new ArrayList<>(before.lines());
        int place = 0;
        while (place < lines.size() && !lines.get(place).line().equals(line.line())) {
            place++;
        }
        if (place < lines.size()) {
            lines.set(place, line);
        } else {
            lines.add(line);
        }
        Plan plan = Plan.of(changeReason, before.frame(), lines);
        PlanRules.checkShape(plan);
        PlanRules.checkInstruments(List.of(line), fiscalYear);
        return store(year, plan, dryRun);
    }

    private BudgetYear lock(String jobcenter, int fiscalYear) {
        KnownJobcenter.named(jobcenter);
        caller.mayWrite(jobcenter, Role.BUDGET_OFFICER);
        return BudgetYear.locked(jobcenter, fiscalYear);
    }

    private static Optional<StoredPlan> stored(BudgetYear year) {
        return StoredPlan.at(year.jobcenter(), year.fiscalYear(), year.revision());
    }

    /** A dry run does all that a change does, books included, and then takes it back. */
    private Changed store(BudgetYear year, Plan plan, boolean dryRun) {
        Optional<StoredPlan> stored = stored(year);
        Plan same = Plan.of(null, plan.frame(), plan.lines());
        if (stored.isPresent() && stored.get().plan().equals(same)) {
            return new Changed(year.planRevision(), same, false);
        }
        BudgetRevision revision = year.advance(Act.PLAN_CHANGED, caller, plan.changeReason());
        List<LineChange> changes =
                stored.isPresent() ? stored.get().replace(plan, revision) : StoredPlan.begin(plan, revision);
        revised.fire(new BudgetRevised(revision, Act.PLAN_CHANGED, changes));
        if (dryRun) {
            QuarkusTransaction.setRollbackOnly();
        }
        return new Changed(revision.number(), same, stored.isEmpty());
    }

    /** What a change came to. */
    record Changed(long revision, Plan plan, boolean isFirst) {}
}

package obligo.budget.balance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.List;
import obligo.budget.allotments.Allotment;
import obligo.budget.plan.Plan;
import obligo.budget.plan.StoredPlan;
import obligo.budget.year.BudgetRevised;
import obligo.budget.year.BudgetRevision;
import obligo.outbox.Outbox;

/** Tells the neighbours of a revision, in its transaction, with the sums that follow from it. */
@ApplicationScoped
class BudgetAnnouncer {
    static final String TOPIC = "obligo.budget";

    private final Outbox outbox;
    private final EntityManager database;

    BudgetAnnouncer(Outbox outbox, EntityManager database) {
        this.outbox = outbox;
        this.database = database;
    }

    void announce(@Observes BudgetRevised revised) {
        database.flush();
        BudgetRevision revision = revised.revision();
        String jobcenter = revision.jobcenter();
        int year = revision.fiscalYear();
        Plan plan = StoredPlan.at(jobcenter, year, revision.number())
                .map(StoredPlan::plan)
                .orElse(null);
        List<Allotment> known = Allotment.knownAt(jobcenter, year, revision.number());
        String type =
                switch (revised.act()) {
                    // The administration budget is a part of the plan in which no line changes.
                    case PLAN_CHANGED, ADMINISTRATION_CHANGED -> "obligo.budget.plan-changed.v1";
                    case ALLOTMENT_RECORDED -> "obligo.budget.allotment-recorded.v1";
                };
        outbox.record(
                TOPIC,
                jobcenter + "/" + year,
                type,
                BudgetChanged.of(
                        revision,
                        revised.changes(),
                        plan,
                        new Waterfall(Allotment.inForce(known), plan),
                        Allotment.authorisationsInForce(known)));
    }
}

package obligo.budget.year;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import obligo.http.Author;
import org.jspecify.annotations.Nullable;

/** One change of a year: who, what, when, why. Revisions of a year are consecutive and never change. */
@Entity
@Table(name = "budget_revision")
@IdClass(BudgetRevision.Key.class)
public class BudgetRevision extends PanacheEntityBase {
    @Id
    String jobcenter;

    @Id
    int fiscalYear;

    @Id
    long revision;

    @Enumerated(EnumType.STRING)
    Act act;

    String changedById;
    String changedByName;
    Instant changedAt;

    @Nullable
    String reason;

    protected BudgetRevision() {}

    BudgetRevision(BudgetYear year, Act act, String byId, String byName, Instant at, @Nullable String reason) {
        this.jobcenter = year.jobcenter;
        this.fiscalYear = year.fiscalYear;
        this.revision = year.revision;
        this.act = act;
        this.changedById = byId;
        this.changedByName = byName;
        this.changedAt = at;
        this.reason = reason;
    }

    /** The latest revision up to this one that changed the plan, 0 where none had. */
    public long lastPlanChange() {
        return BudgetRevision.<BudgetRevision>find(
                        "jobcenter = ?1 and fiscalYear = ?2 and revision <= ?3 and act = ?4 order by revision desc",
                        jobcenter,
                        fiscalYear,
                        revision,
                        Act.PLAN_CHANGED)
                .firstResultOptional()
                .map(BudgetRevision::number)
                .orElse(0L);
    }

    public String jobcenter() {
        return jobcenter;
    }

    public int fiscalYear() {
        return fiscalYear;
    }

    public long number() {
        return revision;
    }

    public Author changedBy() {
        return new Author(changedById, changedByName);
    }

    public Instant changedAt() {
        return changedAt;
    }

    public @Nullable String reason() {
        return reason;
    }

    /** Identifies a revision. */
    record Key(String jobcenter, int fiscalYear, long revision) implements Serializable {}
}

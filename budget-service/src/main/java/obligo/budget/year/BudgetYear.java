package obligo.budget.year;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import obligo.budget.BudgetRefusal;
import obligo.http.Caller;
import obligo.http.CommonRefusal;
import org.jspecify.annotations.Nullable;

/** The root of all money of a Jobcenter's year. Whoever holds its lock may change what belongs to the year. */
@Entity
@Table(name = "budget_year")
@IdClass(YearKey.class)
public class BudgetYear extends PanacheEntityBase {
    @Id
    String jobcenter;

    @Id
    int fiscalYear;

    long revision;
    long planRevision;

    protected BudgetYear() {}

    /** Locks the year until the transaction ends, beginning it where there is none yet. */
    public static BudgetYear locked(String jobcenter, int fiscalYear) {
        Panache.getEntityManager()
                .createNativeQuery("insert into budget_year values (?, ?, 0, 0) on conflict do nothing")
                .setParameter(1, jobcenter)
                .setParameter(2, fiscalYear)
                .executeUpdate();
        return BudgetYear.findById(new YearKey(jobcenter, fiscalYear), LockModeType.PESSIMISTIC_WRITE);
    }

    /** The year as it is now, empty where nothing was ever recorded. */
    public static Optional<BudgetYear> current(String jobcenter, int fiscalYear) {
        return BudgetYear.<BudgetYear>findByIdOptional(new YearKey(jobcenter, fiscalYear))
                .filter(year -> year.revision > 0);
    }

    /** Goes on to the next revision, which says who changed what, when and why. */
    public BudgetRevision advance(Act act, Caller caller, @Nullable String reason) {
        revision++;
        if (act == Act.PLAN_CHANGED) {
            planRevision = revision;
        }
        BudgetRevision next = new BudgetRevision(
                this, act, caller.id(), caller.name(), Instant.now().truncatedTo(ChronoUnit.MICROS), reason);
        next.persist();
        return next;
    }

    /**
     * The revision that a reader asks for: the latest, a certain one, or the one in force at an instant.
     *
     * @throws obligo.http.Refusal {@code budget-not-planned}, {@code revision-unknown}
     */
    public static BudgetRevision revisionAt(
            String jobcenter, int fiscalYear, @Nullable Long number, @Nullable Instant asOf) {
        BudgetYear year = current(jobcenter, fiscalYear).orElseThrow(() -> BudgetRefusal.BUDGET_NOT_PLANNED
                .refusal()
                .with("jobcenter", jobcenter)
                .with("year", fiscalYear));
        Optional<BudgetRevision> found;
        if (asOf != null) {
            found = BudgetRevision.find(
                            "jobcenter = ?1 and fiscalYear = ?2 and changedAt <= ?3 order by revision desc",
                            jobcenter,
                            fiscalYear,
                            asOf)
                    .firstResultOptional();
        } else {
            found = BudgetRevision.find(
                            "jobcenter = ?1 and fiscalYear = ?2 and revision = ?3",
                            jobcenter,
                            fiscalYear,
                            number == null ? year.revision : number)
                    .firstResultOptional();
        }
        return found.orElseThrow(() -> CommonRefusal.REVISION_UNKNOWN.refusal().with("revision", number));
    }

    /**
     * The last revision known at an instant, null where there was none yet.
     *
     * @param instant null for now
     */
    public static @Nullable Long lastRevisionAt(YearKey year, @Nullable Instant instant) {
        if (instant == null) {
            return current(year.jobcenter(), year.fiscalYear())
                    .map(BudgetYear::revision)
                    .orElse(null);
        }
        return BudgetRevision.<BudgetRevision>find(
                        "jobcenter = ?1 and fiscalYear = ?2 and changedAt <= ?3 order by revision desc",
                        year.jobcenter(),
                        year.fiscalYear(),
                        instant)
                .firstResultOptional()
                .map(BudgetRevision::number)
                .orElse(null);
    }

    public String jobcenter() {
        return jobcenter;
    }

    public int fiscalYear() {
        return fiscalYear;
    }

    public long revision() {
        return revision;
    }

    /** The revision that last changed the plan, 0 before there is one. */
    public long planRevision() {
        return planRevision;
    }
}

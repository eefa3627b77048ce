package obligo.targets.year;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import obligo.http.Author;
import obligo.http.CommonRefusal;
import obligo.targets.TargetsRefusal;
import org.jspecify.annotations.Nullable;

/**
 * The root of all targets of a Jobcenter's year. Whoever holds its lock may change what belongs to the year, its targets
 * and what was heard of its neighbours.
 */
@Entity
@IdClass(YearKey.class)
public class TargetsYear extends PanacheEntityBase {
    @Id
    String jobcenter;

    @Id
    int fiscalYear;

    long revision;
    long basisRevision;
    boolean governed;

    protected TargetsYear() {}

    /** Locks the year until the transaction ends, beginning it where there is none yet. */
    public static TargetsYear locked(String jobcenter, int fiscalYear) {
        Panache.getEntityManager()
                .createNativeQuery(
                        "insert into targets_year (jobcenter, fiscal_year, revision, basis_revision) values (?, ?, 0, 0) "
                                + "on conflict do nothing")
                .setParameter(1, jobcenter)
                .setParameter(2, fiscalYear)
                .executeUpdate();
        return TargetsYear.findById(new YearKey(jobcenter, fiscalYear), LockModeType.PESSIMISTIC_WRITE);
    }

    /** The year as it is now; there has to be one. */
    public static TargetsYear named(String jobcenter, int fiscalYear) {
        return TargetsYear.findById(new YearKey(jobcenter, fiscalYear));
    }

    /** Goes on to the next revision, which says who changed what, when and why. */
    public TargetsRevision advance(Author by, @Nullable String reason) {
        revision++;
        TargetsRevision next = new TargetsRevision(this, by, Instant.now().truncatedTo(ChronoUnit.MICROS), reason);
        next.persist();
        return next;
    }

    /** Counts a change of the basis, which needs no new targets. */
    public long advanceBasis() {
        return ++basisRevision;
    }

    /**
     * The revision that a reader asks for: the latest, a certain one, or the one in force at an instant.
     *
     * @throws obligo.http.Refusal {@code targets-not-planned}, {@code revision-unknown}
     */
    public static TargetsRevision revisionAt(
            String jobcenter, int fiscalYear, @Nullable Long number, @Nullable Instant asOf) {
        TargetsYear year = TargetsYear.<TargetsYear>findByIdOptional(new YearKey(jobcenter, fiscalYear))
                .filter(TargetsYear::hasTargets)
                .orElseThrow(() -> TargetsRefusal.TARGETS_NOT_PLANNED
                        .refusal()
                        .with("jobcenter", jobcenter)
                        .with("year", fiscalYear));
        Optional<TargetsRevision> found;
        if (asOf != null) {
            found = TargetsRevision.find(
                            "jobcenter = ?1 and fiscalYear = ?2 and changedAt <= ?3 order by revision desc",
                            jobcenter,
                            fiscalYear,
                            asOf)
                    .firstResultOptional();
        } else {
            found = TargetsRevision.findByIdOptional(
                    new TargetsRevision.Key(jobcenter, fiscalYear, number == null ? year.revision : number));
        }
        return found.orElseThrow(() -> CommonRefusal.REVISION_UNKNOWN.refusal().with("revision", number));
    }

    /** Whether an agreement is negotiated for the year or in force; then only it changes the targets. */
    public boolean isGoverned() {
        return governed;
    }

    public void beGoverned(boolean byAnAgreement) {
        governed = byAnAgreement;
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

    public long basisRevision() {
        return basisRevision;
    }

    /** Whether targets were ever set; before that the year only knows what its neighbours told. */
    public boolean hasTargets() {
        return revision > 0;
    }
}

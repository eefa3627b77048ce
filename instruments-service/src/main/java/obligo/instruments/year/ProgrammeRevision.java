package obligo.instruments.year;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import obligo.http.Author;
import org.jspecify.annotations.Nullable;

/** One change of a year's programme: who, when, why. Revisions of a year are consecutive and never change. */
@Entity
@Table(name = "programme_revision")
@IdClass(ProgrammeRevision.Key.class)
public class ProgrammeRevision extends PanacheEntityBase {
    @Id
    String jobcenter;

    @Id
    int fiscalYear;

    @Id
    long revision;

    String changedById;
    String changedByName;
    Instant changedAt;

    @Nullable
    String reason;

    protected ProgrammeRevision() {}

    ProgrammeRevision(ProgrammeYear year, Author by, Instant at, @Nullable String reason) {
        this.jobcenter = year.jobcenter;
        this.fiscalYear = year.fiscalYear;
        this.revision = year.revision;
        this.changedById = by.id();
        this.changedByName = by.name();
        this.changedAt = at;
        this.reason = reason;
    }

    static Optional<ProgrammeRevision> numbered(String jobcenter, int fiscalYear, long number) {
        return findByIdOptional(new Key(jobcenter, fiscalYear, number));
    }

    static Optional<ProgrammeRevision> knownAt(String jobcenter, int fiscalYear, Instant instant) {
        return find(
                        "jobcenter = ?1 and fiscalYear = ?2 and changedAt <= ?3 order by revision desc",
                        jobcenter,
                        fiscalYear,
                        instant)
                .firstResultOptional();
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

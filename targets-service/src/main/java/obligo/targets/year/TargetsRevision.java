package obligo.targets.year;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import obligo.http.Author;
import org.jspecify.annotations.Nullable;

/** One change of a year's targets: who, what, when, why. Revisions of a year are consecutive and never change. */
@Entity
@IdClass(TargetsRevision.Key.class)
public class TargetsRevision extends PanacheEntityBase {
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

    protected TargetsRevision() {}

    TargetsRevision(TargetsYear year, Author by, Instant at, @Nullable String reason) {
        this.jobcenter = year.jobcenter;
        this.fiscalYear = year.fiscalYear;
        this.revision = year.revision;
        this.changedById = by.id();
        this.changedByName = by.name();
        this.changedAt = at;
        this.reason = reason;
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

package obligo.targets.organisation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A Jobcenter as a change left it: never changed, never removed. */
@Entity
@IdClass(JobcenterRevision.Key.class)
class JobcenterRevision extends PanacheEntityBase {
    @Id
    String jobcenter;

    @Id
    long revision;

    @JdbcTypeCode(SqlTypes.JSON)
    JobcenterBody content;

    String changedById;
    String changedByName;
    Instant changedAt;

    @Nullable
    String reason;

    protected JobcenterRevision() {}

    JobcenterRevision(Jobcenter now) {
        this.jobcenter = now.jobcenter;
        this.revision = now.revision;
        this.content = now.content();
        this.changedById = now.changedById;
        this.changedByName = now.changedByName;
        this.changedAt = now.changedAt;
        this.reason = now.reason;
    }

    /** Identifies a revision. */
    record Key(String jobcenter, long revision) implements Serializable {}
}

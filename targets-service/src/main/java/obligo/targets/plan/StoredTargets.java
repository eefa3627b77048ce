package obligo.targets.plan;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.Optional;
import obligo.targets.year.TargetsRevision;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * The targets of one revision as a whole. They are agreed as a whole too, and nobody asks for a single one across years:
 * so one document a revision, not versions of its parts.
 */
@Entity
@IdClass(StoredTargets.Key.class)
public class StoredTargets extends PanacheEntityBase {
    @Id
    String jobcenter;

    @Id
    int fiscalYear;

    @Id
    long revision;

    @JdbcTypeCode(SqlTypes.JSON)
    Targets content;

    protected StoredTargets() {}

    public StoredTargets(TargetsRevision revision, Targets content) {
        this.jobcenter = revision.jobcenter();
        this.fiscalYear = revision.fiscalYear();
        this.revision = revision.number();
        this.content = content;
    }

    public static Optional<Targets> at(String jobcenter, int fiscalYear, long revision) {
        return StoredTargets.<StoredTargets>findByIdOptional(new Key(jobcenter, fiscalYear, revision))
                .map(stored -> stored.content);
    }

    /** Identifies the targets of a revision. */
    record Key(String jobcenter, int fiscalYear, long revision) implements Serializable {}
}

package obligo.targets.basis;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.List;
import obligo.targets.year.TargetsRevision;
import obligo.targets.year.TargetsYear;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a revision of the targets rests on. Once a part is known it stays; a part not yet heard may still come. */
@Entity
@IdClass(AgreedBasis.Key.class)
class AgreedBasis extends PanacheEntityBase {
    @Id
    String jobcenter;

    @Id
    int fiscalYear;

    @Id
    long revision;

    @JdbcTypeCode(SqlTypes.JSON)
    Heard content;

    protected AgreedBasis() {}

    AgreedBasis(TargetsRevision revision, Heard content) {
        this.jobcenter = revision.jobcenter();
        this.fiscalYear = revision.fiscalYear();
        this.revision = revision.number();
        this.content = content;
    }

    static AgreedBasis of(String jobcenter, int fiscalYear, long revision) {
        return AgreedBasis.findById(new Key(jobcenter, fiscalYear, revision));
    }

    /** Of all revisions of a year. */
    static List<AgreedBasis> ofAll(TargetsYear year) {
        return list("jobcenter = ?1 and fiscalYear = ?2", year.jobcenter(), year.fiscalYear());
    }

    /** Identifies the basis of a revision. */
    record Key(String jobcenter, int fiscalYear, long revision) implements Serializable {}
}

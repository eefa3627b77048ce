package obligo.targets.plan;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import obligo.targets.year.TargetsRevision;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The targets of one revision as a whole. They are agreed as a whole too, and nobody asks for a single one across years:
 * so one document a revision, not versions of its parts.
 */
@Entity
@IdClass(StoredTargets.Key.class)
public class StoredTargets extends PanacheEntityBase {
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

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

    /**
     * The latest targets of every Jobcenter of a year, by number.
     *
     * @param asOf as known at this instant, null for now
     */
    public static Map<String, Standing> ofYear(int fiscalYear, @Nullable Instant asOf) {
        return StoredTargets.<StoredTargets>find("""
                        from StoredTargets s where s.fiscalYear = ?1 and s.revision =
                            (select max(r.revision) from TargetsRevision r
                              where r.jobcenter = s.jobcenter and r.fiscalYear = s.fiscalYear and r.changedAt <= ?2)
                        """, fiscalYear, asOf == null ? END_OF_TIME : asOf).stream()
                .collect(Collectors.toMap(
                        stored -> stored.jobcenter, stored -> new Standing(stored.revision, stored.content)));
    }

    /** Targets with the revision that they stand at. */
    public record Standing(long revision, Targets targets) {}

    /** Identifies the targets of a revision. */
    record Key(String jobcenter, int fiscalYear, long revision) implements Serializable {}
}

package obligo.instruments.schemes;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import obligo.http.Author;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A scheme as one revision of it. Revisions are consecutive and never change. */
@Entity
@Table(name = "scheme_revision")
@IdClass(SchemeRevision.Key.class)
class SchemeRevision extends PanacheEntityBase {
    @Id
    String scheme;

    @Id
    long revision;

    String changedById;
    String changedByName;
    Instant changedAt;

    @Nullable
    String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    Scheme content;

    protected SchemeRevision() {}

    SchemeRevision(String scheme, long revision, Author by, Instant at, @Nullable String reason, Scheme content) {
        this.scheme = scheme;
        this.revision = revision;
        this.changedById = by.id();
        this.changedByName = by.name();
        this.changedAt = at;
        this.reason = reason;
        this.content = content;
    }

    static Optional<SchemeRevision> numbered(String scheme, long number) {
        return findByIdOptional(new Key(scheme, number));
    }

    /** The revision in force at an instant. */
    static Optional<SchemeRevision> knownAt(String scheme, Instant instant) {
        return find("scheme = ?1 and changedAt <= ?2 order by revision desc", scheme, instant)
                .firstResultOptional();
    }

    /** The current ones in the order of their keys, of one Jobcenter or year where that is given. */
    static List<SchemeRevision> current(
            String after, @Nullable String jobcenter, @Nullable Integer fiscalYear, int limit) {
        Parameters parameters = Parameters.with("after", after);
        StringBuilder query = new StringBuilder(
                "select r from SchemeRevision r join StoredScheme s on s.scheme = r.scheme and s.revision = r.revision "
                        + "where s.scheme > :after");
        if (jobcenter != null) {
            query.append(" and s.jobcenter = :jobcenter");
            parameters.and("jobcenter", jobcenter);
        }
        if (fiscalYear != null) {
            query.append(" and s.fiscalYear = :year");
            parameters.and("year", fiscalYear);
        }
        return SchemeRevision.<SchemeRevision>find(
                        query.append(" order by s.scheme").toString(), parameters)
                .page(0, limit)
                .list();
    }

    Scheme content() {
        return content;
    }

    long number() {
        return revision;
    }

    /** Identifies a revision. */
    record Key(String scheme, long revision) implements Serializable {}
}

package obligo.instruments.changes;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What of a Jobcenter a change touched when it was confirmed. */
@Entity
@Immutable
@Table(name = "instrument_change_impact")
@IdClass(ConfirmedImpact.Key.class)
class ConfirmedImpact extends PanacheEntityBase {
    @Id
    String code;

    @Id
    UUID id;

    @Id
    String jobcenter;

    @JdbcTypeCode(SqlTypes.JSON)
    TouchedJobcenter content;

    protected ConfirmedImpact() {}

    ConfirmedImpact(InstrumentChange change, TouchedJobcenter content) {
        this.code = change.code();
        this.id = change.id();
        this.jobcenter = content.jobcenter();
        this.content = content;
    }

    /** Of the Jobcenters after one, in their order. */
    static List<TouchedJobcenter> of(InstrumentChange change, String after, int limit) {
        return ConfirmedImpact.<ConfirmedImpact>find(
                        "code = ?1 and id = ?2 and jobcenter > ?3 order by jobcenter",
                        change.code(),
                        change.id(),
                        after)
                .page(0, limit)
                .list()
                .stream()
                .map(impact -> impact.content)
                .toList();
    }

    /** Identifies what of a Jobcenter a change touched. */
    record Key(String code, UUID id, String jobcenter) implements Serializable {}
}

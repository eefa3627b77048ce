package obligo.instruments.changes;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import obligo.http.Author;
import obligo.instruments.catalogue.Instrument;
import obligo.instruments.catalogue.InstrumentRevision;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A change as it was proposed, of the revision that its proposer had read: never changed, never removed. */
@Entity
@Immutable
@Table(name = "instrument_change")
@IdClass(InstrumentChange.Key.class)
class InstrumentChange extends PanacheEntityBase {
    private static final String DECIDED =
            "exists (from ChangeDecision d where d.code = c.code and d.id = c.id and d.verdict = ";
    private static final String OPEN = "not exists (from ChangeDecision d where d.code = c.code and d.id = c.id)";
    private static final String BASE =
            " and c.baseRevision %s (select e.revision from CatalogueEntry e where e.code = c.code)";

    @Id
    String code;

    @Id
    UUID id;

    long baseRevision;

    @JdbcTypeCode(SqlTypes.JSON)
    ProposedChange body;

    String proposedById;
    String proposedByName;
    Instant proposedAt;

    protected InstrumentChange() {}

    InstrumentChange(String code, UUID id, long baseRevision, ProposedChange body, Author by) {
        this.code = code;
        this.id = id;
        this.baseRevision = baseRevision;
        this.body = body;
        this.proposedById = by.id();
        this.proposedByName = by.name();
        this.proposedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    static Optional<InstrumentChange> named(String code, UUID id) {
        return findByIdOptional(new Key(code, id));
    }

    /** Those in a state, all where none is asked for, in the order of codes and ids, after one of them. */
    static List<InstrumentChange> list(@Nullable ChangeState state, String code, UUID after, int limit) {
        String condition = state == null
                ? ""
                : switch (state) {
                    case PROPOSED -> " and " + OPEN + BASE.formatted("=");
                    case STALE -> " and " + OPEN + BASE.formatted("<>");
                    case CONFIRMED -> " and " + DECIDED + "CONFIRMED)";
                    case REJECTED -> " and " + DECIDED + "REJECTED)";
                };
        return InstrumentChange.<InstrumentChange>find(
                        "from InstrumentChange c where (c.code > :code or (c.code = :code and c.id > :id))" + condition
                                + " order by c.code, c.id",
                        Parameters.with("code", code).and("id", after))
                .page(0, limit)
                .list();
    }

    /** The instrument that the proposer had read, null where there was none. */
    @Nullable
    Instrument before() {
        return InstrumentRevision.numbered(code, baseRevision)
                .map(InstrumentRevision::instrument)
                .orElse(null);
    }

    /** The instrument as it shall be. */
    Instrument after() {
        return body.applied(code, before());
    }

    boolean isSaidBy(Author author, ProposedChange change) {
        return proposedById.equals(author.id()) && body.equals(change);
    }

    String code() {
        return code;
    }

    UUID id() {
        return id;
    }

    long baseRevision() {
        return baseRevision;
    }

    ProposedChange body() {
        return body;
    }

    Author proposedBy() {
        return new Author(proposedById, proposedByName);
    }

    Instant proposedAt() {
        return proposedAt;
    }

    /** Identifies a change. */
    record Key(String code, UUID id) implements Serializable {}
}

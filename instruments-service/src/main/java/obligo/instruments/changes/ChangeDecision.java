package obligo.instruments.changes;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import obligo.http.Author;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What another person made of a change: never changed, never removed. */
@Entity
@Immutable
@Table(name = "instrument_change_decision")
@IdClass(InstrumentChange.Key.class)
class ChangeDecision extends PanacheEntityBase {
    @Id
    String code;

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    Verdict verdict;

    String reason;
    String decidedById;
    String decidedByName;
    Instant decidedAt;

    @Nullable
    Long revision;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    ImpactTotals impact;

    protected ChangeDecision() {}

    private ChangeDecision(InstrumentChange change, Decision decision, Author by) {
        this.code = change.code();
        this.id = change.id();
        this.verdict = decision.verdict();
        this.reason = decision.reason();
        this.decidedById = by.id();
        this.decidedByName = by.name();
        this.decidedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    static ChangeDecision rejected(InstrumentChange change, Decision decision, Author by) {
        return new ChangeDecision(change, decision, by);
    }

    static ChangeDecision confirmed(
            InstrumentChange change, Decision decision, Author by, long revision, ImpactTotals impact) {
        ChangeDecision confirmed = new ChangeDecision(change, decision, by);
        confirmed.revision = revision;
        confirmed.impact = impact;
        return confirmed;
    }

    static Optional<ChangeDecision> on(InstrumentChange change) {
        return findByIdOptional(new InstrumentChange.Key(change.code(), change.id()));
    }

    boolean isSaidBy(Author author, Decision decision) {
        return decidedById.equals(author.id()) && verdict == decision.verdict() && reason.equals(decision.reason());
    }

    Verdict verdict() {
        return verdict;
    }

    String reason() {
        return reason;
    }

    Author decidedBy() {
        return new Author(decidedById, decidedByName);
    }

    Instant decidedAt() {
        return decidedAt;
    }

    /** The instrument's revision that the change became, null where it was rejected. */
    @Nullable
    Long revision() {
        return revision;
    }

    /** How much was touched when it was confirmed, null where it was rejected. */
    @Nullable
    ImpactTotals impact() {
        return impact;
    }
}

package obligo.targets.agreement;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import obligo.http.Author;
import obligo.targets.parties.Party;
import obligo.targets.parties.PlanningSide;
import obligo.targets.parties.Subject;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A step as it was taken, with what the agreement was after it: never changed, never removed. */
@Entity
@Immutable
@IdClass(AgreementStep.Key.class)
class AgreementStep extends PanacheEntityBase {
    @Id
    String subject;

    @Id
    int fiscalYear;

    @Id
    long revision;

    UUID id;

    @Enumerated(EnumType.STRING)
    StepType type;

    @Nullable
    Integer version;

    @Enumerated(EnumType.STRING)
    @Nullable
    PlanningSide side;

    @Enumerated(EnumType.STRING)
    @Nullable
    Party party;

    @JdbcTypeCode(SqlTypes.JSON)
    Step body;

    String takenById;
    String takenByName;
    Instant takenAt;

    @Embedded
    AgreementState state;

    protected AgreementStep() {}

    AgreementStep(
            Subject subject,
            long revision,
            UUID id,
            Step body,
            @Nullable PlanningSide side,
            Author by,
            AgreementState after) {
        this.subject = subject.name();
        this.fiscalYear = subject.fiscalYear();
        this.revision = revision;
        this.id = id;
        this.type = body.stepType();
        this.version = type.says() ? Integer.valueOf(after.latestVersion()) : body.version();
        this.side = side;
        this.party = body instanceof Sign sign ? sign.party() : null;
        this.body = body;
        this.takenById = by.id();
        this.takenByName = by.name();
        this.takenAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
        this.state = after;
    }

    /** All that were taken until an instant, in their order; all at all where there is none. */
    static List<AgreementStep> until(Subject subject, @Nullable Instant asOf) {
        List<AgreementStep> all =
                list("subject = ?1 and fiscalYear = ?2 order by revision", subject.name(), subject.fiscalYear());
        return asOf == null
                ? all
                : all.stream().filter(step -> !step.takenAt.isAfter(asOf)).toList();
    }

    UUID id() {
        return id;
    }

    long revision() {
        return revision;
    }

    StepType type() {
        return type;
    }

    /** The version that it made or is about, 0 where it is about none. */
    int version() {
        return version == null ? 0 : version;
    }

    @Nullable
    PlanningSide side() {
        return side;
    }

    @Nullable
    Party party() {
        return party;
    }

    Step step() {
        return body;
    }

    Author takenBy() {
        return new Author(takenById, takenByName);
    }

    Instant takenAt() {
        return takenAt;
    }

    AgreementState state() {
        return state;
    }

    /** Identifies a step. */
    record Key(String subject, int fiscalYear, long revision) implements Serializable {}
}

package obligo.instruments.approval;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import obligo.http.Author;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A step as it was taken, with how the programme stood after it: never changed, never removed. */
@Entity
@Immutable
@Table(name = "programme_step")
@IdClass(ProgrammeStep.Key.class)
class ProgrammeStep extends PanacheEntityBase {
    @Id
    String jobcenter;

    @Id
    int fiscalYear;

    @Id
    long number;

    UUID id;

    @Enumerated(EnumType.STRING)
    StepType type;

    long programmeRevision;

    @JdbcTypeCode(SqlTypes.JSON)
    Step body;

    String takenById;
    String takenByName;
    Instant takenAt;

    @Embedded
    ProgrammeState state;

    protected ProgrammeStep() {}

    ProgrammeStep(Proceeding at, UUID id, Step body, long programmeRevision, ProgrammeState after) {
        this.jobcenter = at.year().jobcenter();
        this.fiscalYear = at.year().fiscalYear();
        this.number = at.taken().size() + 1L;
        this.id = id;
        this.type = body.stepType();
        this.programmeRevision = programmeRevision;
        this.body = body;
        this.takenById = at.author().id();
        this.takenByName = at.author().name();
        this.takenAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
        this.state = after;
    }

    /** All that were taken until an instant, in their order; all at all where there is none. */
    static List<ProgrammeStep> until(String jobcenter, int fiscalYear, @Nullable Instant asOf) {
        List<ProgrammeStep> all = list("jobcenter = ?1 and fiscalYear = ?2 order by number", jobcenter, fiscalYear);
        return asOf == null
                ? all
                : all.stream().filter(step -> !step.takenAt.isAfter(asOf)).toList();
    }

    /** How the programme stands after the steps. */
    static ProgrammeState last(List<ProgrammeStep> taken) {
        return taken.isEmpty() ? ProgrammeState.NONE : taken.get(taken.size() - 1).state;
    }

    String jobcenter() {
        return jobcenter;
    }

    int fiscalYear() {
        return fiscalYear;
    }

    long number() {
        return number;
    }

    UUID id() {
        return id;
    }

    StepType type() {
        return type;
    }

    /** The revision of the programme that it is about. */
    long programmeRevision() {
        return programmeRevision;
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

    ProgrammeState state() {
        return state;
    }

    /** Identifies a step. */
    record Key(String jobcenter, int fiscalYear, long number) implements Serializable {}
}

package obligo.targets.basis;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import obligo.http.Author;
import obligo.targets.parties.PlanningSide;
import obligo.targets.year.TargetsYear;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Whether the targets of a revision still stand on what is heard: asked once at a time, and answered once. */
@Entity
@IdClass(BasisReview.Key.class)
public class BasisReview extends PanacheEntityBase {
    @Id
    String jobcenter;

    @Id
    int fiscalYear;

    @Id
    UUID id;

    long revision;

    @JdbcTypeCode(SqlTypes.JSON)
    ReviewOpening opening;

    @JdbcTypeCode(SqlTypes.JSON)
    Heard restedOn;

    @JdbcTypeCode(SqlTypes.JSON)
    Heard heard;

    @Enumerated(EnumType.STRING)
    PlanningSide side;

    String openedById;
    String openedByName;
    Instant openedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    ReviewAnswer answer;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Heard answeredOn;

    @Nullable
    String answeredById;

    @Nullable
    String answeredByName;

    @Nullable
    Instant answeredAt;

    protected BasisReview() {}

    BasisReview(
            TargetsYear year,
            UUID id,
            ReviewOpening opening,
            PlanningSide side,
            Author by,
            Heard restedOn,
            Heard heard) {
        this.jobcenter = year.jobcenter();
        this.fiscalYear = year.fiscalYear();
        this.id = id;
        this.revision = year.revision();
        this.opening = opening;
        this.restedOn = restedOn;
        this.heard = heard;
        this.side = side;
        this.openedById = by.id();
        this.openedByName = by.name();
        this.openedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    /** Answers it, once. */
    void settle(ReviewAnswer given, Heard on, Author by) {
        answer = given;
        answeredOn = on;
        answeredById = by.id();
        answeredByName = by.name();
        answeredAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    static Optional<BasisReview> named(String jobcenter, int fiscalYear, UUID id) {
        return BasisReview.findByIdOptional(new Key(jobcenter, fiscalYear, id));
    }

    /** The one that waits for an answer. */
    static Optional<BasisReview> open(String jobcenter, int fiscalYear) {
        return BasisReview.find("jobcenter = ?1 and fiscalYear = ?2 and answer is null", jobcenter, fiscalYear)
                .firstResultOptional();
    }

    static List<BasisReview> ofYear(String jobcenter, int fiscalYear) {
        return list("jobcenter = ?1 and fiscalYear = ?2 order by openedAt", jobcenter, fiscalYear);
    }

    /** What a revision of the targets was last confirmed on. */
    static Optional<Heard> lastConfirmed(String jobcenter, int fiscalYear, long revision) {
        List<BasisReview> answered = list(
                "jobcenter = ?1 and fiscalYear = ?2 and revision = ?3 and answer is not null order by answeredAt desc",
                jobcenter,
                fiscalYear,
                revision);
        return answered.stream()
                .filter(review -> review.answer != null && review.answer.answer() == ReviewAnswer.Verdict.CONFIRMED)
                .findFirst()
                .map(review -> review.answeredOn);
    }

    /** Whether a review was answered with AMENDMENT. */
    public static boolean asksForAmendment(String jobcenter, int fiscalYear, UUID id) {
        return named(jobcenter, fiscalYear, id)
                .map(review -> review.answer)
                .filter(answer -> answer.answer() == ReviewAnswer.Verdict.AMENDMENT)
                .isPresent();
    }

    /** Identifies a review. */
    record Key(String jobcenter, int fiscalYear, UUID id) implements Serializable {}
}

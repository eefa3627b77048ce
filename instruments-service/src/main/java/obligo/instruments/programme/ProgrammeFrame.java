package obligo.instruments.programme;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Optional;
import obligo.instruments.year.ProgrammeRevision;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** All of a programme but its positions, valid since a revision until another replaced it. */
@Entity
@DynamicUpdate // Only its end is ever written.
@Table(name = "programme_frame")
@IdClass(ProgrammeFrame.Key.class)
class ProgrammeFrame extends PanacheEntityBase {
    @Id
    String jobcenter;

    @Id
    int fiscalYear;

    @Id
    long sinceRevision;

    @Nullable
    Long untilRevision;

    @JdbcTypeCode(SqlTypes.JSON)
    Programme.Frame content;

    protected ProgrammeFrame() {}

    ProgrammeFrame(ProgrammeRevision since, Programme.Frame content) {
        this.jobcenter = since.jobcenter();
        this.fiscalYear = since.fiscalYear();
        this.sinceRevision = since.number();
        this.content = content;
    }

    static Optional<ProgrammeFrame> at(String jobcenter, int fiscalYear, long revision) {
        return find(
                        "jobcenter = ?1 and fiscalYear = ?2 and sinceRevision <= ?3 "
                                + "and (untilRevision is null or untilRevision > ?3)",
                        jobcenter,
                        fiscalYear,
                        revision)
                .firstResultOptional();
    }

    /** Identifies a version. */
    record Key(String jobcenter, int fiscalYear, long sinceRevision) implements Serializable {}
}

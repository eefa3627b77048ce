package obligo.targets.basis;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import obligo.targets.year.TargetsYear;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The latest that was heard of a Jobcenter's year. */
@Entity
@IdClass(HeardYear.Key.class)
class HeardYear extends PanacheEntityBase {
    @Id
    String jobcenter;

    @Id
    int fiscalYear;

    @JdbcTypeCode(SqlTypes.JSON)
    Heard content;

    protected HeardYear() {}

    private HeardYear(TargetsYear year) {
        this.jobcenter = year.jobcenter();
        this.fiscalYear = year.fiscalYear();
        this.content = Heard.NOTHING;
    }

    /** What the lock of the year guards; begun where nothing was heard yet. */
    static HeardYear of(TargetsYear locked) {
        return HeardYear.<HeardYear>findByIdOptional(new Key(locked.jobcenter(), locked.fiscalYear()))
                .orElseGet(() -> {
                    HeardYear begun = new HeardYear(locked);
                    begun.persist();
                    return begun;
                });
    }

    static Heard latest(String jobcenter, int fiscalYear) {
        return HeardYear.<HeardYear>findByIdOptional(new Key(jobcenter, fiscalYear))
                .map(heard -> heard.content)
                .orElse(Heard.NOTHING);
    }

    /** Identifies a Jobcenter's year. */
    record Key(String jobcenter, int fiscalYear) implements Serializable {}
}

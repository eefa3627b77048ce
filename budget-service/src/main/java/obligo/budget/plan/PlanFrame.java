package obligo.budget.plan;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Optional;
import obligo.budget.year.BudgetRevision;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** All of a plan but its lines, valid since a revision until another replaced it. */
@Entity
@Table(name = "plan_frame")
@IdClass(PlanFrame.Key.class)
class PlanFrame extends PanacheEntityBase {
    @Id
    String jobcenter;

    @Id
    int fiscalYear;

    @Id
    long sinceRevision;

    @Nullable
    Long untilRevision;

    @JdbcTypeCode(SqlTypes.JSON)
    Plan.Frame content;

    protected PlanFrame() {}

    PlanFrame(BudgetRevision since, Plan.Frame content) {
        this.jobcenter = since.jobcenter();
        this.fiscalYear = since.fiscalYear();
        this.sinceRevision = since.number();
        this.content = content;
    }

    static Optional<PlanFrame> at(String jobcenter, int fiscalYear, long revision) {
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

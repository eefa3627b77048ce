package obligo.budget.administration;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Optional;
import obligo.budget.law.Share;
import obligo.budget.year.BudgetRevision;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An administration budget with the KFA share of its time, valid since a revision until another replaced it. */
@Entity
@Table(name = "administration_budget")
@IdClass(StoredAdministration.Key.class)
class StoredAdministration extends PanacheEntityBase {
    @Id
    String jobcenter;

    @Id
    int fiscalYear;

    @Id
    long sinceRevision;

    @Nullable
    Long untilRevision;

    @JdbcTypeCode(SqlTypes.JSON)
    AdministrationBudget content;

    long kfaNumerator;
    long kfaDenominator;

    protected StoredAdministration() {}

    private StoredAdministration(BudgetRevision since, AdministrationBudget content, Share kfaShare) {
        this.jobcenter = since.jobcenter();
        this.fiscalYear = since.fiscalYear();
        this.sinceRevision = since.number();
        this.content = content;
        this.kfaNumerator = kfaShare.numerator();
        this.kfaDenominator = kfaShare.denominator();
    }

    static Optional<StoredAdministration> at(String jobcenter, int fiscalYear, long revision) {
        return find(
                        "jobcenter = ?1 and fiscalYear = ?2 and sinceRevision <= ?3 "
                                + "and (untilRevision is null or untilRevision > ?3)",
                        jobcenter,
                        fiscalYear,
                        revision)
                .firstResultOptional();
    }

    /** Begins the version of a revision and ends the one before it, where there is one. */
    static void begin(
            BudgetRevision revision,
            Optional<StoredAdministration> before,
            AdministrationBudget content,
            Share kfaShare) {
        before.ifPresent(old -> old.untilRevision = revision.number());
        flush(); // The database allows one current version: the old one ends first.
        new StoredAdministration(revision, content, kfaShare).persist();
    }

    Share kfaShare() {
        return new Share(kfaNumerator, kfaDenominator);
    }

    boolean says(AdministrationBudget same, Share kfaShare) {
        return content.equals(same) && kfaShare().equals(kfaShare);
    }

    /** Identifies a version. */
    record Key(String jobcenter, int fiscalYear, long sinceRevision) implements Serializable {}
}

package obligo.instruments.neighbours;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The money plan of a Jobcenter's year at one revision, as budget-service told of it. */
@Entity
@Table(name = "heard_budget")
@IdClass(HeardBudget.Key.class)
public class HeardBudget extends PanacheEntityBase {
    @Id
    String jobcenter;

    @Id
    int fiscalYear;

    @Id
    long revision;

    Instant changedAt;
    Instant heardAt;

    @JdbcTypeCode(SqlTypes.JSON)
    List<HeardLine> lines;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    HeardSums sums;

    protected HeardBudget() {}

    /** The latest that was heard of a year. */
    public static Optional<HeardBudget> latest(String jobcenter, int fiscalYear) {
        return find("jobcenter = ?1 and fiscalYear = ?2 order by revision desc", jobcenter, fiscalYear)
                .firstResultOptional();
    }

    /** One revision, empty where it was not heard. */
    public static Optional<HeardBudget> numbered(String jobcenter, int fiscalYear, long revision) {
        return findByIdOptional(new Key(jobcenter, fiscalYear, revision));
    }

    /** The latest that was heard of a year, of each of the Jobcenters. */
    public static Map<String, HeardBudget> latest(Collection<String> jobcenters, int fiscalYear) {
        return HeardBudget.<HeardBudget>list(
                        "from HeardBudget h where jobcenter in ?1 and fiscalYear = ?2 and revision = (select max(n.revision) "
                                + "from HeardBudget n where n.jobcenter = h.jobcenter and n.fiscalYear = h.fiscalYear)",
                        jobcenters,
                        fiscalYear)
                .stream()
                .collect(Collectors.toMap(HeardBudget::jobcenter, Function.identity()));
    }

    /** The latest that had been heard of a year by an instant. */
    public static Optional<HeardBudget> knownAt(String jobcenter, int fiscalYear, Instant instant) {
        return find(
                        "jobcenter = ?1 and fiscalYear = ?2 and heardAt <= ?3 order by revision desc",
                        jobcenter,
                        fiscalYear,
                        instant)
                .firstResultOptional();
    }

    /** How many revisions of a year's budget up to this one were never heard, also not later from the change feed. */
    public static long missedRevisions(String jobcenter, int fiscalYear, long revision) {
        return revision
                - count("jobcenter = ?1 and fiscalYear = ?2 and revision <= ?3", jobcenter, fiscalYear, revision);
    }

    /** The latest of each year, from one year on, that has a line for the instrument. */
    public static List<HeardBudget> paying(String instrument, int fromYear) {
        return Panache.getSession()
                .createNativeQuery("""
                        select * from heard_budget heard
                        where fiscal_year >= :year
                        and lines @> jsonb_build_array(jsonb_build_object('instruments', jsonb_build_array(cast(:code as text))))
                        and not exists (select from heard_budget newer where newer.jobcenter = heard.jobcenter
                            and newer.fiscal_year = heard.fiscal_year and newer.revision > heard.revision)
                        order by jobcenter, fiscal_year
                        """, HeardBudget.class)
                .setParameter("year", fromYear)
                .setParameter("code", instrument)
                .getResultList();
    }

    /** The lines that pay one of the instruments. */
    public List<HeardLine> paying(Collection<String> instruments) {
        return lines.stream().filter(line -> line.pays(instruments)).toList();
    }

    public List<HeardLine> lines() {
        return lines;
    }

    /** What was told besides the lines; nothing where it was heard before there was more to tell. */
    public HeardSums sums() {
        return sums == null ? HeardSums.NOT_TOLD : sums;
    }

    public String jobcenter() {
        return jobcenter;
    }

    public int fiscalYear() {
        return fiscalYear;
    }

    public long revision() {
        return revision;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public boolean hasNoLines() {
        return lines.isEmpty();
    }

    /** Identifies what was heard. */
    record Key(String jobcenter, int fiscalYear, long revision) implements Serializable {}
}

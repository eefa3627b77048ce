package obligo.targets.organisation;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Collectors;
import obligo.http.Author;
import obligo.http.CommonRefusal;
import obligo.http.Refusal;
import obligo.outbox.Outbox;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A Jobcenter as it is now (D-1). What it was before stands in its revisions. */
@Entity
public class Jobcenter extends PanacheEntityBase {
    @Id
    String jobcenter;

    long revision;

    /** Who runs it; null for a pseudo-organisation. */
    @Enumerated(EnumType.STRING)
    @Nullable
    Form form;

    @Nullable
    LocalDate validFrom;

    @Nullable
    LocalDate validTo;

    @Nullable
    String regionalDirectorate;

    @JdbcTypeCode(SqlTypes.JSON)
    JobcenterBody content;

    /** What the service's own file said when it was last taken over: so that an edit by hand is not undone by it. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    JobcenterBody loaded;

    String changedById;
    String changedByName;
    Instant changedAt;

    @Nullable
    String reason;

    protected Jobcenter() {}

    /** One that is nothing yet but its number; {@link #become} makes it a Jobcenter. */
    static Jobcenter numbered(String number) {
        Jobcenter begun = new Jobcenter();
        begun.jobcenter = number;
        return begun;
    }

    /** Lets one writer at a time change organisations, until its transaction ends. Readers go on. */
    static void lockAll() {
        Panache.getEntityManager()
                .createNativeQuery("lock table jobcenter in share row exclusive mode")
                .executeUpdate();
    }

    /** @throws Refusal {@code jobcenter-unknown} */
    static Jobcenter named(String jobcenter) {
        return Jobcenter.<Jobcenter>findByIdOptional(jobcenter)
                .orElseThrow(() -> CommonRefusal.JOBCENTER_UNKNOWN.refusal().with("jobcenter", jobcenter));
    }

    /**
     * The Jobcenter, if it exists on at least one day of the year.
     *
     * @throws Refusal {@code jobcenter-unknown}
     */
    public static Jobcenter inYear(String jobcenter, int fiscalYear) {
        Jobcenter named = named(jobcenter);
        if (!named.existsIn(fiscalYear)) {
            throw CommonRefusal.JOBCENTER_UNKNOWN
                    .refusal()
                    .with("jobcenter", jobcenter)
                    .with("year", fiscalYear)
                    .with("validFrom", named.validFrom)
                    .with("validTo", named.validTo);
        }
        return named;
    }

    /** The numbers of all that exist on at least one day of the year. */
    public static Set<String> allIn(int fiscalYear) {
        return Jobcenter.<Jobcenter>streamAll()
                .filter(one -> one.existsIn(fiscalYear))
                .map(one -> one.jobcenter)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean existsIn(int fiscalYear) {
        return (validFrom == null || !validFrom.isAfter(LocalDate.of(fiscalYear, 12, 31)))
                && (validTo == null || !validTo.isBefore(LocalDate.of(fiscalYear, 1, 1)));
    }

    /**
     * Takes over what is new, keeps it as a revision and tells the neighbours. They know no pseudo-organisations.
     *
     * @throws Refusal as {@link JobcenterRules} does
     */
    void become(JobcenterBody said, Author by, @Nullable String why, Outbox outbox) {
        new JobcenterRules(jobcenter, said).check();
        content = said;
        form = said.form();
        validFrom = said.validFrom();
        validTo = said.validTo();
        regionalDirectorate = said.regionalDirectorate();
        revision++;
        changedById = by.id();
        changedByName = by.name();
        changedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
        reason = why;
        persist();
        new JobcenterRevision(this).persist();
        if (!Organisations.isUnassigned(jobcenter)) {
            outbox.record(JobcenterChanged.TOPIC, jobcenter, JobcenterChanged.TYPE, JobcenterChanged.of(this));
        }
    }

    JobcenterBody content() {
        return content;
    }

    /** Who runs it on the first day of the year on which it exists; null for a pseudo-organisation. */
    public @Nullable Form form(int fiscalYear) {
        return in(fiscalYear).form();
    }

    /** The directorate of that day, null for a zkT. */
    public @Nullable String regionalDirectorate(int fiscalYear) {
        return in(fiscalYear).regionalDirectorate();
    }

    /** The Land of that day as a region, {@code land-nw}; null where it is not known. */
    public @Nullable String land(int fiscalYear) {
        return Region.ofLand(in(fiscalYear).land());
    }

    private Period in(int fiscalYear) {
        Organisation through = Organisation.of(jobcenter, content);
        LocalDate first = LocalDate.of(fiscalYear, 1, 1);
        return through.on(first)
                .or(() -> through.periods().stream()
                        .filter(period -> period.from() != null && period.from().getYear() == fiscalYear)
                        .findFirst())
                .orElseGet(through::last);
    }

    /** The directorate that oversees it, null for a zkT. */
    public @Nullable String regionalDirectorate() {
        return regionalDirectorate;
    }

    /**
     * Whose claim {@code region} lets it read this Jobcenter: the directorate of a gE, the Land of a zkT as
     * {@code land-nw} (T-6). Null where none is known.
     */
    public @Nullable String overseer() {
        return form == Form.zkT ? Region.ofLand(content.land()) : regionalDirectorate;
    }
}

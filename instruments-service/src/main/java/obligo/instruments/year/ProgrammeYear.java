package obligo.instruments.year;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import obligo.http.Author;
import obligo.http.Caller;
import obligo.http.CommonRefusal;
import obligo.http.Refusal;
import obligo.instruments.InstrumentsRefusal;
import org.jspecify.annotations.Nullable;

/** The root of a year's programme. Whoever holds its lock may change what belongs to it. */
@Entity
@Table(name = "programme_year")
@IdClass(YearKey.class)
public class ProgrammeYear extends PanacheEntityBase {
    @Id
    String jobcenter;

    @Id
    int fiscalYear;

    long revision;

    boolean published;

    protected ProgrammeYear() {}

    /** Locks the year until the transaction ends, beginning it where there is none yet. */
    public static ProgrammeYear locked(String jobcenter, int fiscalYear) {
        Panache.getEntityManager()
                .createNativeQuery("insert into programme_year values (?, ?, 0) on conflict do nothing")
                .setParameter(1, jobcenter)
                .setParameter(2, fiscalYear)
                .executeUpdate();
        return ProgrammeYear.findById(new YearKey(jobcenter, fiscalYear), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whether it is published, so that only an amendment opens it for changes. */
    public void bePublished(boolean isPublished) {
        published = isPublished;
    }

    /**
     * Lets pass where the programme may be written.
     *
     * @throws Refusal {@code programme-published}
     */
    public void requireOpen() {
        if (published) {
            throw InstrumentsRefusal.PROGRAMME_PUBLISHED
                    .refusal()
                    .with("jobcenter", jobcenter)
                    .with("year", fiscalYear);
        }
    }

    /** Goes on to the next revision, which says who changed the programme, when and why. */
    public ProgrammeRevision advance(Caller caller, @Nullable String reason) {
        revision++;
        ProgrammeRevision next =
                new ProgrammeRevision(this, Author.of(caller), Instant.now().truncatedTo(ChronoUnit.MICROS), reason);
        next.persist();
        return next;
    }

    /**
     * The revision that a reader asks for: the latest, a certain one, or the one in force at an instant.
     *
     * @throws Refusal {@code programme-not-planned}, {@code revision-unknown}
     */
    public static ProgrammeRevision revisionAt(
            String jobcenter, int fiscalYear, @Nullable Long number, @Nullable Instant asOf) {
        ProgrammeYear year = planned(jobcenter, fiscalYear).orElseThrow(() -> notPlanned(jobcenter, fiscalYear));
        Optional<ProgrammeRevision> found = asOf != null
                ? ProgrammeRevision.knownAt(jobcenter, fiscalYear, asOf)
                : ProgrammeRevision.numbered(jobcenter, fiscalYear, number == null ? year.revision : number);
        return found.orElseThrow(() -> CommonRefusal.REVISION_UNKNOWN
                .refusal()
                .with("revision", number)
                .with("asOf", asOf));
    }

    public static boolean isPlanned(String jobcenter, int fiscalYear) {
        return planned(jobcenter, fiscalYear).isPresent();
    }

    /** The Jobcenters after one that have a programme for the year, in their order. */
    public static List<String> plannedAfter(String jobcenter, int fiscalYear) {
        return ProgrammeYear.<ProgrammeYear>list(
                        "fiscalYear = ?1 and jobcenter > ?2 and revision > 0 order by jobcenter", fiscalYear, jobcenter)
                .stream()
                .map(ProgrammeYear::jobcenter)
                .toList();
    }

    /** The latest revision of each of the Jobcenters. */
    public static Map<String, Long> revisions(Collection<String> jobcenters, int fiscalYear) {
        return ProgrammeYear.<ProgrammeYear>list("fiscalYear = ?1 and jobcenter in ?2", fiscalYear, jobcenters).stream()
                .collect(Collectors.toMap(ProgrammeYear::jobcenter, ProgrammeYear::revision));
    }

    private static Optional<ProgrammeYear> planned(String jobcenter, int fiscalYear) {
        return ProgrammeYear.<ProgrammeYear>findByIdOptional(new YearKey(jobcenter, fiscalYear))
                .filter(known -> known.revision > 0);
    }

    public static Refusal notPlanned(String jobcenter, int fiscalYear) {
        return InstrumentsRefusal.PROGRAMME_NOT_PLANNED
                .refusal()
                .with("jobcenter", jobcenter)
                .with("year", fiscalYear);
    }

    public ProgrammeRevision current() {
        return at(revision);
    }

    /** One that there is. */
    public ProgrammeRevision at(long number) {
        return ProgrammeRevision.numbered(jobcenter, fiscalYear, number).orElseThrow();
    }

    public String jobcenter() {
        return jobcenter;
    }

    public int fiscalYear() {
        return fiscalYear;
    }

    /** The latest revision, 0 before there is one. */
    public long revision() {
        return revision;
    }
}

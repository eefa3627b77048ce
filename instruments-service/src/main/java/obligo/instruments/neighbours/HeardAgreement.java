package obligo.instruments.neighbours;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The target agreement of a Jobcenter's year, as targets-service last told of it. */
@Entity
@Table(name = "heard_agreement")
@IdClass(HeardAgreement.Key.class)
public class HeardAgreement extends PanacheEntityBase {
    /** Given up, or over: nothing rests on it any more. */
    private static final Set<String> ENDED = Set.of("WITHDRAWN", "CLOSED");

    @Id
    String jobcenter;

    @Id
    int fiscalYear;

    long revision;
    String stage;

    @Nullable
    Integer inForceVersion;

    Instant changedAt;
    Instant heardAt;

    protected HeardAgreement() {}

    /** Those from one year on that are negotiated or in force, in the order of Jobcenter and year. */
    public static List<HeardAgreement> standing(int fromYear) {
        return list("fiscalYear >= ?1 and stage not in ?2 order by jobcenter, fiscalYear", fromYear, ENDED);
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

    /** As targets-service names it, {@code SIGNED}. */
    public String stage() {
        return stage;
    }

    /** The version that all parties have signed, null where there is none. */
    public @Nullable Integer inForceVersion() {
        return inForceVersion;
    }

    /** Identifies what was heard. */
    record Key(String jobcenter, int fiscalYear) implements Serializable {}
}

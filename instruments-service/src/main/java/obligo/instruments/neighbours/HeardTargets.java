package obligo.instruments.neighbours;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/** A revision of a Jobcenter's targets, as targets-service told of it. What it says stands there. */
@Entity
@Table(name = "heard_targets")
@IdClass(HeardTargets.Key.class)
public class HeardTargets extends PanacheEntityBase {
    @Id
    String jobcenter;

    @Id
    int fiscalYear;

    @Id
    long revision;

    Instant changedAt;
    Instant heardAt;

    protected HeardTargets() {}

    /** The latest revision that was heard of a year. */
    public static Optional<Long> latest(String jobcenter, int fiscalYear) {
        return HeardTargets.<HeardTargets>find(
                        "jobcenter = ?1 and fiscalYear = ?2 order by revision desc", jobcenter, fiscalYear)
                .firstResultOptional()
                .map(heard -> heard.revision);
    }

    /** The same revision, empty where it was not heard. */
    public static Optional<Long> numbered(String jobcenter, int fiscalYear, long revision) {
        return HeardTargets.<HeardTargets>findByIdOptional(new Key(jobcenter, fiscalYear, revision))
                .map(heard -> heard.revision);
    }

    /** Identifies what was heard. */
    record Key(String jobcenter, int fiscalYear, long revision) implements Serializable {}
}

package obligo.instruments.neighbours;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import obligo.http.CommonRefusal;
import org.jspecify.annotations.Nullable;

/** A Jobcenter as targets-service last told of it. */
@Entity
@Table(name = "known_jobcenter")
public class KnownJobcenter extends PanacheEntityBase {
    @Id
    String jobcenter;

    String name;
    String form;

    @Nullable
    String regionalDirectorate;

    long revision;

    protected KnownJobcenter() {}

    /** @throws obligo.http.Refusal {@code jobcenter-unknown} */
    public static KnownJobcenter named(String jobcenter) {
        return KnownJobcenter.<KnownJobcenter>findByIdOptional(jobcenter)
                .orElseThrow(() -> CommonRefusal.JOBCENTER_UNKNOWN.refusal().with("jobcenter", jobcenter));
    }

    /** Those of the Jobcenters that are known, in their order. */
    public static List<KnownJobcenter> named(Collection<String> jobcenters) {
        return list("jobcenter in ?1 order by jobcenter", jobcenters);
    }

    public String jobcenter() {
        return jobcenter;
    }

    /** The directorate that oversees it, null for a zkT. */
    public @Nullable String regionalDirectorate() {
        return regionalDirectorate;
    }

    /** {@code gE} or {@code zkT}. */
    public String form() {
        return form;
    }
}

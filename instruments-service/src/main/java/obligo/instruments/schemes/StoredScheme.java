package obligo.instruments.schemes;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import obligo.http.Author;
import org.jspecify.annotations.Nullable;

/** A scheme by its key. Whoever holds its lock may give it a new revision. */
@Entity
@Table(name = "scheme")
public class StoredScheme extends PanacheEntityBase {
    @Id
    String scheme;

    String jobcenter;
    int fiscalYear;
    long revision;

    protected StoredScheme() {}

    static Optional<StoredScheme> locked(String scheme) {
        return StoredScheme.findByIdOptional(scheme, LockModeType.PESSIMISTIC_WRITE);
    }

    static StoredScheme begin(String scheme, Scheme content) {
        StoredScheme begun = new StoredScheme();
        begun.scheme = scheme;
        begun.jobcenter = content.jobcenter();
        begun.fiscalYear = content.year();
        return begun;
    }

    SchemeRevision advance(Author author, @Nullable String reason, Scheme content) {
        revision++;
        fiscalYear = content.year();
        persistAndFlush();
        SchemeRevision next = new SchemeRevision(
                scheme, revision, author, Instant.now().truncatedTo(ChronoUnit.MICROS), reason, content);
        next.persist();
        return next;
    }

    SchemeRevision current() {
        return SchemeRevision.numbered(scheme, revision).orElseThrow();
    }

    /** The keys of a scheme's categories, empty where the scheme is not known. */
    public static Optional<Set<String>> categoriesOf(String scheme) {
        return StoredScheme.<StoredScheme>findByIdOptional(scheme)
                .map(stored -> stored.current().content().categoryKeys());
    }

    String jobcenter() {
        return jobcenter;
    }

    long revision() {
        return revision;
    }
}

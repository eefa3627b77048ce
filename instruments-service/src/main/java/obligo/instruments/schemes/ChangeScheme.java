package obligo.instruments.schemes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import obligo.http.Author;
import obligo.http.Caller;
import obligo.http.ExpectedRevision;
import obligo.http.Role;
import obligo.instruments.neighbours.KnownJobcenter;
import org.jspecify.annotations.Nullable;

/** Changes a scheme of the caller's Jobcenter. */
@ApplicationScoped
class ChangeScheme {
    private final Caller caller;
    private final EntityManager database;

    ChangeScheme(Caller caller, EntityManager database) {
        this.caller = caller;
        this.database = database;
    }

    /** @return what is stored now, and whether the scheme is new */
    @Transactional
    Changed put(String key, Scheme scheme, ExpectedRevision expected, @Nullable String reason) {
        KnownJobcenter.named(scheme.jobcenter());
        caller.mayWrite(scheme.jobcenter(), Role.PLANNER);
        holdKey(key);
        Optional<StoredScheme> before = StoredScheme.locked(key);
        // A key belongs to the Jobcenter that began it.
        before.ifPresent(stored -> caller.mayWrite(stored.jobcenter(), Role.PLANNER));
        expected.require(before.map(StoredScheme::revision).orElse(0L));
        SchemeRules.check(scheme);
        if (before.isPresent() && before.get().current().content().equals(scheme)) {
            return new Changed(before.get().current(), false);
        }
        StoredScheme stored = before.orElseGet(() -> StoredScheme.begin(key, scheme));
        return new Changed(stored.advance(Author.of(caller), reason, scheme), before.isEmpty());
    }

    /** Before a scheme's first revision there is no row to lock. */
    private void holdKey(String key) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .setParameter("key", "scheme " + key)
                .getSingleResult();
    }

    /** What a change came to. */
    record Changed(SchemeRevision revision, boolean isNew) {}
}

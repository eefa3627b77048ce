package obligo.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import obligo.budget.year.YearKey;
import org.jspecify.annotations.Nullable;

/**
 * The books that this instance wrote last. They are as good as read anew as long as nobody else has written since, which
 * their version tells, read under the year's lock. Taking them out means to put them back only after a commit.
 */
@ApplicationScoped
class RememberedBooks {
    private static final int MOST = 1_000;

    private final Map<YearKey, YearBooks> books = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<YearKey, YearBooks> eldest) {
            return size() > MOST;
        }
    };

    /** Takes the books out where they are at this version, null otherwise. */
    synchronized @Nullable YearBooks at(YearKey year, long version) {
        YearBooks known = books.remove(year);
        return known != null && known.head().version() == version ? known : null;
    }

    synchronized void remember(Iterable<YearBooks> written) {
        written.forEach(year -> books.put(year.key(), year));
    }
}

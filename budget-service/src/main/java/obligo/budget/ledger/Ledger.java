package obligo.budget.ledger;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import obligo.budget.law.Law;
import obligo.budget.year.YearKey;
import obligo.http.ProblemMappers;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Books requests, many in one transaction: it locks their years, decides one after the other, writes, commits. */
@ApplicationScoped
public class Ledger {
    private static final Logger LOG = Logger.getLogger(Ledger.class);
    private static final int ATTEMPTS = 4;
    private static final int CHUNK = 1_000;
    private static final int LONGEST_SECONDS = 900;

    private final AgroalDataSource dataSource;
    private final Law law;
    private final Clock clock;
    private final ContentWriter content;
    private final RememberedBooks remembered;
    private final ShortfallAnnouncer shortfalls;

    Ledger(
            AgroalDataSource dataSource,
            Law law,
            Clock clock,
            ContentWriter content,
            RememberedBooks remembered,
            ShortfallAnnouncer shortfalls) {
        this.dataSource = dataSource;
        this.law = law;
        this.clock = clock;
        this.content = content;
        this.remembered = remembered;
        this.shortfalls = shortfalls;
    }

    /** What a transaction does with the books that it has opened. */
    @FunctionalInterface
    interface Work<T> {
        T on(OpenBooks books) throws SQLException;
    }

    /** The same, with nothing to tell afterwards. */
    @FunctionalInterface
    interface Task {
        void on(OpenBooks books) throws SQLException;
    }

    /** What to do about a year that somebody else is writing. */
    enum Lock {
        WAITING,
        SKIPPING
    }

    private record Done<T>(T result, OpenBooks books) {}

    /**
     * Books each of the requests that can be booked; a refused one leaves the others alone.
     *
     * @throws obligo.http.Refusal {@code temporarily-unavailable}: the outcome is unknown, and to repeat is safe
     */
    public List<Outcome> book(List<Request> requests) {
        return book(requests, Lock.WAITING).stream().map(Optional::orElseThrow).toList();
    }

    /** The same, with no outcome for those whose year somebody else is writing now, or that nobody has begun. */
    List<Optional<Outcome>> bookUnheld(List<Request> requests) {
        return book(requests, Lock.SKIPPING);
    }

    private List<Optional<Outcome>> book(List<Request> requests, Lock lock) {
        SortedSet<YearKey> years = new TreeSet<>();
        requests.forEach(request -> years.add(request.year()));
        try {
            return transaction(years, requests, lock, books -> requests.stream()
                    .map(request -> lock == Lock.SKIPPING && !books.has(request.year())
                            ? Optional.<Outcome>empty()
                            : Optional.of(books.decide(request)))
                    .toList());
        } catch (RuntimeException e) {
            if (requests.size() == 1 || Failure.isUnavailable(e)) {
                throw e;
            }
            // One that fails by surprise must not take the others with it.
            LOG.warnf("a batch of %d is booked one by one: %s", (Object) requests.size(), e.toString());
            return requests.stream().map(request -> alone(request, lock)).toList();
        }
    }

    private Optional<Outcome> alone(Request request, Lock lock) {
        try {
            return book(List.of(request), lock).get(0);
        } catch (RuntimeException e) {
            return Optional.of(Outcome.refused(ProblemMappers.refusalOf(e)));
        }
    }

    /**
     * Books all of these few, in as many years as they name, or none.
     *
     * @throws obligo.http.Refusal of the first that is refused
     */
    public void bookTogether(List<Request> requests) {
        SortedSet<YearKey> years = new TreeSet<>();
        requests.forEach(request -> years.add(request.year()));
        transaction(years, requests, books -> {
            requests.forEach(request -> books.decide(request).orThrow());
            return true;
        });
    }

    /** Requests that are booked together or not at all. */
    public interface Together {
        /** The requests from the first on; asked for again where the transaction has to be repeated. */
        Iterator<Request> begin();

        void decided(Outcome outcome);
    }

    /**
     * Books all of the requests, or none where one is refused.
     *
     * @param onTrial decides all, one after the other, and books nothing
     * @return whether none was refused
     */
    public boolean bookAll(YearKey year, Together together, boolean onTrial) {
        return transaction(new TreeSet<>(List.of(year)), List.of(), books -> {
            Iterator<Request> requests = together.begin();
            boolean noneRefused = true;
            while (requests.hasNext() && (noneRefused || onTrial)) {
                List<Request> chunk = nextChunk(requests);
                books.prefetch(chunk);
                for (Request request : chunk) {
                    Outcome outcome = books.decide(request);
                    together.decided(outcome);
                    noneRefused &= outcome.refusal() == null;
                    if (!noneRefused && !onTrial) {
                        break;
                    }
                }
                books.write();
            }
            if (onTrial || !noneRefused) {
                books.giveUp();
            }
            return noneRefused;
        });
    }

    private static List<Request> nextChunk(Iterator<Request> requests) {
        List<Request> chunk = new ArrayList<>();
        while (requests.hasNext() && chunk.size() < CHUNK) {
            chunk.add(requests.next());
        }
        return chunk;
    }

    /** Works on the books in a transaction that somebody else began, who holds the lock of the year. */
    void within(YearKey year, Task task) {
        worked(new TreeSet<>(List.of(year)), List.of(), Lock.WAITING, books -> {
            task.on(books);
            return true;
        });
    }

    /**
     * In a transaction of its own, repeated where the database asks for it or a connection had gone stale.
     *
     * @param first the requests that the work decides first, if it decides any
     */
    <T> T transaction(SortedSet<YearKey> years, List<Request> first, Work<T> work) {
        return transaction(years, first, Lock.WAITING, work);
    }

    private <T> T transaction(SortedSet<YearKey> years, List<Request> first, Lock lock, Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                List<T> givenUp = new ArrayList<>(1);
                Done<T> done = committed(years, first, lock, work, givenUp);
                if (done == null) {
                    return givenUp.get(0);
                }
                remembered.remember(done.books().all());
                return done.result();
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !Failure.isWorthRepeating(e)) {
                    throw Failure.asAnswer(e);
                }
                LOG.debugf("attempt %d of a booking failed: %s", attempt, e);
            }
        }
    }

    /** @return null where the work gave itself up: then nothing of it is true but what it came to */
    private <T> @Nullable Done<T> committed(
            SortedSet<YearKey> years, List<Request> first, Lock lock, Work<T> work, List<T> givenUp) {
        try {
            return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> {
                Done<T> worked = worked(years, first, lock, work);
                if (worked.books().isGivenUp()) {
                    givenUp.add(worked.result());
                    throw new GivenUp();
                }
                return worked;
            });
        } catch (GivenUp e) {
            return null;
        }
    }

    /** Ends a transaction that is not to become true; thrown and caught here only. */
    private static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private <T> Done<T> worked(SortedSet<YearKey> years, List<Request> first, Lock lock, Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            OpenBooks books = new OpenBooks(connection, law, clock, content);
            books.open(years, remembered, first, lock);
            T result = work.on(books);
            if (!books.isGivenUp()) {
                books.write();
                shortfalls.announce(books);
            }
            return new Done<>(result, books);
        } catch (SQLException e) {
            throw new LedgerUnavailable(e);
        }
    }
}

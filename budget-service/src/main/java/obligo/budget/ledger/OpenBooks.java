package obligo.budget.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import obligo.budget.BudgetRefusal;
import obligo.budget.law.Law;
import obligo.budget.year.YearKey;
import obligo.budget.year.YearStatus;
import obligo.http.CommonRefusal;
import obligo.http.Refusal;
import org.jspecify.annotations.Nullable;

/** The books of some years in one transaction, which holds their locks: what is decided here is written together. */
final class OpenBooks {
    private final RoundTrip trip;
    private final EnvelopeTable envelopeTable;
    private final Law law;
    private final Clock clock;
    private final ContentWriter content;
    private final Map<YearKey, YearBooks> books = new HashMap<>();
    private final KnownBookings known;
    private final Map<IdOf, Binding> touched = new LinkedHashMap<>();
    private final Set<YearBooks> written = new HashSet<>();
    private final Map<Envelope, Long> shortfalls = new HashMap<>();
    private boolean hasOrdinary;
    private boolean givenUp;

    /** A pot whose shortfall is another than when the books were opened. */
    record ChangedShortfall(YearBooks books, Envelope pot) {}

    OpenBooks(Connection connection, Law law, Clock clock, ContentWriter content) {
        this.trip = new RoundTrip(connection);
        this.envelopeTable = new EnvelopeTable(connection);
        this.known = new KnownBookings(trip, connection);
        this.law = law;
        this.clock = clock;
        this.content = content;
    }

    /**
     * Locks the years and reads their books, unless they are remembered as they are now.
     *
     * @param first the requests that will be decided first, whose look-ups are made in the same round trip
     */
    void open(SortedSet<YearKey> years, RememberedBooks remembered, Collection<Request> first, Ledger.Lock lock)
            throws SQLException {
        Map<YearKey, YearBooks.Head> heads = new HashMap<>();
        YearTable.lock(trip, years, lock, heads::put);
        known.lookUp(first);
        trip.make();
        if (heads.size() < years.size() && lock == Ledger.Lock.WAITING) {
            SortedSet<YearKey> missing = new TreeSet<>(years);
            missing.removeAll(heads.keySet());
            YearTable.begin(trip, missing);
            YearTable.lock(trip, missing, lock, heads::put);
            // Somebody else may have begun them in between and booked.
            known.lookUp(first);
            trip.make();
        }
        for (Map.Entry<YearKey, YearBooks.Head> head : heads.entrySet()) {
            YearBooks same = remembered.at(head.getKey(), head.getValue().version());
            YearBooks year = same != null
                    ? same
                    : new YearBooks(head.getKey(), law, head.getValue(), envelopeTable.of(head.getKey()));
            pots(year).forEach(pot -> shortfalls.put(pot, pot.shortfall()));
            books.put(head.getKey(), year);
        }
    }

    private static Stream<Envelope> pots(YearBooks year) {
        return year.envelopes().stream().filter(envelope -> envelope.kind() == Envelope.Kind.POT);
    }

    boolean has(YearKey year) {
        return books.containsKey(year);
    }

    List<ChangedShortfall> changedShortfalls() {
        return books.values().stream()
                .flatMap(year -> pots(year)
                        .filter(pot -> pot.shortfall() != shortfalls.getOrDefault(pot, 0L))
                        .map(pot -> new ChangedShortfall(year, pot)))
                .toList();
    }

    /** Reads at once what the requests will look up. */
    void prefetch(Collection<Request> requests) throws SQLException {
        known.lookUp(requests);
        trip.make();
    }

    /** Decides one request after what was decided before it in this transaction. */
    Outcome decide(Request request) {
        try {
            YearBooks year = books.get(request.year());
            if (year == null) {
                throw CommonRefusal.JOBCENTER_UNKNOWN
                        .refusal()
                        .with("jobcenter", request.year().jobcenter());
            }
            String wanted = content.write(request.booking());
            JournalEntry before = known.entry(request);
            if (before != null) {
                return repeated(request, wanted, before);
            }
            requireOpen(year, request.booking());
            Draft draft = draft(year, request);
            request.booking().book(draft);
            Map<String, Sums> effects =
                    Effects.of(request.year().fiscalYear(), draft.postings(), draft.line(), draft.instrument());
            draft.requireNothingNegative();
            Limits.require(draft, effects);
            JournalEntry entry = entry(draft, request, wanted);
            return request.dryRun()
                    ? Outcome.booked(Receipt.of(entry, true))
                    : Outcome.booked(Receipt.of(take(draft, entry, effects), false));
        } catch (Refusal refusal) {
            return Outcome.refused(refusal);
        }
    }

    private static Outcome repeated(Request request, String wanted, JournalEntry before) {
        if (!before.type().equals(request.booking().type()) || !before.content().equals(wanted)) {
            throw BudgetRefusal.ID_REUSED.refusal().with("id", request.id());
        }
        return Outcome.repeated(Receipt.of(before, false));
    }

    private static void requireOpen(YearBooks year, Booking booking) {
        YearStatus status = year.head().status();
        if (status == YearStatus.CLOSED) {
            throw BudgetRefusal.YEAR_CLOSED.refusal().with("year", year.key().fiscalYear());
        }
        if (status == YearStatus.CLOSING && !booking.belongsToClosing()) {
            throw BudgetRefusal.YEAR_CLOSING
                    .refusal()
                    .with("year", year.key().fiscalYear())
                    .with("type", booking.type());
        }
    }

    private Draft draft(YearBooks year, Request request) {
        Draft.Origin origin = new Draft.Origin(
                year, year.dayOf(clock.instant()), LocalDate.ofInstant(clock.instant(), Receipt.BERLIN), law, known);
        return new Draft(origin, request.id(), request.author(), request.roles());
    }

    private JournalEntry entry(Draft draft, Request request, String wanted) {
        YearBooks year = draft.books();
        Binding subject = draft.subject();
        return new JournalEntry(
                year.key(),
                year.head().sequence() + 1,
                request.id(),
                request.booking().type(),
                subject == null ? null : subject.id(),
                draft.refersTo(),
                draft.line(),
                draft.instrument(),
                List.copyOf(draft.postings()),
                wanted,
                request.booking().document().reference(),
                year.timeOf(clock.instant()),
                request.author(),
                request.correlationId(),
                JournalEntry.NO_HASH);
    }

    private JournalEntry take(Draft draft, JournalEntry entry, Map<String, Sums> effects) {
        if (draft.isFromOutside() && hasOrdinary) {
            writeBeforeOutsideFact();
        }
        hasOrdinary |= !draft.isFromOutside();
        YearBooks year = draft.books();
        JournalEntry chained = year.append(entry);
        effects.forEach((name, effect) -> year.envelope(name).add(effect));
        draft.take();
        touch(year.key(), draft.subject());
        touch(year.key(), draft.consumed());
        known.add(chained);
        written.add(year);
        return chained;
    }

    /** The database lets use grow beyond a limit only by outside facts: they are written apart from what kept within. */
    private void writeBeforeOutsideFact() {
        try {
            write();
        } catch (SQLException e) {
            throw new LedgerUnavailable(e);
        }
    }

    private void touch(YearKey year, @Nullable Binding binding) {
        if (binding != null) {
            IdOf id = new IdOf(year, binding.id());
            known.add(id, binding);
            touched.put(id, binding);
        }
    }

    YearBooks year(YearKey key) {
        YearBooks year = books.get(key);
        if (year == null) {
            throw CommonRefusal.JOBCENTER_UNKNOWN.refusal().with("jobcenter", key.jobcenter());
        }
        return year;
    }

    /** The lines that have moved since they were last told of; from now on they are told. */
    List<Envelope> takeUntold(YearKey key) throws SQLException {
        return envelopeTable.takeUntold(key).stream()
                .map(name -> year(key).envelope(name))
                .filter(envelope -> envelope.kind() == Envelope.Kind.LINE)
                .toList();
    }

    /** Marks books as changed that no booking has changed: a plan's limits. */
    void changed(YearBooks year) {
        written.add(year);
    }

    /** Writes all that was decided since the last time. */
    void write() throws SQLException {
        if (written.isEmpty()) {
            return;
        }
        JournalTable.append(trip, known.unwritten());
        BindingTable.write(trip, touched);
        EnvelopeTable.write(trip, written);
        YearTable.write(trip, written);
        trip.make();
        touched.values().forEach(Binding::written);
        written.forEach(YearBooks::nextVersion);
        hasOrdinary = false;
        known.written();
        touched.clear();
        written.clear();
    }

    /** Nothing of it is to become true. */
    void giveUp() {
        givenUp = true;
    }

    boolean isGivenUp() {
        return givenUp;
    }

    Collection<YearBooks> all() {
        return books.values();
    }
}

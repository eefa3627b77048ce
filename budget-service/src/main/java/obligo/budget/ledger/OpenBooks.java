package obligo.budget.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
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
    private final BooksTables tables;
    private final Law law;
    private final Clock clock;
    private final ContentWriter content;
    private final Map<YearKey, YearBooks> books = new HashMap<>();
    private final Map<YearKey, Map<UUID, Binding>> bindings = new HashMap<>();
    private final Map<YearKey, Map<UUID, JournalEntry>> entries = new HashMap<>();
    private final Map<YearKey, Set<UUID>> looked = new HashMap<>();
    private final Map<YearKey, Map<UUID, Binding>> touched = new HashMap<>();
    private final List<JournalEntry> added = new ArrayList<>();
    private final Set<YearBooks> written = new HashSet<>();
    private final Map<Envelope, Long> shortfalls = new HashMap<>();
    private boolean givenUp;

    /** A pot whose shortfall is another than when the books were opened. */
    record ChangedShortfall(YearBooks books, Envelope pot) {}

    OpenBooks(Connection connection, Law law, Clock clock, ContentWriter content) {
        this.tables = new BooksTables(connection);
        this.law = law;
        this.clock = clock;
        this.content = content;
    }

    /** Locks the years and reads their books, unless they are remembered as they are now. */
    void open(SortedSet<YearKey> years, RememberedBooks remembered) throws SQLException {
        Map<YearKey, YearBooks.Head> heads = tables.lock(years);
        if (heads.size() < years.size()) {
            SortedSet<YearKey> missing = new TreeSet<>(years);
            missing.removeAll(heads.keySet());
            tables.begin(missing);
            heads.putAll(tables.lock(missing));
        }
        for (Map.Entry<YearKey, YearBooks.Head> head : heads.entrySet()) {
            YearBooks known = remembered.at(head.getKey(), head.getValue().version());
            YearBooks year = known != null
                    ? known
                    : new YearBooks(head.getKey(), law, head.getValue(), tables.envelopes(head.getKey()));
            pots(year).forEach(pot -> shortfalls.put(pot, pot.shortfall()));
            books.put(head.getKey(), year);
        }
    }

    private static Stream<Envelope> pots(YearBooks year) {
        return year.envelopes().stream().filter(envelope -> envelope.kind() == Envelope.Kind.POT);
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
        Map<YearKey, Set<UUID>> ids = new HashMap<>();
        Map<YearKey, Set<UUID>> subjects = new HashMap<>();
        for (Request request : requests) {
            ids.computeIfAbsent(request.year(), year -> new HashSet<>()).add(request.id());
            subjects.computeIfAbsent(request.year(), year -> new HashSet<>())
                    .addAll(request.booking().concerns());
        }
        for (Map.Entry<YearKey, Set<UUID>> year : ids.entrySet()) {
            entriesOf(year.getKey()).putAll(tables.entries(year.getKey(), year.getValue()));
        }
        for (Map.Entry<YearKey, Set<UUID>> year : subjects.entrySet()) {
            Set<UUID> wanted = year.getValue();
            looked.computeIfAbsent(year.getKey(), y -> new HashSet<>()).addAll(wanted);
            if (!wanted.isEmpty()) {
                bindingsOf(year.getKey()).putAll(tables.bindings(year.getKey(), wanted));
            }
        }
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
            JournalEntry before = entriesOf(request.year()).get(request.id());
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
        LocalDate first = LocalDate.of(year.key().fiscalYear(), 1, 1);
        LocalDate last = LocalDate.of(year.key().fiscalYear(), 12, 31);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Receipt.BERLIN);
        LocalDate day = today.isBefore(first) ? first : today.isAfter(last) ? last : today;
        Draft.Origin origin = new Draft.Origin(
                year,
                day,
                law,
                id -> binding(year.key(), id),
                id -> entryOnDemand(year.key(), id),
                id -> referring(year.key(), id));
        return new Draft(origin, request.id(), request.author(), request.roles());
    }

    private @Nullable Binding binding(YearKey year, UUID id) {
        try {
            Map<UUID, Binding> known = bindingsOf(year);
            if (!known.containsKey(id)
                    && looked.computeIfAbsent(year, y -> new HashSet<>()).add(id)) {
                known.putAll(tables.bindings(year, List.of(id)));
            }
            return known.get(id);
        } catch (SQLException e) {
            throw new LedgerUnavailable(e);
        }
    }

    private @Nullable JournalEntry entryOnDemand(YearKey year, UUID id) {
        try {
            Map<UUID, JournalEntry> known = entriesOf(year);
            if (!known.containsKey(id)) {
                known.putAll(tables.entries(year, List.of(id)));
            }
            return known.get(id);
        } catch (SQLException e) {
            throw new LedgerUnavailable(e);
        }
    }

    private List<JournalEntry> referring(YearKey year, UUID id) {
        try {
            List<JournalEntry> referring = new ArrayList<>(tables.referring(year, id));
            added.stream()
                    .filter(entry -> entry.year().equals(year) && id.equals(entry.refersTo()))
                    .forEach(referring::add);
            return referring;
        } catch (SQLException e) {
            throw new LedgerUnavailable(e);
        }
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
        YearBooks year = draft.books();
        JournalEntry chained = year.append(entry);
        effects.forEach((name, effect) -> year.envelope(name).add(effect));
        draft.take();
        touch(year.key(), draft.subject());
        touch(year.key(), draft.consumed());
        entriesOf(year.key()).put(chained.id(), chained);
        added.add(chained);
        written.add(year);
        return chained;
    }

    private void touch(YearKey year, @Nullable Binding binding) {
        if (binding != null) {
            bindingsOf(year).put(binding.id(), binding);
            touched.computeIfAbsent(year, y -> new LinkedHashMap<>()).put(binding.id(), binding);
        }
    }

    YearBooks year(YearKey key) {
        YearBooks year = books.get(key);
        if (year == null) {
            throw CommonRefusal.JOBCENTER_UNKNOWN.refusal().with("jobcenter", key.jobcenter());
        }
        return year;
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
        if (!added.isEmpty()) {
            tables.append(added);
        }
        for (Map.Entry<YearKey, Map<UUID, Binding>> year : touched.entrySet()) {
            tables.writeBindings(year.getKey(), year.getValue().values());
            year.getValue().values().forEach(Binding::written);
        }
        tables.writeEnvelopes(written);
        tables.writeHeads(written);
        written.forEach(YearBooks::nextVersion);
        added.clear();
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

    private Map<UUID, Binding> bindingsOf(YearKey year) {
        return bindings.computeIfAbsent(year, y -> new HashMap<>());
    }

    private Map<UUID, JournalEntry> entriesOf(YearKey year) {
        return entries.computeIfAbsent(year, y -> new HashMap<>());
    }
}

package obligo.budget.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import obligo.budget.BudgetRefusal;
import obligo.budget.law.Cap;
import obligo.budget.year.YearKey;
import org.jspecify.annotations.Nullable;

/**
 * The bookings and bindings that a transaction looks up: many at once before it decides, others when they are asked for;
 * with those that it has added itself and not written yet.
 */
final class KnownBookings {
    private static final String REVERSAL = "REVERSAL";

    private final RoundTrip trip;
    private final JournalTable journalTable;
    private final Map<IdOf, Binding> bindings = new HashMap<>();
    private final Map<IdOf, JournalEntry> entries = new HashMap<>();
    private final Set<IdOf> looked = new HashSet<>();
    private final List<JournalEntry> unwritten = new ArrayList<>();

    KnownBookings(RoundTrip trip, Connection connection) {
        this.trip = trip;
        this.journalTable = new JournalTable(connection);
    }

    /** Adds to the round trip what the requests will look up. */
    void lookUp(Collection<Request> requests) {
        Set<IdOf> ids = new HashSet<>();
        Set<IdOf> concerned = new HashSet<>();
        for (Request request : requests) {
            ids.add(new IdOf(request.year(), request.id()));
            request.booking().concerns().forEach(id -> concerned.add(new IdOf(request.year(), id)));
        }
        ids.removeAll(entries.keySet());
        if (!ids.isEmpty()) {
            JournalTable.find(trip, ids, entries::put);
        }
        concerned.removeAll(bindings.keySet());
        if (!concerned.isEmpty()) {
            looked.addAll(concerned);
            BindingTable.find(trip, concerned, bindings::putIfAbsent);
        }
    }

    /** The entry of a request, which has been looked up. */
    @Nullable
    JournalEntry entry(Request request) {
        return entries.get(new IdOf(request.year(), request.id()));
    }

    @Nullable
    Binding binding(IdOf id) {
        try {
            if (!bindings.containsKey(id) && looked.add(id)) {
                BindingTable.find(trip, List.of(id), bindings::put);
                trip.make();
            }
            return bindings.get(id);
        } catch (SQLException e) {
            throw new LedgerUnavailable(e);
        }
    }

    /**
     * A booking that has not been taken back.
     *
     * @throws obligo.http.Refusal {@code booking-unknown}, {@code already-reversed}
     */
    JournalEntry standing(IdOf id) {
        JournalEntry entry = entry(id);
        if (entry == null) {
            throw BudgetRefusal.BOOKING_UNKNOWN.refusal().with("id", id.id());
        }
        if (!stands(entry)) {
            throw BudgetRefusal.ALREADY_REVERSED.refusal().with("id", id.id());
        }
        return entry;
    }

    private @Nullable JournalEntry entry(IdOf id) {
        try {
            if (!entries.containsKey(id)) {
                JournalTable.find(trip, List.of(id), entries::put);
                trip.make();
            }
            return entries.get(id);
        } catch (SQLException e) {
            throw new LedgerUnavailable(e);
        }
    }

    private boolean stands(JournalEntry entry) {
        return referringTo(new IdOf(entry.year(), entry.id()))
                .noneMatch(other -> other.type().equals(REVERSAL));
    }

    /** The bookings that refer to one and have not been taken back. */
    Stream<JournalEntry> standingOn(IdOf id) {
        return referringTo(id).filter(this::stands);
    }

    private Stream<JournalEntry> referringTo(IdOf id) {
        try {
            return Stream.concat(
                    journalTable.referringTo(id).stream(),
                    unwritten.stream()
                            .filter(entry ->
                                    entry.year().equals(id.year()) && id.id().equals(entry.refersTo())));
        } catch (SQLException e) {
            throw new LedgerUnavailable(e);
        }
    }

    /** What counted against a cap before it began. */
    long usedBefore(YearKey year, Cap cap) {
        try {
            return journalTable.usedBefore(year, cap);
        } catch (SQLException e) {
            throw new LedgerUnavailable(e);
        }
    }

    void add(JournalEntry entry) {
        entries.put(new IdOf(entry.year(), entry.id()), entry);
        unwritten.add(entry);
    }

    void add(IdOf id, Binding binding) {
        bindings.put(id, binding);
    }

    List<JournalEntry> unwritten() {
        return unwritten;
    }

    void written() {
        unwritten.clear();
    }
}

package obligo.budget.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import obligo.budget.BudgetRefusal;
import obligo.budget.year.YearKey;
import obligo.budget.year.YearStatus;
import org.jspecify.annotations.Nullable;

/** Reads reservations, commitments and transfers: how they stand, and how they stood. */
@ApplicationScoped
public class Bindings {
    private static final int FETCH = 5_000;
    private static final String OF_YEAR = " from binding where jobcenter = ? and fiscal_year = ? ";
    private static final String SOMETHING_LATER = """
            and kind = 'COMMITMENT' and not rolled_over and exists (
                select from unnest(accounts, open_cents) as part (account, cents)
                where cents > 0 and account similar to '%:(COMMITTED|OPTION):[0-9]+'
                    and split_part(account, ':', 3)::int > fiscal_year)""";
    private static final String SOMETHING_NOW = """
            and (detail::jsonb ->> 'status' in ('PLANNED', 'BLOCKED', 'APPROVED') or exists (
                select from unnest(accounts, open_cents) as part (account, cents)
                where cents > 0 and (account like '%:RESERVED'
                    or account similar to '%:(COMMITTED|OPTION):' || fiscal_year)))""";

    private final AgroalDataSource dataSource;
    private final Journal journal;
    private final ObjectMapper json;

    Bindings(AgroalDataSource dataSource, Journal journal, ObjectMapper json) {
        this.dataSource = dataSource;
        this.journal = journal;
        this.json = json;
    }

    /** A binding with all that was booked about it, oldest first. */
    public record Told(Binding binding, List<Receipt> bookings) {}

    /** Ids in their order, of those that ever began. */
    public List<UUID> page(YearKey year, Binding.Kind kind, @Nullable UUID after, int limit) {
        String sql = "select id" + OF_YEAR + "and kind = ? and (?::uuid is null or id > ?) order by id limit ?";
        return ask(sql, year, select -> {
            select.setString(3, kind.name());
            select.setObject(4, after);
            select.setObject(5, after);
            select.setInt(6, limit);
            List<UUID> ids = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
            return ids;
        });
    }

    /** How one stood. @throws obligo.http.Refusal {@code binding-unknown} */
    public Told one(YearKey year, Binding.Kind kind, UUID id, @Nullable Instant asOf) {
        return at(year, kind, List.of(id), asOf).stream()
                .findFirst()
                .orElseThrow(() ->
                        BudgetRefusal.BINDING_UNKNOWN.refusal().with("id", id).with("kind", kind));
    }

    /** How those of the ids stood that had begun: the sum of what the journal says about them until then. */
    public List<Told> at(YearKey year, Binding.Kind kind, Collection<UUID> ids, @Nullable Instant asOf) {
        Map<UUID, Told> told = new LinkedHashMap<>();
        for (JournalEntry entry : journal.about(year, ids, journal.lastSequence(year, asOf))) {
            Binding begun = begun(entry);
            if (begun != null && ids.contains(begun.id())) {
                told.putIfAbsent(begun.id(), new Told(begun, new ArrayList<>()));
            }
            for (Told one : told.values()) {
                tell(one, entry);
            }
        }
        told.values().removeIf(one -> one.binding().kind() != kind);
        return ids.stream()
                .filter(told::containsKey)
                .map(id -> Objects.requireNonNull(told.get(id)))
                .toList();
    }

    private static void tell(Told one, JournalEntry entry) {
        Binding binding = one.binding();
        boolean isSubject = binding.id().equals(entry.subject());
        boolean heard = isSubject;
        for (Posting posting : entry.postings()) {
            boolean reserved = posting.place().account() == Account.RESERVED;
            boolean drawnOn = reserved && !isSubject && draws(entry, one);
            if (drawnOn || (isSubject && (!reserved || binding.kind() == Binding.Kind.RESERVATION))) {
                binding.post(posting);
                heard = true;
            }
        }
        if (isSubject && entry.type().equals("CARRIED_OUT")) {
            binding.rollOver();
        }
        if (heard) {
            one.bookings().add(Receipt.of(entry, false));
        }
    }

    /** A commitment that takes from a reservation, or the reversal of one. */
    private static boolean draws(JournalEntry entry, Told reservation) {
        return reservation.binding().kind() == Binding.Kind.RESERVATION
                && (reservation.binding().id().equals(entry.refersTo())
                        || reservation.bookings().stream().anyMatch(b -> b.id().equals(entry.refersTo())));
    }

    private @Nullable Binding begun(JournalEntry entry) {
        JsonNode content = content(entry);
        boolean prior = content.hasNonNull("enteredInYear");
        LocalDate expiresOn = content.hasNonNull("expiresOn")
                ? LocalDate.parse(content.get("expiresOn").asText())
                : null;
        UUID subject = entry.subject();
        Binding.Kind kind =
                switch (entry.type()) {
                    case "RESERVATION" -> Binding.Kind.RESERVATION;
                    case "COMMITMENT", "CARRIED_IN" -> Binding.Kind.COMMITMENT;
                    case "TRANSFER" -> Binding.Kind.TRANSFER;
                    default -> null;
                };
        return kind == null || subject == null
                ? null
                : new Binding(subject, new Binding.Terms(kind, entry.line(), entry.instrument(), prior, expiresOn));
    }

    private JsonNode content(JournalEntry entry) {
        try {
            return json.readTree(entry.content());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("entry " + entry.sequence() + " is not readable", e);
        }
    }

    /** What all of them hold together, by account. */
    Map<String, Long> sums(YearKey year) {
        String sql = """
                select account, sum(cents) from binding, unnest(accounts, open_cents) as part (account, cents)
                where jobcenter = ? and fiscal_year = ? group by account""";
        return ask(sql, year, select -> {
            Map<String, Long> sums = new LinkedHashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    sums.put(row.getString(1), row.getLong(2));
                }
            }
            return sums;
        });
    }

    /** The sum of the fingerprints of what each holds. */
    long fingerprint(YearKey year) {
        String sql = "select id, account, cents from binding, unnest(accounts, open_cents) as part (account, cents)"
                + " where jobcenter = ? and fiscal_year = ?";
        return ask(sql, year, select -> {
            select.setFetchSize(FETCH);
            long sum = 0;
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    sum += Binding.fingerprint(row.getObject(1, UUID.class), row.getString(2), row.getLong(3));
                }
            }
            return sum;
        });
    }

    // --- the end of a year ---

    public boolean isBooked(YearKey year, UUID id) {
        return !journal.about(year, List.of(id), Long.MAX_VALUE).stream()
                .filter(entry -> entry.id().equals(id))
                .toList()
                .isEmpty();
    }

    /** @throws obligo.http.Refusal {@code budget-not-planned}, {@code year-closed}, {@code year-end-out-of-order} */
    public void requireStatus(YearKey year, YearStatus required, String act) {
        YearStatus status = journal.head(year)
                .orElseThrow(() -> BudgetRefusal.BUDGET_NOT_PLANNED
                        .refusal()
                        .with("jobcenter", year.jobcenter())
                        .with("year", year.fiscalYear()))
                .status();
        if (status == YearStatus.CLOSED) {
            throw BudgetRefusal.YEAR_CLOSED.refusal().with("year", year.fiscalYear());
        }
        if (status != required) {
            throw BudgetRefusal.YEAR_END_OUT_OF_ORDER
                    .refusal()
                    .with("year", year.fiscalYear())
                    .with("status", status)
                    .with("act", act);
        }
    }

    /** Commitments with parts due later that the next year does not have yet. */
    public List<Binding> notRolledOver(YearKey year, int limit) {
        return list(year, SOMETHING_LATER, limit);
    }

    public long countNotRolledOver(YearKey year) {
        return count(year, SOMETHING_LATER);
    }

    /** Whatever still holds money of the year. */
    public List<Binding> open(YearKey year, int limit) {
        return list(year, SOMETHING_NOW, limit);
    }

    public long countOpenCommitments(YearKey year) {
        return count(year, " and kind = 'COMMITMENT' " + SOMETHING_NOW);
    }

    private long count(YearKey year, String which) {
        return ask("select count(*)" + OF_YEAR + which, year, select -> {
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    private List<Binding> list(YearKey year, String which, int limit) {
        String sql = "select " + BindingTable.COLUMNS + OF_YEAR + which + " order by id limit ?";
        return ask(sql, year, select -> {
            select.setInt(3, limit);
            List<Binding> bindings = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    bindings.add(BindingTable.read(row));
                }
            }
            return bindings;
        });
    }

    @FunctionalInterface
    private interface Question<T> {
        T on(PreparedStatement select) throws SQLException;
    }

    private <T> T ask(String sql, YearKey year, Question<T> question) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement select = connection.prepareStatement(sql)) {
                select.setString(1, year.jobcenter());
                select.setInt(2, year.fiscalYear());
                return question.on(select);
            }
        });
    }
}

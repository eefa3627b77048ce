package obligo.budget.ledger;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import obligo.budget.year.YearKey;
import obligo.budget.year.YearStatus;
import obligo.http.Author;
import org.jspecify.annotations.Nullable;

/** The books in the database: each statement reads or writes all that a transaction needs of one table at once. */
final class BooksTables {
    private final Connection connection;

    BooksTables(Connection connection) {
        this.connection = connection;
    }

    // --- the years ---

    /** Locks the years, always in the order of their keys; those that nobody has begun yet are absent. */
    Map<YearKey, YearBooks.Head> lock(SortedSet<YearKey> years) throws SQLException {
        String sql = """
                select y.jobcenter, y.fiscal_year, y.status, y.journal_sequence, y.journal_hash,
                       case when isfinite(y.journal_at) then y.journal_at end, y.books_version
                from unnest(?::text[], ?::int[]) as k (jobcenter, fiscal_year)
                join budget_year y on y.jobcenter = k.jobcenter and y.fiscal_year = k.fiscal_year
                order by y.jobcenter, y.fiscal_year
                for no key update of y""";
        Map<YearKey, YearBooks.Head> heads = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            bindKeys(select, years);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    OffsetDateTime at = row.getObject(6, OffsetDateTime.class);
                    heads.put(
                            new YearKey(row.getString(1), row.getInt(2)),
                            new YearBooks.Head(
                                    YearStatus.valueOf(row.getString(3)),
                                    row.getLong(4),
                                    row.getString(5),
                                    at == null ? Instant.EPOCH : at.toInstant(),
                                    row.getLong(7)));
                }
            }
        }
        return heads;
    }

    /** Begins the years of those Jobcenters that exist. */
    void begin(Collection<YearKey> years) throws SQLException {
        String sql = """
                insert into budget_year (jobcenter, fiscal_year, revision, plan_revision)
                select k.jobcenter, k.fiscal_year, 0, 0
                from unnest(?::text[], ?::int[]) as k (jobcenter, fiscal_year)
                join known_jobcenter using (jobcenter)
                order by 1, 2
                on conflict do nothing""";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            bindKeys(insert, years);
            insert.executeUpdate();
        }
    }

    void writeHeads(Collection<YearBooks> books) throws SQLException {
        String sql = """
                update budget_year y set status = v.status, journal_sequence = v.sequence, journal_hash = v.hash,
                    journal_at = v.at, books_version = y.books_version + 1
                from unnest(?::text[], ?::int[], ?::text[], ?::bigint[], ?::text[], ?::timestamptz[])
                    as v (jobcenter, fiscal_year, status, sequence, hash, at)
                where y.jobcenter = v.jobcenter and y.fiscal_year = v.fiscal_year""";
        List<YearBooks> years = List.copyOf(books);
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            bindKeys(update, years.stream().map(YearBooks::key).toList());
            update.setArray(3, texts(years.stream().map(y -> y.head().status().name())));
            update.setArray(4, longs(years.stream().map(y -> y.head().sequence())));
            update.setArray(5, texts(years.stream().map(y -> y.head().hash())));
            update.setArray(
                    6,
                    connection.createArrayOf(
                            "timestamptz",
                            years.stream()
                                    .map(y -> y.head().journalAt().toString())
                                    .toArray()));
            update.executeUpdate();
        }
    }

    // --- envelopes ---

    static final String ENVELOPE_COLUMNS =
            "name, granted, transferred, refunded, blocked, reserved, committed, paid, prior, contained, stated_prior,"
                    + " instruments";

    List<Envelope> envelopes(YearKey year) throws SQLException {
        String sql = "select " + ENVELOPE_COLUMNS + " from envelope where jobcenter = ? and fiscal_year = ?";
        List<Envelope> envelopes = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            bind(select, year);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    envelopes.add(envelope(row));
                }
            }
        }
        return envelopes;
    }

    /** An envelope from a row that begins with its columns. */
    static Envelope envelope(ResultSet row) throws SQLException {
        Sums sums = new Sums();
        int column = 2;
        for (Sum sum : Sum.values()) {
            sums.set(sum, row.getLong(column++));
        }
        Array instruments = row.getArray(12);
        return Envelope.stored(
                row.getString(1),
                sums,
                row.getObject(2) != null,
                row.getLong(10),
                row.getLong(11),
                instruments == null ? List.of() : List.of((String[]) instruments.getArray()));
    }

    void writeEnvelopes(Collection<YearBooks> books) throws SQLException {
        writeEnvelopes(books, false, """
                insert into envelope (jobcenter, fiscal_year, name, granted, transferred, refunded, blocked, reserved,
                    committed, paid, prior, contained, stated_prior, instruments, untold)
                select jobcenter, fiscal_year, name, granted, transferred, refunded, blocked, reserved,
                    committed, paid, prior, contained, stated_prior, instruments::text[], true from""");
        writeEnvelopes(books, true, """
                update envelope e set granted = v.granted, transferred = v.transferred, refunded = v.refunded,
                    blocked = v.blocked, reserved = v.reserved, committed = v.committed, paid = v.paid,
                    prior = v.prior, contained = v.contained, stated_prior = v.stated_prior,
                    instruments = v.instruments::text[], untold = true
                from""");
    }

    private void writeEnvelopes(Collection<YearBooks> books, boolean stored, String into) throws SQLException {
        record Row(YearKey year, Envelope envelope) {}
        List<Row> rows = books.stream()
                .flatMap(year -> year.envelopes().stream()
                        .filter(envelope -> envelope.isChanged() && envelope.isStored() == stored)
                        .map(envelope -> new Row(year.key(), envelope)))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        String sql = into + """
                 unnest(?::text[], ?::int[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                    ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[])
                    as v (jobcenter, fiscal_year, name, granted, transferred, refunded, blocked, reserved,
                          committed, paid, prior, contained, stated_prior, instruments)""" + (stored ? """

                where e.jobcenter = v.jobcenter and e.fiscal_year = v.fiscal_year and e.name = v.name""" : "");
        try (PreparedStatement write = connection.prepareStatement(sql)) {
            bindKeys(write, rows.stream().map(Row::year).toList());
            write.setArray(3, texts(rows.stream().map(row -> row.envelope().name())));
            int parameter = 4;
            for (Sum sum : Sum.values()) {
                write.setArray(
                        parameter++,
                        longs(rows.stream()
                                .map(row ->
                                        sum == Sum.GRANTED && !row.envelope().isLimited()
                                                ? null
                                                : row.envelope().get(sum))));
            }
            write.setArray(12, longs(rows.stream().map(row -> row.envelope().contained())));
            write.setArray(13, longs(rows.stream().map(row -> row.envelope().statedPrior())));
            write.setArray(
                    14, texts(rows.stream().map(row -> literal(row.envelope().instruments()))));
            write.executeUpdate();
        }
    }

    // --- bindings ---

    Map<UUID, Binding> bindings(YearKey year, Collection<UUID> ids) throws SQLException {
        String sql = """
                select id, kind, line, instrument, prior, expires_on, rolled_over, detail, accounts, open_cents
                from binding where jobcenter = ? and fiscal_year = ? and id = any (?)""";
        Map<UUID, Binding> found = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            bind(select, year);
            select.setArray(3, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Binding binding = binding(row);
                    found.put(binding.id(), binding);
                }
            }
        }
        return found;
    }

    /** A binding from a row that begins with its columns. */
    static Binding binding(ResultSet row) throws SQLException {
        return Binding.stored(
                row.getObject(1, UUID.class),
                new Binding.Terms(
                        Binding.Kind.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getBoolean(5),
                        row.getObject(6, LocalDate.class)),
                row.getBoolean(7),
                row.getString(8),
                List.of((String[]) row.getArray(9).getArray()),
                List.of((Long[]) row.getArray(10).getArray()));
    }

    void writeBindings(YearKey year, Collection<Binding> bindings) throws SQLException {
        List<Binding> begun = bindings.stream().filter(b -> !b.isStored()).toList();
        List<Binding> changed = bindings.stream().filter(Binding::isStored).toList();
        if (!begun.isEmpty()) {
            String sql = """
                    insert into binding (jobcenter, fiscal_year, id, kind, line, instrument, prior, expires_on,
                        rolled_over, detail, accounts, open_cents)
                    select ?, ?, v.id, v.kind, v.line, v.instrument, v.prior, v.expires_on, v.rolled_over, v.detail,
                        v.accounts::text[], v.open_cents::bigint[]
                    from unnest(?::uuid[], ?::boolean[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                            ?::text[], ?::boolean[], ?::date[])
                        as v (id, rolled_over, detail, accounts, open_cents, kind, line, instrument, prior, expires_on)""";
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                bindState(insert, year, begun);
                insert.setArray(8, texts(begun.stream().map(b -> b.kind().name())));
                insert.setArray(9, texts(begun.stream().map(b -> b.terms().line())));
                insert.setArray(10, texts(begun.stream().map(b -> b.terms().instrument())));
                insert.setArray(
                        11,
                        connection.createArrayOf(
                                "boolean",
                                begun.stream().map(b -> b.terms().prior()).toArray()));
                insert.setArray(
                        12,
                        connection.createArrayOf(
                                "date",
                                begun.stream()
                                        .map(b -> b.terms().expiresOn() == null
                                                ? null
                                                : String.valueOf(b.terms().expiresOn()))
                                        .toArray()));
                insert.executeUpdate();
            }
        }
        if (!changed.isEmpty()) {
            String sql = """
                    update binding b set rolled_over = v.rolled_over, detail = v.detail,
                        accounts = v.accounts::text[], open_cents = v.open_cents::bigint[]
                    from (select ?::text as jobcenter, ?::int as fiscal_year) y,
                        unnest(?::uuid[], ?::boolean[], ?::text[], ?::text[], ?::text[])
                        as v (id, rolled_over, detail, accounts, open_cents)
                    where b.jobcenter = y.jobcenter and b.fiscal_year = y.fiscal_year and b.id = v.id""";
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                bindState(update, year, changed);
                update.executeUpdate();
            }
        }
    }

    private void bindState(PreparedStatement statement, YearKey year, List<Binding> bindings) throws SQLException {
        bind(statement, year);
        statement.setArray(
                3,
                connection.createArrayOf(
                        "uuid", bindings.stream().map(Binding::id).toArray()));
        statement.setArray(
                4,
                connection.createArrayOf(
                        "boolean", bindings.stream().map(Binding::isRolledOver).toArray()));
        statement.setArray(5, texts(bindings.stream().map(Binding::detail)));
        statement.setArray(6, texts(bindings.stream().map(b -> literal(b.sums().keySet()))));
        statement.setArray(7, texts(bindings.stream().map(b -> literal(b.sums().values()))));
    }

    // --- the journal ---

    static final String ENTRY_COLUMNS =
            "jobcenter, fiscal_year, sequence, id, type, subject, refers_to, line, instrument, accounts, cents, content, "
                    + "document, recorded_at, booked_by_id, booked_by_name, correlation_id, hash";

    /** Those of the ids that are booked. */
    Map<UUID, JournalEntry> entries(YearKey year, Collection<UUID> ids) throws SQLException {
        String sql = "select " + ENTRY_COLUMNS
                + " from journal_entry where jobcenter = ? and fiscal_year = ? and id = any (?)";
        Map<UUID, JournalEntry> found = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            bind(select, year);
            select.setArray(3, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    JournalEntry entry = entry(row);
                    found.put(entry.id(), entry);
                }
            }
        }
        return found;
    }

    /** What draws on a booking: refunds of a payment, the reversal of whatever it is. */
    List<JournalEntry> referring(YearKey year, UUID id) throws SQLException {
        String sql = "select " + ENTRY_COLUMNS
                + " from journal_entry where jobcenter = ? and fiscal_year = ? and refers_to = ?";
        List<JournalEntry> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            bind(select, year);
            select.setObject(3, id);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(entry(row));
                }
            }
        }
        return found;
    }

    static JournalEntry entry(ResultSet row) throws SQLException {
        String[] accounts = (String[]) row.getArray(10).getArray();
        Long[] cents = (Long[]) row.getArray(11).getArray();
        List<Posting> postings = new ArrayList<>(accounts.length);
        for (int i = 0; i < accounts.length; i++) {
            postings.add(new Posting(Posting.Place.parse(accounts[i]), cents[i]));
        }
        return new JournalEntry(
                new YearKey(row.getString(1), row.getInt(2)),
                row.getLong(3),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getObject(6, UUID.class),
                row.getObject(7, UUID.class),
                row.getString(8),
                row.getString(9),
                postings,
                row.getString(12),
                row.getString(13),
                row.getObject(14, OffsetDateTime.class).toInstant(),
                new Author(row.getString(15), row.getString(16)),
                row.getString(17),
                row.getString(18));
    }

    void append(List<JournalEntry> entries) throws SQLException {
        String sql = "insert into journal_entry (" + ENTRY_COLUMNS + """
                )
                select jobcenter, fiscal_year, sequence, id, type, subject, refers_to, line, instrument,
                    accounts::text[], cents::bigint[], content, document, recorded_at, by_id, by_name, correlation, hash
                from unnest(?::text[], ?::int[], ?::bigint[], ?::uuid[], ?::text[], ?::uuid[], ?::uuid[], ?::text[],
                        ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::text[],
                        ?::text[], ?::text[])
                    as v (jobcenter, fiscal_year, sequence, id, type, subject, refers_to, line, instrument,
                          accounts, cents, content, document, recorded_at, by_id, by_name, correlation, hash)""";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            bindKeys(insert, entries.stream().map(JournalEntry::year).toList());
            insert.setArray(3, longs(entries.stream().map(JournalEntry::sequence)));
            insert.setArray(4, uuids(entries.stream().map(JournalEntry::id)));
            insert.setArray(5, texts(entries.stream().map(JournalEntry::type)));
            insert.setArray(6, uuids(entries.stream().map(JournalEntry::subject)));
            insert.setArray(7, uuids(entries.stream().map(JournalEntry::refersTo)));
            insert.setArray(8, texts(entries.stream().map(JournalEntry::line)));
            insert.setArray(9, texts(entries.stream().map(JournalEntry::instrument)));
            insert.setArray(10, texts(entries.stream().map(BooksTables::accounts)));
            insert.setArray(11, texts(entries.stream().map(BooksTables::cents)));
            insert.setArray(12, texts(entries.stream().map(JournalEntry::content)));
            insert.setArray(13, texts(entries.stream().map(JournalEntry::document)));
            insert.setArray(
                    14,
                    connection.createArrayOf(
                            "timestamptz",
                            entries.stream().map(e -> e.recordedAt().toString()).toArray()));
            insert.setArray(15, texts(entries.stream().map(e -> e.bookedBy().id())));
            insert.setArray(16, texts(entries.stream().map(e -> e.bookedBy().name())));
            insert.setArray(17, texts(entries.stream().map(JournalEntry::correlationId)));
            insert.setArray(18, texts(entries.stream().map(JournalEntry::hash)));
            insert.executeUpdate();
        }
    }

    private static String accounts(JournalEntry entry) {
        return literal(entry.postings().stream().map(p -> p.place().text()).toList());
    }

    private static String cents(JournalEntry entry) {
        return literal(entry.postings().stream().map(Posting::cents).toList());
    }

    // --- parameters ---

    private void bindKeys(PreparedStatement statement, Collection<YearKey> years) throws SQLException {
        statement.setArray(1, texts(years.stream().map(YearKey::jobcenter)));
        statement.setArray(
                2,
                connection.createArrayOf(
                        "int", years.stream().map(YearKey::fiscalYear).toArray()));
    }

    private static void bind(PreparedStatement statement, YearKey year) throws SQLException {
        statement.setString(1, year.jobcenter());
        statement.setInt(2, year.fiscalYear());
    }

    private Array texts(Stream<? extends @Nullable String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }

    private Array longs(Stream<? extends @Nullable Long> values) throws SQLException {
        return connection.createArrayOf("bigint", values.toArray());
    }

    private Array uuids(Stream<? extends @Nullable UUID> values) throws SQLException {
        return connection.createArrayOf("uuid", values.toArray());
    }

    /** An array within an array's row, as a literal: names of accounts and codes of instruments need no quotes. */
    private static String literal(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}

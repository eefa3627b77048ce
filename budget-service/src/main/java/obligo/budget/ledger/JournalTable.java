package obligo.budget.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import obligo.budget.law.Cap;
import obligo.budget.year.YearKey;
import obligo.http.Author;

/** The journal in the database. */
final class JournalTable {
    static final String COLUMNS =
            "jobcenter, fiscal_year, sequence, id, type, subject, refers_to, line, instrument, accounts, cents, content, "
                    + "document, recorded_at, booked_by_id, booked_by_name, correlation_id, hash";

    private static final String INSERT = "insert into journal_entry (" + COLUMNS + """
            )
            select jobcenter, fiscal_year, sequence, id, type, subject, refers_to, line, instrument,
                accounts::text[], cents::bigint[], content, document, recorded_at, by_id, by_name, correlation, hash
            from unnest(?::text[], ?::int[], ?::bigint[], ?::uuid[], ?::text[], ?::uuid[], ?::uuid[], ?::text[],
                    ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::text[],
                    ?::text[], ?::text[])
                as v (jobcenter, fiscal_year, sequence, id, type, subject, refers_to, line, instrument,
                      accounts, cents, content, document, recorded_at, by_id, by_name, correlation, hash)""";

    private final Connection connection;

    JournalTable(Connection connection) {
        this.connection = connection;
    }

    /** Those of the ids that are booked. */
    static void find(RoundTrip trip, Collection<IdOf> ids, BiConsumer<IdOf, JournalEntry> found) {
        String sql = "select " + COLUMNS + " from unnest(?::text[], ?::int[], ?::uuid[]) "
                + "as k (jobcenter, fiscal_year, id) join journal_entry using (jobcenter, fiscal_year, id)";
        trip.read(sql, new ColumnArrays<>(ids).years(IdOf::year).uuids(IdOf::id), row -> {
            JournalEntry entry = read(row);
            found.accept(new IdOf(entry.year(), entry.id()), entry);
        });
    }

    /** What draws on a booking: refunds of a payment, the reversal of whatever it is. */
    List<JournalEntry> referringTo(IdOf booking) throws SQLException {
        String sql =
                "select " + COLUMNS + " from journal_entry where jobcenter = ? and fiscal_year = ? and refers_to = ?";
        List<JournalEntry> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, booking.year().jobcenter());
            select.setInt(2, booking.year().fiscalYear());
            select.setObject(3, booking.id());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(read(row));
                }
            }
        }
        return found;
    }

    /** What instruments under a cap had taken before it was in force. */
    long usedBefore(YearKey year, Cap cap) throws SQLException {
        String sql = """
                select coalesce(sum(posting.cents), 0)
                from journal_entry entry, unnest(entry.accounts, entry.cents) as posting (account, cents)
                where jobcenter = ? and fiscal_year = ? and instrument = any (?) and recorded_at < ?
                    and posting.account in (?, ?)""";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, year.jobcenter());
            select.setInt(2, year.fiscalYear());
            select.setArray(
                    3, connection.createArrayOf("text", cap.instruments().toArray()));
            select.setObject(4, cap.from().atStartOfDay(Receipt.BERLIN).toOffsetDateTime());
            select.setString(5, new Posting.Place(cap.base(), Account.PAID, 0).text());
            select.setString(6, new Posting.Place(cap.base(), Account.COMMITTED, year.fiscalYear()).text());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** An entry from a row of its columns. */
    static JournalEntry read(ResultSet row) throws SQLException {
        String[] accounts = (String[]) row.getArray(10).getArray();
        Long[] cents = (Long[]) row.getArray(11).getArray();
        List<Posting> postings = new ArrayList<>(accounts.length);
        try {
            for (int i = 0; i < accounts.length; i++) {
                postings.add(new Posting(Posting.Place.parse(accounts[i]), cents[i]));
            }
        } catch (IllegalArgumentException e) {
            throw new UnreadableEntry(row.getLong(3), e);
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

    static void append(RoundTrip trip, List<JournalEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        trip.write(
                INSERT,
                new ColumnArrays<>(entries)
                        .years(JournalEntry::year)
                        .longs(JournalEntry::sequence)
                        .uuids(JournalEntry::id)
                        .texts(JournalEntry::type)
                        .uuids(JournalEntry::subject)
                        .uuids(JournalEntry::refersTo)
                        .texts(JournalEntry::line)
                        .texts(JournalEntry::instrument)
                        .lists(entry -> entry.postings().stream()
                                .map(p -> p.place().text())
                                .toList())
                        .lists(entry ->
                                entry.postings().stream().map(Posting::cents).toList())
                        .texts(JournalEntry::content)
                        .texts(JournalEntry::document)
                        .of("timestamptz", entry -> entry.recordedAt().toString())
                        .texts(entry -> entry.bookedBy().id())
                        .texts(entry -> entry.bookedBy().name())
                        .texts(JournalEntry::correlationId)
                        .texts(JournalEntry::hash));
    }
}

package obligo.budget.ledger;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.TransactionExceptionResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import obligo.budget.BudgetRefusal;
import obligo.budget.law.Cap;
import obligo.budget.year.YearKey;
import obligo.budget.year.YearStatus;
import org.jspecify.annotations.Nullable;

/** Reads the journal of a year. */
@ApplicationScoped
public class Journal {
    private static final int PIECE = 1_000;
    private static final String OF_YEAR = " from journal_entry where jobcenter = ? and fiscal_year = ? and ";

    private final AgroalDataSource dataSource;

    Journal(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Hears one entry after the other. */
    @FunctionalInterface
    interface Reader {
        void read(JournalEntry entry) throws IOException;
    }

    /**
     * The last entry that was known at an instant.
     *
     * @param asOf null for now
     */
    public long lastSequence(YearKey year, @Nullable Instant asOf) {
        String sql = "select coalesce(max(sequence), 0)" + OF_YEAR + "recorded_at <= ?";
        return ask(sql, year, select -> {
            OffsetDateTime until = asOf == null ? OffsetDateTime.MAX : asOf.atOffset(ZoneOffset.UTC);
            select.setObject(3, until);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    Optional<YearBooks.Head> head(YearKey year) {
        String sql = "select status, journal_sequence, journal_hash, books_version from budget_year"
                + " where jobcenter = ? and fiscal_year = ?";
        return ask(sql, year, select -> {
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new YearBooks.Head(
                                YearStatus.valueOf(row.getString(1)),
                                row.getLong(2),
                                row.getString(3),
                                Instant.EPOCH,
                                row.getLong(4)))
                        : Optional.empty();
            }
        });
    }

    List<JournalEntry> after(YearKey year, long sequence, int limit) {
        String sql = "select " + JournalTable.COLUMNS + OF_YEAR + "sequence > ? order by sequence limit ?";
        return ask(sql, year, select -> {
            select.setLong(3, sequence);
            select.setInt(4, limit);
            return read(select);
        });
    }

    /** All that was booked about these reservations, commitments and transfers, up to an entry, in order. */
    List<JournalEntry> about(YearKey year, Collection<UUID> subjects, long upTo) {
        String sql = "select " + JournalTable.COLUMNS + OF_YEAR + "sequence <= ? and (id = any (?)"
                + " or (subject = any (?) and subject <> id) or refers_to = any (?)"
                // The reversal of a commitment that had drawn on a reservation.
                + " or refers_to in (select id" + OF_YEAR + "refers_to = any (?))) order by sequence";
        return ask(sql, year, select -> {
            select.setLong(3, upTo);
            for (int parameter : new int[] {4, 5, 6, 9}) {
                select.setArray(parameter, select.getConnection().createArrayOf("uuid", subjects.toArray()));
            }
            select.setString(7, year.jobcenter());
            select.setInt(8, year.fiscalYear());
            return read(select);
        });
    }

    /** The entries about transfers, in order; they are few, and have an index of their own. */
    List<JournalEntry> transfers(YearKey year, long upTo) {
        String sql = "select " + JournalTable.COLUMNS + OF_YEAR
                + "type in ('TRANSFER', 'TRANSFER_STEP') and sequence <= ? order by sequence";
        return ask(sql, year, select -> {
            select.setLong(3, upTo);
            return read(select);
        });
    }

    /** @throws obligo.http.Refusal {@code booking-unknown} */
    public Receipt receipt(YearKey year, UUID id) {
        String sql = "select " + JournalTable.COLUMNS + OF_YEAR + "id = ?";
        return ask(sql, year, select -> {
                    select.setObject(3, id);
                    return read(select);
                })
                .stream()
                .findFirst()
                .map(entry -> Receipt.of(entry, false))
                .orElseThrow(() -> BudgetRefusal.BOOKING_UNKNOWN.refusal().with("id", id));
    }

    long usedBefore(YearKey year, Cap cap) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            try (Connection connection = dataSource.getConnection()) {
                return new JournalTable(connection).usedBefore(year, cap);
            }
        });
    }

    /** Reads on, entry by entry, whatever their number; piece by piece, so that a slow reader holds nothing up. */
    void read(YearKey year, long after, long upTo, Reader reader) {
        try {
            long last = after;
            while (last < upTo) {
                List<JournalEntry> piece = after(year, last, PIECE);
                for (JournalEntry entry : piece) {
                    if (entry.sequence() <= upTo) {
                        reader.read(entry);
                    }
                }
                last = piece.size() < PIECE ? upTo : piece.get(PIECE - 1).sequence();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JournalEntry> read(PreparedStatement select) throws SQLException {
        List<JournalEntry> entries = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                entries.add(JournalTable.read(row));
            }
        }
        return entries;
    }

    @FunctionalInterface
    private interface Question<T> {
        T on(PreparedStatement select) throws SQLException;
    }

    private <T> T ask(String sql, YearKey year, Question<T> question) {
        // An entry that cannot be read is a finding, and no reason to end the transaction that looks for it.
        return QuarkusTransaction.joiningExisting()
                .exceptionHandler(failure -> failure instanceof UnreadableEntry
                        ? TransactionExceptionResult.COMMIT
                        : TransactionExceptionResult.ROLLBACK)
                .call(() -> {
                    try (Connection connection = dataSource.getConnection();
                            PreparedStatement select = connection.prepareStatement(sql)) {
                        select.setString(1, year.jobcenter());
                        select.setInt(2, year.fiscalYear());
                        return question.on(select);
                    }
                });
    }
}

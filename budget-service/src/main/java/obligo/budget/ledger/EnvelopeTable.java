package obligo.budget.ledger;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import obligo.budget.year.YearKey;
import org.jspecify.annotations.Nullable;

/** The envelopes in the database. */
final class EnvelopeTable {
    static final String COLUMNS =
            "name, granted, transferred, refunded, blocked, reserved, committed, paid, prior, contained, stated_prior, "
                    + "instruments";

    private static final String ROWS = """
            unnest(?::text[], ?::int[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                    ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[])
                as v (jobcenter, fiscal_year, name, granted, transferred, refunded, blocked, reserved,
                      committed, paid, prior, contained, stated_prior, instruments)
            """;
    private static final String INSERT = "insert into envelope (jobcenter, fiscal_year, " + COLUMNS + ", untold) "
            + "select jobcenter, fiscal_year, name, granted, transferred, refunded, blocked, reserved, committed, paid, "
            + "prior, contained, stated_prior, instruments::text[], true from " + ROWS;
    private static final String UPDATE = """
            update envelope e set granted = v.granted, transferred = v.transferred, refunded = v.refunded,
                blocked = v.blocked, reserved = v.reserved, committed = v.committed, paid = v.paid, prior = v.prior,
                contained = v.contained, stated_prior = v.stated_prior, instruments = v.instruments::text[], untold = true
            from\s""" + ROWS + """
            where e.jobcenter = v.jobcenter and e.fiscal_year = v.fiscal_year and e.name = v.name""";

    private final Connection connection;

    EnvelopeTable(Connection connection) {
        this.connection = connection;
    }

    private record Row(YearKey year, Envelope envelope) {
        @Nullable
        Long get(Sum sum) {
            return sum == Sum.GRANTED && !envelope.isLimited() ? null : Long.valueOf(envelope.get(sum));
        }
    }

    List<Envelope> of(YearKey year) throws SQLException {
        String sql = "select " + COLUMNS + " from envelope where jobcenter = ? and fiscal_year = ?";
        List<Envelope> envelopes = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, year.jobcenter());
            select.setInt(2, year.fiscalYear());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    envelopes.add(read(row));
                }
            }
        }
        return envelopes;
    }

    /** An envelope from a row that begins with its columns. */
    static Envelope read(ResultSet row) throws SQLException {
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

    /** Writes those that have changed. */
    static void write(RoundTrip trip, Collection<YearBooks> books) {
        List<Row> begun = new ArrayList<>();
        List<Row> changed = new ArrayList<>();
        for (YearBooks year : books) {
            for (Envelope envelope : year.envelopes()) {
                if (envelope.isChanged()) {
                    (envelope.isStored() ? changed : begun).add(new Row(year.key(), envelope));
                }
            }
        }
        write(trip, INSERT, begun);
        write(trip, UPDATE, changed);
    }

    private static void write(RoundTrip trip, String sql, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        ColumnArrays<Row> columns = new ColumnArrays<>(rows).years(Row::year).texts(row -> row.envelope()
                .name());
        for (Sum sum : Sum.values()) {
            columns.longs(row -> row.get(sum));
        }
        columns.longs(row -> row.envelope().contained())
                .longs(row -> row.envelope().statedPrior())
                .lists(row -> row.envelope().instruments());
        trip.write(sql, columns);
    }

    /** The names of those that have changed since they were last told of; from now on they are told. */
    List<String> takeUntold(YearKey year) throws SQLException {
        String sql =
                "update envelope set untold = false where jobcenter = ? and fiscal_year = ? and untold returning name";
        List<String> names = new ArrayList<>();
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, year.jobcenter());
            update.setInt(2, year.fiscalYear());
            try (ResultSet row = update.executeQuery()) {
                while (row.next()) {
                    names.add(row.getString(1));
                }
            }
        }
        return names;
    }
}

package obligo.budget.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import obligo.budget.year.YearKey;

/** Reservations, commitments and transfers in the database. */
final class BindingTable {
    static final String COLUMNS =
            "id, kind, line, instrument, prior, expires_on, rolled_over, detail, accounts, open_cents";

    private static final String INSERT = """
            insert into binding (jobcenter, fiscal_year, id, rolled_over, detail, accounts, open_cents,
                kind, line, instrument, prior, expires_on)
            select jobcenter, fiscal_year, id, rolled_over, detail, accounts::text[], open_cents::bigint[],
                kind, line, instrument, prior, expires_on
            from unnest(?::text[], ?::int[], ?::uuid[], ?::boolean[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::text[], ?::text[], ?::boolean[], ?::date[])
                as v (jobcenter, fiscal_year, id, rolled_over, detail, accounts, open_cents,
                      kind, line, instrument, prior, expires_on)""";
    private static final String UPDATE = """
            update binding b set rolled_over = v.rolled_over, detail = v.detail,
                accounts = v.accounts::text[], open_cents = v.open_cents::bigint[]
            from unnest(?::text[], ?::int[], ?::uuid[], ?::boolean[], ?::text[], ?::text[], ?::text[])
                as v (jobcenter, fiscal_year, id, rolled_over, detail, accounts, open_cents)
            where b.jobcenter = v.jobcenter and b.fiscal_year = v.fiscal_year and b.id = v.id""";

    private final Connection connection;

    BindingTable(Connection connection) {
        this.connection = connection;
    }

    private record Row(YearKey year, Binding binding) {}

    Map<IdOf, Binding> find(Collection<IdOf> ids) throws SQLException {
        String sql = "select " + COLUMNS + ", jobcenter, fiscal_year "
                + "from unnest(?::text[], ?::int[], ?::uuid[]) as k (jobcenter, fiscal_year, id) "
                + "join binding using (jobcenter, fiscal_year, id)";
        Map<IdOf, Binding> found = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            new ColumnArrays<>(select, ids).years(IdOf::year).uuids(IdOf::id);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Binding binding = read(row);
                    found.put(new IdOf(new YearKey(row.getString(11), row.getInt(12)), binding.id()), binding);
                }
            }
        }
        return found;
    }

    /** A binding from a row that begins with its columns. */
    static Binding read(ResultSet row) throws SQLException {
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

    void write(Map<IdOf, Binding> bindings) throws SQLException {
        List<Row> rows = bindings.entrySet().stream()
                .map(entry -> new Row(entry.getKey().year(), entry.getValue()))
                .toList();
        List<Row> begun = rows.stream().filter(row -> !row.binding().isStored()).toList();
        List<Row> changed =
                rows.stream().filter(row -> row.binding().isStored()).toList();
        if (!begun.isEmpty()) {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                state(insert, begun)
                        .texts(row -> row.binding().kind().name())
                        .texts(row -> row.binding().terms().line())
                        .texts(row -> row.binding().terms().instrument())
                        .of("boolean", row -> row.binding().terms().prior())
                        .of("date", row -> row.binding().terms().expiresOn());
                insert.executeUpdate();
            }
        }
        if (!changed.isEmpty()) {
            try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
                state(update, changed);
                update.executeUpdate();
            }
        }
    }

    private static ColumnArrays<Row> state(PreparedStatement statement, List<Row> rows) throws SQLException {
        return new ColumnArrays<>(statement, rows)
                .years(Row::year)
                .uuids(row -> row.binding().id())
                .of("boolean", row -> row.binding().isRolledOver())
                .texts(row -> row.binding().detail())
                .lists(row -> row.binding().sums().keySet())
                .lists(row -> row.binding().sums().values());
    }
}

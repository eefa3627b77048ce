package obligo.budget.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
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

    private BindingTable() {}

    private record Row(YearKey year, Binding binding) {}

    static void find(RoundTrip trip, Collection<IdOf> ids, BiConsumer<IdOf, Binding> found) {
        String sql = "select " + COLUMNS + ", jobcenter, fiscal_year "
                + "from unnest(?::text[], ?::int[], ?::uuid[]) as k (jobcenter, fiscal_year, id) "
                + "join binding using (jobcenter, fiscal_year, id)";
        trip.read(sql, new ColumnArrays<>(ids).years(IdOf::year).uuids(IdOf::id), row -> {
            Binding binding = read(row);
            found.accept(new IdOf(new YearKey(row.getString(11), row.getInt(12)), binding.id()), binding);
        });
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

    static void write(RoundTrip trip, Map<IdOf, Binding> bindings) {
        List<Row> rows = bindings.entrySet().stream()
                .map(entry -> new Row(entry.getKey().year(), entry.getValue()))
                .toList();
        List<Row> begun = rows.stream().filter(row -> !row.binding().isStored()).toList();
        List<Row> changed =
                rows.stream().filter(row -> row.binding().isStored()).toList();
        if (!begun.isEmpty()) {
            trip.write(
                    INSERT,
                    state(begun)
                            .texts(row -> row.binding().kind().name())
                            .texts(row -> row.binding().terms().line())
                            .texts(row -> row.binding().terms().instrument())
                            .of("boolean", row -> row.binding().terms().prior())
                            .of("date", row -> row.binding().terms().expiresOn()));
        }
        if (!changed.isEmpty()) {
            trip.write(UPDATE, state(changed));
        }
    }

    private static ColumnArrays<Row> state(List<Row> rows) {
        return new ColumnArrays<>(rows)
                .years(Row::year)
                .uuids(row -> row.binding().id())
                .of("boolean", row -> row.binding().isRolledOver())
                .texts(row -> row.binding().detail())
                .lists(row -> row.binding().sums().keySet())
                .lists(row -> row.binding().sums().values());
    }
}

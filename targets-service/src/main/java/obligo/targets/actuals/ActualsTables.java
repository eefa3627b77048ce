package obligo.targets.actuals;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import obligo.http.Author;
import obligo.targets.plan.Gender;

/** The tables of the actuals, as a delivery writes them. */
final class ActualsTables {
    private static final String DELIVERED =
            "delivered_actuals (jobcenter, fiscal_year, indicator, gender, delivery, months, data_states, numerators, denominators, imputed)";
    private static final String CURRENT =
            "current_actuals (jobcenter, fiscal_year, indicator, gender, best_numerators, best_denominators, best_states, best_imputed, numerators, denominators, imputed)";

    private final Connection connection;
    private final CopyRows delivered = new CopyRows();
    private final CopyRows current = new CopyRows();

    ActualsTables(Connection connection) {
        this.connection = connection;
    }

    /** A nation's delivery is one statement that takes longer than others may. */
    void takeTime(int seconds) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local statement_timeout = '" + seconds + "s'");
        }
    }

    /** Locks the years until the transaction ends, beginning those that there are not yet, all in the same order. */
    void lock(SortedSet<JobcenterYear> years) throws SQLException {
        execute(
                "insert into actuals_year select jobcenter, fiscal_year, 0 "
                        + "from unnest(?::text[], ?::int[]) as k (jobcenter, fiscal_year) order by 1, 2 on conflict do nothing",
                years);
        execute(
                "select from actuals_year join unnest(?::text[], ?::int[]) as k (jobcenter, fiscal_year) "
                        + "using (jobcenter, fiscal_year) order by jobcenter, fiscal_year for update of actuals_year",
                years);
    }

    private void execute(String sql, Collection<JobcenterYear> years) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            setYears(statement, years);
            statement.execute();
        }
    }

    private void setYears(PreparedStatement statement, Collection<JobcenterYear> years) throws SQLException {
        statement.setArray(
                1,
                connection.createArrayOf(
                        "text", years.stream().map(JobcenterYear::jobcenter).toArray()));
        statement.setArray(
                2,
                connection.createArrayOf(
                        "int", years.stream().map(JobcenterYear::year).toArray()));
    }

    /** What is known of the years, series by series. */
    Map<JobcenterYear, Map<SeriesKey, Cells>> known(List<JobcenterYear> years) throws SQLException {
        Map<JobcenterYear, Map<SeriesKey, Cells>> known = new HashMap<>();
        String sql = "select jobcenter, fiscal_year, indicator, gender, numerators, denominators, imputed "
                + "from unnest(?::text[], ?::int[]) as k (jobcenter, fiscal_year) "
                + "join current_actuals using (jobcenter, fiscal_year)";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            setYears(select, years);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    known.computeIfAbsent(new JobcenterYear(row.getString(1), row.getInt(2)), unused -> new HashMap<>())
                            .put(
                                    new SeriesKey(row.getString(3), Gender.valueOf(row.getString(4))),
                                    ArrayColumns.cells(row, 5));
                }
            }
        }
        return known;
    }

    long nextDelivery() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select nextval('delivery_number')")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** What is new of a series, and what is known of it from now on. Written by {@link #flush}. */
    void add(JobcenterYear year, SeriesKey key, long delivery, Cells news, BitSet places, Cells all) {
        delivered
                .text(year.jobcenter())
                .number(year.year())
                .text(key.indicator())
                .text(key.gender().name())
                .number(delivery)
                .array(places, place -> delivered.element(Cells.month(place)))
                .array(places, place -> delivered.element(Cells.state(place).rank()))
                .array(places, place -> delivered.element(news.numerator(place)))
                .array(places, place -> delivered.element(news.denominator(place)))
                .array(places, place -> delivered.element(news.isImputed(place)))
                .end();
        current.text(year.jobcenter())
                .number(year.year())
                .text(key.indicator())
                .text(key.gender().name())
                .array(Cells.MONTHS, i -> all.best(i + 1), place -> current.element(all.numerator(place)))
                .array(Cells.MONTHS, i -> all.best(i + 1), place -> current.element(all.denominator(place)))
                .array(
                        Cells.MONTHS,
                        i -> all.best(i + 1),
                        place -> current.element(Cells.state(place).rank()))
                .array(Cells.MONTHS, i -> all.best(i + 1), place -> current.element(all.isImputed(place)))
                .array(Cells.SIZE, i -> all.has(i) ? i : -1, place -> current.element(all.numerator(place)))
                .array(Cells.SIZE, i -> all.has(i) ? i : -1, place -> current.element(all.denominator(place)))
                .array(Cells.SIZE, i -> all.has(i) ? i : -1, place -> current.element(all.isImputed(place)))
                .end();
    }

    /** @param rewritten the series that were known before, which the new rows replace */
    void flush(SortedMap<JobcenterYear, List<SeriesKey>> rewritten) throws SQLException {
        String sql = "delete from current_actuals using unnest(?::text[], ?::int[], ?::text[], ?::text[]) "
                + "as k (jobcenter, fiscal_year, indicator, gender) where current_actuals.jobcenter = k.jobcenter "
                + "and current_actuals.fiscal_year = k.fiscal_year and current_actuals.indicator = k.indicator "
                + "and current_actuals.gender = k.gender";
        if (!rewritten.isEmpty()) {
            try (PreparedStatement delete = connection.prepareStatement(sql)) {
                List<Map.Entry<JobcenterYear, SeriesKey>> rows = rewritten.entrySet().stream()
                        .flatMap(year -> year.getValue().stream().map(key -> Map.entry(year.getKey(), key)))
                        .toList();
                setYears(delete, rows.stream().map(Map.Entry::getKey).toList());
                delete.setArray(
                        3,
                        connection.createArrayOf(
                                "text",
                                rows.stream()
                                        .map(row -> row.getValue().indicator())
                                        .toArray()));
                delete.setArray(
                        4,
                        connection.createArrayOf(
                                "text",
                                rows.stream()
                                        .map(row -> row.getValue().gender().name())
                                        .toArray()));
                delete.executeUpdate();
            }
        }
        delivered.into(connection, DELIVERED);
        current.into(connection, CURRENT);
    }

    void deliver(long delivery, DeliveryTerms terms, Instant at) throws SQLException {
        Author author = terms.author();
        try (PreparedStatement insert = connection.prepareStatement("insert into delivery values (?, ?, ?, ?, ?)")) {
            insert.setLong(1, delivery);
            insert.setObject(2, terms.deliveredOn());
            insert.setObject(3, at.atOffset(ZoneOffset.UTC));
            insert.setString(4, author.id());
            insert.setString(5, author.name());
            insert.executeUpdate();
        }
    }

    /** Counts one more delivery in each of the years. */
    SortedMap<JobcenterYear, Long> advance(SortedSet<JobcenterYear> years) throws SQLException {
        SortedMap<JobcenterYear, Long> revisions = new TreeMap<>();
        String sql = "update actuals_year set revision = revision + 1 "
                + "from unnest(?::text[], ?::int[]) as k (jobcenter, fiscal_year) "
                + "where actuals_year.jobcenter = k.jobcenter and actuals_year.fiscal_year = k.fiscal_year "
                + "returning actuals_year.jobcenter, actuals_year.fiscal_year, revision";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            setYears(update, years);
            try (ResultSet row = update.executeQuery()) {
                while (row.next()) {
                    revisions.put(new JobcenterYear(row.getString(1), row.getInt(2)), row.getLong(3));
                }
            }
        }
        return revisions;
    }
}

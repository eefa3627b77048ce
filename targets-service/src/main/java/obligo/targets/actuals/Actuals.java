package obligo.targets.actuals;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import obligo.targets.plan.Gender;
import org.jspecify.annotations.Nullable;

/** The actuals as they are known, or were. */
@ApplicationScoped
public class Actuals {
    private static final int ROWS_AT_ONCE = 2_000;

    private final AgroalDataSource dataSource;

    private final RememberedActuals remembered;

    Actuals(AgroalDataSource dataSource, RememberedActuals remembered) {
        this.dataSource = dataSource;
        this.remembered = remembered;
    }

    /**
     * Which of the values are asked for.
     *
     * @param only of this data state, null for the best of each month (T-30)
     * @param asOf as known at this instant, null for now
     */
    public record View(@Nullable DataState only, @Nullable Instant asOf) {}

    /** Is told one series after the other. */
    @FunctionalInterface
    public interface Hearer {
        void hear(String jobcenter, int year, SeriesKey key, MonthlyValues values);
    }

    /** The series of one Jobcenter's year. */
    public Map<SeriesKey, MonthlyValues> of(String jobcenter, int year, View view) {
        Map<SeriesKey, MonthlyValues> series = new HashMap<>();
        tell(List.of(jobcenter), List.of(year), null, view, (unused, same, key, values) -> series.put(key, values));
        return series;
    }

    /**
     * Tells every series of some Jobcenters and years, in no certain order.
     *
     * @param indicators only these, null for all
     */
    public void tell(
            Collection<String> jobcenters,
            Collection<Integer> years,
            @Nullable Collection<String> indicators,
            View view,
            Hearer hearer) {
        try (Connection connection = dataSource.getConnection()) {
            Asked asked = new Asked(connection, jobcenters, years, indicators, view, hearer);
            if (view.asOf() != null) {
                asked.history(view.asOf());
            } else if (view.only() == null || view.only() == DataState.T3) {
                asked.best(remembered);
            } else {
                asked.all();
            }
        } catch (SQLException e) {
            throw new ActualsUnavailable(e);
        }
    }

    /** One question, on its connection. */
    private record Asked(
            Connection connection,
            Collection<String> jobcenters,
            Collection<Integer> years,
            @Nullable Collection<String> indicators,
            View view,
            Hearer hearer) {
        private static final String KEY = "jobcenter, fiscal_year, indicator, gender";
        private static final String WHERE =
                " where jobcenter = any (?) and fiscal_year = any (?) and (?::text[] is null or indicator = any (?::text[]))";

        /** What is best is also what is final, if it is final. */
        void best(RememberedActuals remembered) throws SQLException {
            Map<JobcenterYear, Long> revisions = revisions();
            Map<JobcenterYear, Map<SeriesKey, MonthlyValues>> known = new HashMap<>();
            Set<JobcenterYear> unknown = new HashSet<>();
            revisions.forEach((year, revision) -> {
                Map<SeriesKey, MonthlyValues> series = remembered.at(year, revision);
                if (series == null) {
                    unknown.add(year);
                } else {
                    known.put(year, series);
                }
            });
            if (!unknown.isEmpty()) {
                read(unknown).forEach((year, series) -> {
                    remembered.remember(year, Objects.requireNonNull(revisions.get(year)), series);
                    known.put(year, series);
                });
            }
            known.forEach((year, series) -> series.forEach((key, values) -> {
                if (indicators == null || indicators.contains(key.indicator())) {
                    hearer.hear(year.jobcenter(), year.year(), key, values.only(view.only()));
                }
            }));
        }

        private Map<JobcenterYear, Long> revisions() throws SQLException {
            String sql = "select jobcenter, fiscal_year, revision from actuals_year "
                    + "where jobcenter = any (?) and fiscal_year = any (?)";
            Map<JobcenterYear, Long> revisions = new HashMap<>();
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setArray(1, connection.createArrayOf("text", jobcenters.toArray()));
                select.setArray(2, connection.createArrayOf("int", years.toArray()));
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        revisions.put(new JobcenterYear(row.getString(1), row.getInt(2)), row.getLong(3));
                    }
                }
            }
            return revisions;
        }

        private Map<JobcenterYear, Map<SeriesKey, MonthlyValues>> read(Set<JobcenterYear> wanted) throws SQLException {
            String sql = "select " + KEY + ", best_numerators, best_denominators, best_states, best_imputed "
                    + "from unnest(?::text[], ?::int[]) as k (jobcenter, fiscal_year) "
                    + "join current_actuals using (jobcenter, fiscal_year)";
            Map<JobcenterYear, Map<SeriesKey, MonthlyValues>> read = new HashMap<>();
            wanted.forEach(year -> read.put(year, new HashMap<>()));
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setArray(
                        1,
                        connection.createArrayOf(
                                "text",
                                wanted.stream().map(JobcenterYear::jobcenter).toArray()));
                select.setArray(
                        2,
                        connection.createArrayOf(
                                "int", wanted.stream().map(JobcenterYear::year).toArray()));
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        Objects.requireNonNull(read.get(new JobcenterYear(row.getString(1), row.getInt(2))))
                                .put(key(row), ArrayColumns.best(row, 5));
                    }
                }
            }
            return read;
        }

        void all() throws SQLException {
            String sql = "select " + KEY + ", numerators, denominators, imputed from current_actuals" + WHERE;
            try (PreparedStatement select = prepare(sql);
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    hear(row, MonthlyValues.of(ArrayColumns.cells(row, 5), view.only()));
                }
            }
        }

        /** Lays what was delivered until then over one another, from the first delivery on. */
        void history(Instant asOf) throws SQLException {
            String sql = "select " + KEY
                    + ", months, data_states, delivered_actuals.numerators, delivered_actuals.denominators, "
                    + "delivered_actuals.imputed from delivered_actuals join delivery using (delivery)" + WHERE
                    + " and recorded_at <= ? order by " + KEY + ", delivery";
            try (PreparedStatement select = prepare(sql)) {
                select.setObject(5, asOf.atOffset(ZoneOffset.UTC));
                try (ResultSet row = select.executeQuery()) {
                    Cells cells = new Cells();
                    boolean more = row.next();
                    while (more) {
                        String series = series(row);
                        ArrayColumns.lay(row, 5, cells);
                        Told told = new Told(row.getString(1), row.getInt(2), key(row));
                        more = row.next();
                        if (!more || !series.equals(series(row))) {
                            hearer.hear(
                                    told.jobcenter(), told.year(), told.key(), MonthlyValues.of(cells, view.only()));
                            cells = new Cells();
                        }
                    }
                }
            }
        }

        private record Told(String jobcenter, int year, SeriesKey key) {}

        private static String series(ResultSet row) throws SQLException {
            return row.getString(1) + row.getString(2) + row.getString(3) + row.getString(4);
        }

        private static SeriesKey key(ResultSet row) throws SQLException {
            return new SeriesKey(row.getString(3), Gender.valueOf(row.getString(4)));
        }

        private void hear(ResultSet row, MonthlyValues values) throws SQLException {
            hearer.hear(row.getString(1), row.getInt(2), key(row), values);
        }

        private PreparedStatement prepare(String sql) throws SQLException {
            PreparedStatement select = connection.prepareStatement(sql);
            select.setFetchSize(ROWS_AT_ONCE);
            select.setArray(1, connection.createArrayOf("text", jobcenters.toArray()));
            select.setArray(2, connection.createArrayOf("int", years.toArray()));
            select.setArray(3, indicators == null ? null : connection.createArrayOf("text", indicators.toArray()));
            select.setArray(4, indicators == null ? null : connection.createArrayOf("text", indicators.toArray()));
            return select;
        }
    }
}

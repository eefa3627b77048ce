package obligo.targets.attainment;

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
import java.util.Map;
import obligo.targets.actuals.SeriesKey;
import obligo.targets.plan.Gender;
import obligo.targets.plan.Target;
import org.jspecify.annotations.Nullable;

/** The target values of many Jobcenters at once, read out of their documents where they are stored. */
@ApplicationScoped
class TargetsOfAll {
    private static final String SELECT = """
            select jobcenter, item ->> 'indicator', item ->> 'gender', (item #>> '{target,absolute}')::bigint,
                (item #>> '{target,numerator}')::bigint, (item #>> '{target,denominator}')::bigint, item #>> '{target,rate}'
            from (
                select jobcenter, fiscal_year, max(revision) as revision
                from targets_revision
                where fiscal_year = ? and jobcenter = any (?) and changed_at <= coalesce(?::timestamptz, 'infinity')
                group by jobcenter, fiscal_year
            ) as latest
            join stored_targets using (jobcenter, fiscal_year, revision)
            cross join jsonb_array_elements(content -> 'items') as item
            where item ->> 'kind' = 'TARGET' and jsonb_typeof(item -> 'target') = 'object'""";

    private final AgroalDataSource dataSource;

    TargetsOfAll(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** By series and Jobcenter. */
    Map<SeriesKey, Map<String, Target>> of(Collection<String> jobcenters, int year, @Nullable Instant asOf) {
        Map<SeriesKey, Map<String, Target>> targets = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setInt(1, year);
            select.setArray(2, connection.createArrayOf("text", jobcenters.toArray()));
            select.setObject(3, asOf == null ? null : asOf.atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    SeriesKey key = new SeriesKey(row.getString(2), Gender.valueOf(row.getString(3)));
                    targets.computeIfAbsent(key, unused -> new HashMap<>()).put(row.getString(1), target(row));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the targets of all cannot be read", e);
        }
        return targets;
    }

    private static Target target(ResultSet row) throws SQLException {
        return new Target(
                null,
                row.getObject(4, Long.class),
                row.getObject(5, Long.class),
                row.getObject(6, Long.class),
                row.getString(7),
                null,
                null,
                null,
                null);
    }
}

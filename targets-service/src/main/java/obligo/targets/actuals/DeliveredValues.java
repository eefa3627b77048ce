package obligo.targets.actuals;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import obligo.stated.Unit;
import obligo.targets.indicators.Indicator;
import obligo.targets.indicators.Indicators;
import obligo.targets.plan.Gender;
import org.jspecify.annotations.Nullable;

/** The values of a Jobcenter's year one by one, each with the delivery that brought it. */
@ApplicationScoped
class DeliveredValues {
    private static final String SELECT = """
            select indicator, gender, month, state, numerator, denominator, value_imputed, delivered_on, recorded_at, delivery
            from (
                select d.indicator, d.gender, v.month, v.state, v.numerator, v.denominator, v.value_imputed,
                    delivered_on, recorded_at, delivery,
                    row_number() over (partition by d.indicator, d.gender, v.month, v.state order by delivery desc) as age
                from delivered_actuals d
                join delivery using (delivery)
                cross join unnest(d.months, d.data_states, d.numerators, d.denominators, d.imputed)
                    as v (month, state, numerator, denominator, value_imputed)
                where d.jobcenter = ? and d.fiscal_year = ? and recorded_at <= coalesce(?::timestamptz, 'infinity')
            ) as every
            where (age = 1 or ?) and indicator = coalesce(?::text, indicator) and gender = coalesce(?::text, gender)
                and month = coalesce(?::smallint, month) and state = coalesce(?::smallint, state)
            order by indicator, array_position(array['TOTAL', 'FEMALE', 'MALE', 'OTHER'], gender), month, state, delivery""";

    private final AgroalDataSource dataSource;
    private final Indicators indicators;

    DeliveredValues(AgroalDataSource dataSource, Indicators indicators) {
        this.dataSource = dataSource;
        this.indicators = indicators;
    }

    /**
     * What is asked for; null where it does not matter.
     *
     * @param history whether values that a later delivery has replaced are among them
     */
    record Filter(
            @Nullable String indicator,
            @Nullable Gender gender,
            @Nullable YearMonth month,
            @Nullable DataState state,
            @Nullable Instant asOf,
            boolean history) {}

    List<ActualsPage.Actual> of(JobcenterYear year, Filter filter) {
        List<ActualsPage.Actual> values = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, year.jobcenter());
            select.setInt(2, year.year());
            select.setObject(3, filter.asOf() == null ? null : filter.asOf().atOffset(ZoneOffset.UTC));
            select.setBoolean(4, filter.history());
            select.setString(5, filter.indicator());
            select.setString(6, filter.gender() == null ? null : filter.gender().name());
            select.setObject(7, filter.month() == null ? null : filter.month().getMonthValue(), Types.SMALLINT);
            select.setObject(8, filter.state() == null ? null : filter.state().rank(), Types.SMALLINT);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    values.add(read(year, row));
                }
            }
        } catch (SQLException e) {
            throw new ActualsUnavailable(e);
        }
        return values;
    }

    private ActualsPage.Actual read(JobcenterYear year, ResultSet row) throws SQLException {
        Indicator indicator = indicators.named(row.getString(1)).orElseThrow();
        return new ActualsPage.Actual(
                YearMonth.of(year.year(), row.getInt(3)),
                indicator.code(),
                Gender.valueOf(row.getString(2)),
                DataState.ranked(row.getInt(4)),
                written(indicator.numerator(), row.getLong(5)),
                written(indicator.denominator(), row.getLong(6)),
                row.getBoolean(7),
                row.getObject(8, LocalDate.class),
                row.getObject(9, OffsetDateTime.class).toInstant(),
                row.getLong(10));
    }

    private static String written(Indicator.Quantity quantity, long value) {
        return quantity.unit() == Unit.EUR ? BigDecimal.valueOf(value, 2).toPlainString() : Long.toString(value);
    }
}

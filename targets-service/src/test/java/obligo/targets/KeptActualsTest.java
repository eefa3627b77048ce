package obligo.targets;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import obligo.testkit.stack.StackResource;
import org.junit.jupiter.api.Test;

import static obligo.targets.ADelivery.aDelivery;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What was delivered stays, and what is read is the sum of it; the database holds both. */
@OnTheStack
class KeptActualsTest {
    /** Every value that a delivery brought and no later one replaced, against every value that is read. */
    private static final String DIFFERENCES = """
            with last as (
                select distinct on (jobcenter, fiscal_year, indicator, gender, v.month, v.state)
                    jobcenter, fiscal_year, indicator, gender, v.month, v.state, v.numerator, v.denominator, v.is_imputed
                from delivered_actuals d
                cross join unnest(d.months, d.data_states, d.numerators, d.denominators, d.imputed)
                    as v (month, state, numerator, denominator, is_imputed)
                order by jobcenter, fiscal_year, indicator, gender, v.month, v.state, delivery desc
            ), kept as (
                select jobcenter, fiscal_year, indicator, gender, place, c.numerators[place] as numerator,
                    c.denominators[place] as denominator, c.imputed[place] as is_imputed
                from current_actuals c cross join generate_series(1, 48) as place
                where c.numerators[place] is not null
            ), best as (
                select jobcenter, fiscal_year, indicator, gender, month, c.best_numerators[month] as numerator,
                    c.best_denominators[month] as denominator, c.best_states[month] as state
                from current_actuals c cross join generate_series(1, 12) as month
                where c.best_numerators[month] is not null
            ), best_of_last as (
                select distinct on (jobcenter, fiscal_year, indicator, gender, month)
                    jobcenter, fiscal_year, indicator, gender, month, numerator, denominator, state
                from last order by jobcenter, fiscal_year, indicator, gender, month, state desc
            )
            select (select count(*) from last full join kept
                        on (last.jobcenter, last.fiscal_year, last.indicator, last.gender, 12 * state + month)
                            = (kept.jobcenter, kept.fiscal_year, kept.indicator, kept.gender, place)
                    where (last.numerator, last.denominator, last.is_imputed)
                        is distinct from (kept.numerator, kept.denominator, kept.is_imputed))
                + (select count(*) from best full join best_of_last
                        using (jobcenter, fiscal_year, indicator, gender, month)
                    where (best.numerator, best.denominator, best.state)
                        is distinct from (best_of_last.numerator, best_of_last.denominator, best_of_last.state)),
                (select count(*) from last)""";

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(StackResource.jdbcUrl("targets"), "targets", "targets");
    }

    @Test
    void whatIsReadIsTheSumOfWhatWasDelivered() throws SQLException {
        aDelivery()
                .row("35302", "2020-01", "K2", "TOTAL", "T0", 100, 5000)
                .row("35302", "2020-01", "K2", "TOTAL", "T2", 101, 5000)
                .row("35302", "2020-02", "K2", "TOTAL", "T0", 110, 5000)
                .recorded();
        aDelivery()
                .row("35302", "2020-01", "K2", "TOTAL", "T0", 99, 5000)
                .row("35302", "2020-02", "K2", "TOTAL", "T3", 111, 5001)
                .recorded();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(DIFFERENCES)) {
            row.next();
            assertThat(row.getLong(1)).isZero();
            assertThat(row.getLong(2)).isGreaterThanOrEqualTo(4);
        }
    }

    @Test
    void theDatabaseRefusesToChangeWhatWasDelivered() {
        aDelivery().row("35302", "2021-01", "K2", "TOTAL", "T0", 100, 5000).recorded();
        for (String sql : new String[] {
            "update delivered_actuals set numerators = '{1}'", "delete from delivered_actuals", "delete from delivery"
        }) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> {
                        try (Connection connection = connect();
                                Statement statement = connection.createStatement()) {
                            statement.executeUpdate(sql);
                        }
                    })
                    .withMessageContaining("what was delivered stays");
        }
    }
}

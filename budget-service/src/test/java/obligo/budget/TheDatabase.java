package obligo.budget;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import obligo.testkit.stack.StackResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The service's database as somebody with its password sees it, past all rules of the service. */
final class TheDatabase {
    private TheDatabase() {}

    static Connection connect() throws SQLException {
        return DriverManager.getConnection(StackResource.jdbcUrl("budget"), "budget", "budget");
    }

    /** Changes one row, as the owner of the tables may. */
    static void change(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).as(sql).isEqualTo(1);
        }
    }

    /** Changes one row of the journal, with its guard switched off. */
    static void falsify(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("alter table journal_entry disable trigger user");
            assertThat(statement.executeUpdate(sql)).as(sql).isEqualTo(1);
            statement.execute("alter table journal_entry enable trigger user");
            connection.commit();
        }
    }

    static void refuses(String sql, String sentence) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> change(sql))
                .withMessageContaining(sentence);
    }
}

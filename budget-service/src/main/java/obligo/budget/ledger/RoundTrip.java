package obligo.budget.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Statements that go to the database together and are answered in their order. Each sees what those before it have done,
 * and what others had committed by the time it began: a row that was locked is read after it was locked.
 */
final class RoundTrip {
    private final Connection connection;
    private final List<Step> steps = new ArrayList<>();

    RoundTrip(Connection connection) {
        this.connection = connection;
    }

    /** What is done with each row of an answer. */
    @FunctionalInterface
    interface EachRow {
        void read(ResultSet row) throws SQLException;
    }

    /** @param eachRow null for a statement that writes */
    private record Step(
            String sql,
            ColumnArrays<?> parameters,
            @Nullable EachRow eachRow) {}

    void read(String sql, ColumnArrays<?> parameters, EachRow eachRow) {
        steps.add(new Step(sql, parameters, eachRow));
    }

    /** Writes a row for each row of the parameters, neither more nor fewer. */
    void write(String sql, ColumnArrays<?> parameters) {
        steps.add(new Step(sql, parameters, null));
    }

    void make() throws SQLException {
        if (steps.isEmpty()) {
            return;
        }
        String sql = steps.stream().map(Step::sql).collect(Collectors.joining(";\n"));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int parameter = 1;
            for (Step step : steps) {
                parameter = step.parameters().set(statement, parameter);
            }
            statement.execute();
            for (Step step : steps) {
                answer(step, statement);
                statement.getMoreResults();
            }
        }
        steps.clear();
    }

    private static void answer(Step step, PreparedStatement statement) throws SQLException {
        if (step.eachRow() == null) {
            int written = statement.getUpdateCount();
            if (written != step.parameters().rows()) {
                throw new IllegalStateException("%d of %d rows were written by: %s"
                        .formatted(written, step.parameters().rows(), step.sql()));
            }
            return;
        }
        try (ResultSet row = statement.getResultSet()) {
            while (row.next()) {
                step.eachRow().read(row);
            }
        }
    }
}

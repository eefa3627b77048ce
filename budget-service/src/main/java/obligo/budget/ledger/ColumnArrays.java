package obligo.budget.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import obligo.budget.year.YearKey;
import org.jspecify.annotations.Nullable;

/**
 * Rows as the parameters of one statement: an array for each column, in the order of the question marks, which the
 * statement turns into rows again with {@code unnest}. So a statement is the same, however many rows it has.
 */
final class ColumnArrays<T> {
    private final List<T> rows;
    private final List<String> types = new ArrayList<>();
    private final List<@Nullable Object[]> columns = new ArrayList<>();

    ColumnArrays(Collection<T> rows) {
        this.rows = List.copyOf(rows);
    }

    int rows() {
        return rows.size();
    }

    ColumnArrays<T> years(Function<T, YearKey> year) {
        return texts(row -> year.apply(row).jobcenter())
                .of("int", row -> year.apply(row).fiscalYear());
    }

    ColumnArrays<T> texts(Function<T, @Nullable String> column) {
        return of("text", column);
    }

    ColumnArrays<T> longs(Function<T, @Nullable Long> column) {
        return of("bigint", column);
    }

    ColumnArrays<T> uuids(Function<T, @Nullable UUID> column) {
        return of("uuid", column);
    }

    /** An array in each row, as a literal: names of accounts, codes of instruments and numbers need no quotes. */
    ColumnArrays<T> lists(Function<T, Collection<?>> column) {
        return texts(row -> column.apply(row).stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")));
    }

    ColumnArrays<T> of(String type, Function<T, ?> column) {
        @Nullable Object[] values = new @Nullable Object[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.apply(rows.get(i));
        }
        types.add(type);
        columns.add(values);
        return this;
    }

    /** @return the number of the next parameter */
    int set(PreparedStatement statement, int first) throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            statement.setArray(first + i, statement.getConnection().createArrayOf(types.get(i), columns.get(i)));
        }
        return first + columns.size();
    }
}

package obligo.budget.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import obligo.budget.year.YearKey;
import org.jspecify.annotations.Nullable;

/**
 * Rows as the parameters of one statement: an array for each column, in the order of the question marks, which the
 * statement turns into rows again with {@code unnest}. So a statement costs one round trip, however many rows it has.
 */
final class ColumnArrays<T> {
    private final PreparedStatement statement;
    private final List<T> rows;
    private int parameter;

    ColumnArrays(PreparedStatement statement, Collection<T> rows) {
        this.statement = statement;
        this.rows = List.copyOf(rows);
    }

    ColumnArrays<T> years(Function<T, YearKey> year) throws SQLException {
        return texts(row -> year.apply(row).jobcenter())
                .of("int", row -> year.apply(row).fiscalYear());
    }

    ColumnArrays<T> texts(Function<T, @Nullable String> column) throws SQLException {
        return of("text", column);
    }

    ColumnArrays<T> longs(Function<T, @Nullable Long> column) throws SQLException {
        return of("bigint", column);
    }

    ColumnArrays<T> uuids(Function<T, @Nullable UUID> column) throws SQLException {
        return of("uuid", column);
    }

    /** An array in each row, as a literal: names of accounts, codes of instruments and numbers need no quotes. */
    ColumnArrays<T> lists(Function<T, Collection<?>> column) throws SQLException {
        return texts(row -> column.apply(row).stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")));
    }

    ColumnArrays<T> of(String type, Function<T, ?> column) throws SQLException {
        @Nullable Object[] values = new @Nullable Object[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.apply(rows.get(i));
        }
        statement.setArray(++parameter, statement.getConnection().createArrayOf(type, values));
        return this;
    }
}

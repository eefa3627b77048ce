package obligo.targets.actuals;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Series as they stand in the columns of a row. */
final class ArrayColumns {
    private ArrayColumns() {}

    /** Numerators, denominators and marks of 48 places in three columns, the first at a number. */
    static Cells cells(ResultSet row, int first) throws SQLException {
        @Nullable Long[] numerators = longs(row, first);
        @Nullable Long[] denominators = longs(row, first + 1);
        @Nullable Boolean[] imputed = flags(row, first + 2);
        Cells cells = new Cells();
        for (int place = 0; place < numerators.length; place++) {
            Long numerator = numerators[place];
            Long denominator = denominators[place];
            if (numerator != null && denominator != null) {
                cells.put(place, numerator, denominator, Boolean.TRUE.equals(imputed[place]));
            }
        }
        return cells;
    }

    /** Numerators, denominators, states and marks of the twelve months in four columns. */
    static MonthlyValues best(ResultSet row, int first) throws SQLException {
        @Nullable Long[] numerators = longs(row, first);
        @Nullable Long[] denominators = longs(row, first + 1);
        @Nullable Short[] states = (@Nullable Short[]) array(row, first + 2);
        @Nullable Boolean[] imputed = flags(row, first + 3);
        MonthlyValues values = new MonthlyValues();
        for (int i = 0; i < numerators.length; i++) {
            Long numerator = numerators[i];
            Long denominator = denominators[i];
            Short rank = states[i];
            if (numerator != null && denominator != null && rank != null) {
                values.put(i + 1, numerator, denominator, DataState.ranked(rank), Boolean.TRUE.equals(imputed[i]));
            }
        }
        return values;
    }

    /** What a delivery said, laid over what was known before, in five columns. */
    static void lay(ResultSet row, int first, Cells over) throws SQLException {
        @Nullable Short[] months = (@Nullable Short[]) array(row, first);
        @Nullable Short[] states = (@Nullable Short[]) array(row, first + 1);
        @Nullable Long[] numerators = longs(row, first + 2);
        @Nullable Long[] denominators = longs(row, first + 3);
        @Nullable Boolean[] imputed = flags(row, first + 4);
        for (int i = 0; i < months.length; i++) {
            Short month = months[i];
            Short rank = states[i];
            Long numerator = numerators[i];
            Long denominator = denominators[i];
            if (month != null && rank != null && numerator != null && denominator != null) {
                int place = Cells.place(month, DataState.ranked(rank));
                over.put(place, numerator, denominator, Boolean.TRUE.equals(imputed[i]));
            }
        }
    }

    private static @Nullable Long[] longs(ResultSet row, int column) throws SQLException {
        return (@Nullable Long[]) array(row, column);
    }

    private static @Nullable Boolean[] flags(ResultSet row, int column) throws SQLException {
        return (@Nullable Boolean[]) array(row, column);
    }

    private static Object array(ResultSet row, int column) throws SQLException {
        Array array = row.getArray(column);
        return array.getArray();
    }
}

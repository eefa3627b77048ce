package obligo.targets.parameters;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rows of one file over time. Rows of the same key follow each other; one day knows at most one of them.
 *
 * @param <T> what a row says
 */
public final class Timeline<T> {
    private final List<Row<T>> rows;

    Timeline(String file, List<Row<T>> rows) {
        this.rows = List.copyOf(rows);
        for (int i = 0; i < rows.size(); i++) {
            Row<T> row = rows.get(i);
            if (row.to() != null && row.to().isBefore(row.from())) {
                throw new ParameterFault(file + ", " + row.key() + ": ends before it begins");
            }
            if (rows.subList(0, i).stream().anyMatch(row::contradicts)) {
                throw new ParameterFault(file + ", " + row.key() + ": two rows hold on one day");
            }
        }
    }

    /** Every row that holds on a day, in the order of the file. */
    public Stream<Row<T>> on(LocalDate day) {
        return rows.stream().filter(row -> row.holdsOn(day));
    }

    /** What a key says on a day. */
    public Optional<T> on(String key, LocalDate day) {
        return on(day).filter(row -> row.key().equals(key)).map(Row::says).findFirst();
    }

    /** What the only row of a day says: for what is told year by year. */
    public Optional<T> only(LocalDate day) {
        return on(day).map(Row::says).findFirst();
    }
}

package obligo.targets.actuals;

import java.util.Arrays;
import obligo.http.CommonRefusal;
import obligo.http.Refusal;
import obligo.http.RefusalName;
import org.jspecify.annotations.Nullable;

/** A row as it is written, and where: reused from row to row, because a delivery has millions of them. */
final class RawRow {
    private final @Nullable String[] texts = new @Nullable String[Column.COUNT];
    private final @Nullable String[] titles = new @Nullable String[Column.COUNT];
    private final int[] numbers = new int[Column.COUNT];
    private final boolean isGerman;
    private long number;

    /** @param isGerman whether numbers are written the German way (D-30) */
    RawRow(boolean isGerman) {
        this.isGerman = isGerman;
    }

    /** Where a column stands in the file, and how its header calls it. */
    void title(Column column, String title, int columnNumber) {
        titles[column.place()] = title;
        numbers[column.place()] = columnNumber;
    }

    boolean isTitled(Column column) {
        return titles[column.place()] != null;
    }

    void begin(long row) {
        number = row;
        Arrays.fill(texts, null);
    }

    void set(Column column, @Nullable String text) {
        texts[column.place()] = text;
    }

    /** Null where there is nothing. */
    @Nullable
    String text(Column column) {
        String text = texts[column.place()];
        return text == null || text.isEmpty() ? null : text;
    }

    /** @throws Refusal {@code invalid-request} where there is nothing */
    String required(Column column) {
        String text = text(column);
        if (text == null) {
            throw invalid(column, "fehlt", "is missing");
        }
        return text;
    }

    /** Beginning with 1; the header of a CSV file is its first row. */
    long number() {
        return number;
    }

    boolean isGerman() {
        return isGerman;
    }

    /** A refusal that names row and column. */
    Refusal refusal(RefusalName name, Column column) {
        String title = titles[column.place()];
        Refusal refusal = name.refusal()
                .with("row", number)
                .with("column", title == null ? column.field() : title)
                .with("value", text(column));
        return title == null ? refusal : refusal.with("columnNumber", numbers[column.place()]);
    }

    Refusal invalid(Column column, String german, String english) {
        return refusal(CommonRefusal.INVALID_REQUEST, column).at(column.field(), german, english);
    }
}

package obligo.targets.actuals;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import obligo.http.CommonRefusal;
import obligo.http.Refusal;
import obligo.targets.TargetsRefusal;
import org.jspecify.annotations.Nullable;

/** Rows of a German CSV file: semicolon, decimal comma, a header that names the columns in any order (D-30). */
final class CsvRows implements RowSource {
    private final CloseableIterator<CsvRecord> records;
    private final RawRow row = new RawRow(true);
    private final List<@Nullable Column> columns = new ArrayList<>();
    private @Nullable Refusal fault;
    private boolean hasHeader;

    /** @param charset as the caller says, null where it is to be found out */
    CsvRows(InputStream input, @Nullable Charset charset) {
        this.records = CsvReader.builder()
                .fieldSeparator(';')
                .skipEmptyLines(true)
                .ignoreDifferentFieldCount(true)
                .ofCsvRecord(new GermanText(input, charset))
                .iterator();
    }

    @Override
    public boolean advance() throws IOException {
        if (!hasHeader) {
            hasHeader = true;
            CsvRecord header = next();
            if (header == null) {
                return false;
            }
            read(header.getFields());
        }
        CsvRecord record = next();
        if (record == null) {
            return false;
        }
        row.begin(record.getStartingLineNumber());
        fault = null;
        if (record.getFieldCount() != columns.size()) {
            fault = CommonRefusal.INVALID_REQUEST
                    .refusal()
                    .with("row", row.number())
                    .with("fields", record.getFieldCount())
                    .with("columns", columns.size())
                    .at("", "so viele Felder wie Spalten werden erwartet", "as many fields as columns are expected");
            return true;
        }
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (column != null) {
                row.set(column, record.getField(i).strip());
            }
        }
        return true;
    }

    private void read(List<String> header) {
        for (String title : header) {
            Column column = Column.ofHeader(title).orElse(null);
            int number = columns.size() + 1;
            if (column == null || row.isTitled(column)) {
                throw TargetsRefusal.FILE_COLUMNS_WRONG
                        .refusal()
                        .with("row", 1)
                        .with("column", title)
                        .with("columnNumber", number);
            }
            row.title(column, title, number);
            columns.add(column);
        }
        Arrays.stream(Column.values())
                .filter(column -> !column.isOptional() && !row.isTitled(column))
                .findFirst()
                .ifPresent(missing -> {
                    throw TargetsRefusal.FILE_COLUMNS_WRONG
                            .refusal()
                            .with("row", 1)
                            .with("column", missing.field());
                });
    }

    private @Nullable CsvRecord next() throws IOException {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            if (e.getCause() instanceof IOException broken) {
                throw broken;
            }
            throw CommonRefusal.INVALID_REQUEST
                    .refusal()
                    .with("row", row.number() + 1)
                    .at("", "keine CSV-Zeile: " + e.getMessage(), "no CSV row: " + e.getMessage());
        }
    }

    @Override
    public RawRow row() {
        return row;
    }

    @Override
    public @Nullable Refusal fault() {
        return fault;
    }
}

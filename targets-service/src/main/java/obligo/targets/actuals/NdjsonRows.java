package obligo.targets.actuals;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import obligo.http.CommonRefusal;
import obligo.http.NdjsonLines;
import obligo.http.Refusal;
import obligo.http.RequestFaults;
import org.jspecify.annotations.Nullable;

/** Rows as JSON objects, one a line. */
final class NdjsonRows implements RowSource {
    private static final JsonFactory JSON = new JsonFactory();

    private final NdjsonLines lines;
    private final RawRow row = new RawRow(false);
    private @Nullable Refusal fault;

    NdjsonRows(InputStream input) {
        this.lines = new NdjsonLines(input);
    }

    @Override
    public boolean advance() throws IOException {
        if (!lines.advance()) {
            return false;
        }
        row.begin(row.number() + 1);
        fault = lines.isTooLong() ? CommonRefusal.BODY_TOO_LARGE.refusal().with("row", row.number()) : read();
        return true;
    }

    private @Nullable Refusal read() {
        try (JsonParser json = JSON.createParser(lines.text(), 0, lines.length())) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return CommonRefusal.MALFORMED_JSON.refusal().with("row", row.number());
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                Refusal wrong = field(json, json.currentName());
                if (wrong != null) {
                    return wrong;
                }
            }
            return json.nextToken() == null
                    ? null
                    : CommonRefusal.MALFORMED_JSON.refusal().with("row", row.number());
        } catch (JsonProcessingException e) {
            return RequestFaults.of(e).with("row", row.number());
        } catch (IOException e) {
            throw new IllegalStateException("a line in memory cannot break off", e);
        }
    }

    private @Nullable Refusal field(JsonParser json, String name) throws IOException {
        Column column = Column.ofField(name);
        JsonToken value = json.nextToken();
        if (column == null) {
            return CommonRefusal.INVALID_REQUEST
                    .refusal()
                    .with("row", row.number())
                    .with("column", name)
                    .at(name, "unbekanntes Feld", "unknown field");
        }
        if (row.text(column) != null) {
            return row.invalid(column, "steht zweimal da", "is there twice");
        }
        if (!value.isScalarValue()) {
            return row.invalid(column, "ein Wert wird erwartet", "a value is expected");
        }
        row.set(column, value == JsonToken.VALUE_NULL ? null : json.getText());
        return null;
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

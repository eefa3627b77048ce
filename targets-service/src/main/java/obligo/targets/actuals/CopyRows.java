package obligo.targets.actuals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;
import org.postgresql.PGConnection;

/** Rows for {@code COPY} in its text form. Their texts need no escaping: codes, numbers, and arrays of them. */
final class CopyRows {
    private final StringBuilder text = new StringBuilder();

    CopyRows text(String column) {
        separate();
        text.append(column);
        return this;
    }

    CopyRows number(long column) {
        separate();
        text.append(column);
        return this;
    }

    /** One element for each of the places. */
    CopyRows array(BitSet places, IntConsumer element) {
        separate();
        text.append('{');
        String comma = "";
        for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
            text.append(comma);
            element.accept(place);
            comma = ",";
        }
        text.append('}');
        return this;
    }

    /**
     * So many elements.
     *
     * @param place of each, -1 where it is null
     */
    CopyRows array(int count, IntUnaryOperator place, IntConsumer element) {
        separate();
        text.append('{');
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                text.append(',');
            }
            int at = place.applyAsInt(i);
            if (at < 0) {
                text.append("NULL");
            } else {
                element.accept(at);
            }
        }
        text.append('}');
        return this;
    }

    void element(long value) {
        text.append(value);
    }

    void element(boolean value) {
        text.append(value ? 't' : 'f');
    }

    private void separate() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\t');
        }
    }

    void end() {
        text.append('\n');
    }

    /** Writes the rows into a table and forgets them. */
    void into(Connection connection, String tableAndColumns) throws SQLException {
        if (text.isEmpty()) {
            return;
        }
        byte[] rows = text.toString().getBytes(StandardCharsets.US_ASCII);
        text.setLength(0);
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + tableAndColumns + " from stdin", new ByteArrayInputStream(rows), 1 << 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

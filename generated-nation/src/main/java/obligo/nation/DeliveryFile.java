package obligo.nation;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.function.Function;
import java.util.stream.Stream;

/** Rows as the bytes of a file, made as they are read. */
public final class DeliveryFile extends InputStream {
    private static final int ROWS_AT_ONCE = 500;

    private final Iterator<Row> rows;
    private final Function<Row, String> line;
    private final Charset charset;
    private byte[] made;
    private int next;

    private DeliveryFile(Stream<Row> rows, Function<Row, String> line, Charset charset, String header) {
        this.rows = rows.iterator();
        this.line = line;
        this.charset = charset;
        this.made = header.getBytes(charset);
    }

    /** One JSON object a line. */
    public static DeliveryFile ndjson(Stream<Row> rows) {
        return new DeliveryFile(rows, Row::json, StandardCharsets.US_ASCII, "");
    }

    /** A German CSV file with its header. */
    public static DeliveryFile csv(Stream<Row> rows, Charset charset) {
        return new DeliveryFile(rows, Row::csv, charset, Row.CSV_HEADER + "\n");
    }

    @Override
    public int read() {
        return fill() ? made[next++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, made.length - next);
        System.arraycopy(made, next, target, offset, count);
        next += count;
        return count;
    }

    private boolean fill() {
        if (next < made.length) {
            return true;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < ROWS_AT_ONCE && rows.hasNext(); i++) {
            text.append(line.apply(rows.next())).append('\n');
        }
        made = text.toString().getBytes(charset);
        next = 0;
        return made.length > 0;
    }
}

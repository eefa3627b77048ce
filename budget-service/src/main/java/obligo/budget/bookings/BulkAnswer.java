package obligo.budget.bookings;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Map;
import obligo.budget.bookings.BulkResult.Status;
import obligo.budget.bookings.BulkResult.Summary;

/** The lines of the answer to a bulk load, and their count. */
final class BulkAnswer {
    private final ObjectWriter json;
    private final OutputStream output;
    private final Map<Status, Long> counts = new EnumMap<>(Status.class);

    BulkAnswer(ObjectMapper json, OutputStream output) {
        this.json = json.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET);
        this.output = new BufferedOutputStream(output, 1 << 16);
    }

    void tell(BulkResult result) throws IOException {
        counts.merge(result.status(), 1L, Long::sum);
        write(result);
    }

    void flush() throws IOException {
        output.flush();
    }

    void finish(boolean atomic, Summary.End outcome) throws IOException {
        long booked = counts.getOrDefault(Status.BOOKED, 0L);
        long repeated = counts.getOrDefault(Status.REPEATED, 0L);
        long refused = counts.getOrDefault(Status.REFUSED, 0L);
        long notBooked = counts.getOrDefault(Status.NOT_BOOKED, 0L);
        write(new BulkResult.LastLine(new Summary(
                booked + repeated + refused + notBooked, booked, repeated, refused, notBooked, atomic, outcome)));
        output.flush();
    }

    private void write(Object line) throws IOException {
        output.write(json.writeValueAsBytes(line));
        output.write('\n');
    }
}

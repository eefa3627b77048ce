package obligo.budget.bookings;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import obligo.budget.ledger.Ledger;
import obligo.budget.ledger.Outcome;
import obligo.budget.ledger.Request;
import obligo.http.NdjsonLines;
import org.jspecify.annotations.Nullable;

/** A whole load in a file, and its results in another, so that their length is no matter of memory. */
final class SpooledLoad implements Ledger.Together, AutoCloseable {
    private final LoadBookings.Terms terms;
    private final BulkLines lines;
    private final ObjectMapper json;
    private final Path load;
    private final Path told;
    private final Deque<BulkLines.Line> asked = new ArrayDeque<>();
    private @Nullable InputStream input;
    private @Nullable OutputStream output;
    private @Nullable Iterator<BulkLines.Line> reading;

    SpooledLoad(LoadBookings.Terms terms, BulkLines lines, ObjectMapper json) throws IOException {
        this.terms = terms;
        this.lines = lines;
        this.json = json;
        this.load = Files.createTempFile("obligo-load", ".ndjson");
        this.told = Files.createTempFile("obligo-told", ".ndjson");
    }

    void keep(InputStream stream) throws IOException {
        Files.copy(stream, load, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Whether every line is readable; where not, the results say which is not. */
    boolean checkAll() throws IOException {
        open();
        boolean readable = true;
        while (reading().hasNext()) {
            readable &= reading().next().item() != null;
        }
        if (!readable) {
            open();
            reading().forEachRemaining(this::notDecided);
        }
        return readable;
    }

    @Override
    public Iterator<Request> begin() {
        try {
            open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Iterator<>() {
            private BulkLines.@Nullable Line next = nextReadable();

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public Request next() {
                BulkLines.Line line = next;
                if (line == null || line.item() == null) {
                    throw new NoSuchElementException();
                }
                next = nextReadable();
                return terms.request(line.item());
            }
        };
    }

    private BulkLines.@Nullable Line nextReadable() {
        while (reading().hasNext()) {
            BulkLines.Line line = reading().next();
            asked.add(line);
            if (line.item() != null) {
                return line;
            }
        }
        return null;
    }

    @Override
    public void decided(Outcome outcome) {
        BulkLines.Line line = asked.remove();
        while (line.item() == null) {
            notDecided(line);
            line = asked.remove();
        }
        tell(result(terms, line.number(), Objects.requireNonNull(line.id()), outcome));
    }

    static BulkResult result(LoadBookings.Terms terms, long number, UUID id, Outcome outcome) {
        return outcome.refusal() == null
                ? BulkResult.of(number, id, outcome)
                : terms.refused(number, id, outcome.refusal());
    }

    /** The results of all lines; those behind a refused one were not decided. */
    Iterator<BulkResult> results() throws IOException {
        asked.forEach(this::notDecided);
        reading().forEachRemaining(this::notDecided);
        closeFiles();
        MappingIterator<BulkResult> results = json.readerFor(BulkResult.class).readValues(told.toFile());
        return results;
    }

    private void notDecided(BulkLines.Line line) {
        tell(
                line.refusal() == null
                        ? new BulkResult(line.number(), line.id(), BulkResult.Status.NOT_BOOKED, null, null)
                        : terms.refused(line.number(), line.id(), line.refusal()));
    }

    private void tell(BulkResult result) {
        try {
            Objects.requireNonNull(output).write(json.writeValueAsBytes(result));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Iterator<BulkLines.Line> reading() {
        return Objects.requireNonNull(reading);
    }

    private void open() throws IOException {
        closeFiles();
        asked.clear();
        input = Files.newInputStream(load);
        output = new BufferedOutputStream(Files.newOutputStream(told));
        reading = lines.all(new NdjsonLines(input));
    }

    private void closeFiles() throws IOException {
        if (input != null) {
            input.close();
        }
        if (output != null) {
            output.close();
        }
    }

    @Override
    public void close() throws IOException {
        closeFiles();
        Files.deleteIfExists(load);
        Files.deleteIfExists(told);
    }
}

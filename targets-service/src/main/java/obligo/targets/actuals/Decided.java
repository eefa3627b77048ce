package obligo.targets.actuals;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import obligo.http.ProblemMappers;
import obligo.http.Refusal;
import obligo.targets.actuals.ActualResult.Status;
import org.jspecify.annotations.Nullable;

/**
 * What became of each row of a delivery, and how it is told. Rows that are decided as they are read wait in a file, so that
 * their number is no matter of memory; of the others, the gathered values know.
 */
final class Decided implements AutoCloseable {
    private static final Status[] STATUSES = Status.values();

    private final ObjectWriter json;
    private final DeliveryTerms terms;
    private final Map<Status, Long> counts = new EnumMap<>(Status.class);
    private @Nullable Path file;
    private @Nullable DataOutputStream early;
    private long[] late = new long[0];
    private SortedMap<Long, Refusal> refusals = new TreeMap<>();
    private ActualResult.@Nullable Summary summary;

    Decided(ObjectMapper json, DeliveryTerms terms) {
        this.json = json.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET);
        this.terms = terms;
    }

    /** A row that needs no look at the others. */
    void now(long row, Status status, @Nullable Refusal refusal) {
        count(status, 1);
        if (!terms.tellAll() && refusal == null) {
            return;
        }
        try {
            if (early == null) {
                file = Files.createTempFile("obligo-decided", ".rows");
                early = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
            }
            byte[] line = line(row, status, refusal);
            early.writeLong(row);
            early.writeInt(line.length);
            early.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAnyRefused() {
        return counts.containsKey(Status.REFUSED);
    }

    /**
     * The rows that were gathered.
     *
     * @param recorded whether what is new became true
     * @param refused why the refused ones of them are
     */
    void finish(Gathered gathered, SortedMap<Long, Refusal> refused, boolean recorded) {
        refusals = refused;
        long[][] told = {new long[terms.tellAll() ? 1024 : 0]};
        int[] number = {0};
        gathered.forEachYear((year, series) -> series.values()
                .forEach(cells -> cells.cells().places().stream().forEach(place -> {
                    Status status = cells.status(place);
                    Status shown = status.isNews() && !recorded ? Status.NOT_RECORDED : status;
                    count(shown, 1);
                    if (terms.tellAll()) {
                        if (number[0] == told[0].length) {
                            told[0] = Arrays.copyOf(told[0], 2 * number[0]);
                        }
                        told[0][number[0]++] = cells.row(place) * STATUSES.length + code(shown);
                    }
                })));
        late = terms.tellAll()
                ? Arrays.copyOf(told[0], number[0])
                : refused.keySet().stream()
                        .mapToLong(row -> row * STATUSES.length + code(Status.REFUSED))
                        .toArray();
        Arrays.sort(late);
    }

    private static int code(Status status) {
        return Arrays.binarySearch(STATUSES, status);
    }

    private void count(Status status, long more) {
        counts.merge(status, more, Long::sum);
    }

    void sum(boolean complete, MergeActuals.@Nullable Recorded recorded) {
        summary = new ActualResult.Summary(
                counts.values().stream().mapToLong(Long::longValue).sum(),
                counts.getOrDefault(Status.RECORDED, 0L),
                counts.getOrDefault(Status.CHANGED, 0L),
                counts.getOrDefault(Status.REPEATED, 0L),
                counts.getOrDefault(Status.REFUSED, 0L),
                counts.getOrDefault(Status.NOT_RECORDED, 0L),
                terms.atomic(),
                terms.dryRun(),
                complete ? ActualResult.Summary.End.COMPLETE : ActualResult.Summary.End.ROLLED_BACK,
                recorded == null ? null : recorded.delivery(),
                recorded == null ? null : recorded.at());
    }

    private void tell(OutputStream output) throws IOException {
        OutputStream buffered = new BufferedOutputStream(output, 1 << 16);
        int next = 0;
        if (early != null && file != null) {
            early.close();
            try (DataInputStream rows = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
                while (true) {
                    long row = rows.readLong();
                    while (next < late.length && late[next] / STATUSES.length < row) {
                        tellLate(late[next++], buffered);
                    }
                    buffered.write(rows.readNBytes(rows.readInt()));
                }
            } catch (EOFException end) {
                // All that was decided early is told.
                early = null;
            }
        }
        while (next < late.length) {
            tellLate(late[next++], buffered);
        }
        buffered.write(json.writeValueAsBytes(new ActualResult.LastLine(Objects.requireNonNull(summary))));
        buffered.write('\n');
        buffered.flush();
    }

    /** Tells the rows in their order, the summary last. */
    void tellAndClose(OutputStream output) throws IOException {
        try (this) {
            tell(output);
        }
    }

    private void tellLate(long coded, OutputStream output) throws IOException {
        long row = coded / STATUSES.length;
        output.write(line(row, STATUSES[(int) (coded % STATUSES.length)], refusals.get(row)));
    }

    private byte[] line(long row, Status status, @Nullable Refusal refusal) throws IOException {
        ActualResult result = new ActualResult(
                row, status, refusal == null ? null : ProblemMappers.problem(refusal, terms.language(), null, null));
        byte[] text = json.writeValueAsBytes(result);
        byte[] line = Arrays.copyOf(text, text.length + 1);
        line[text.length] = '\n';
        return line;
    }

    @Override
    public void close() {
        try {
            if (early != null) {
                early.close();
            }
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

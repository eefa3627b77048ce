package obligo.cli.bench.targets;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import obligo.cli.terminal.CannotGoOn;
import obligo.nation.DeliveryFile;
import obligo.nation.Row;

/** The rows of one year as files, so that making them is not measured: for the service, and for {@code COPY}. */
record NationFiles(Path ndjson, Path copy, long rows) {

    static NationFiles write(Path directory, int year, Stream<Row> rows, Stream<Row> again) {
        Path ndjson = directory.resolve("actuals-%d.ndjson".formatted(year));
        Path copy = directory.resolve("actuals-%d.copy".formatted(year));
        try {
            Files.createDirectories(directory);
            try (InputStream made = DeliveryFile.ndjson(again);
                    OutputStream file = Files.newOutputStream(ndjson)) {
                made.transferTo(file);
            }
            return new NationFiles(ndjson, copy, writeCopy(copy, rows.iterator()));
        } catch (IOException e) {
            throw new CannotGoOn("The nation cannot be written to %s: %s".formatted(directory, e.getMessage()), e);
        }
    }

    private static long writeCopy(Path copy, Iterator<Row> rows) throws IOException {
        long count = 0;
        try (Writer file = Files.newBufferedWriter(copy, StandardCharsets.US_ASCII)) {
            while (rows.hasNext()) {
                Row row = rows.next();
                file.write(row.jobcenter() + ";" + row.month() + "-01;" + row.indicator() + ";" + row.gender() + ";"
                        + row.state() + ";" + row.numerator() + ";" + row.denominator() + ";" + row.imputed() + "\n");
                count++;
            }
        }
        return count;
    }

    void delete() {
        try {
            Files.deleteIfExists(ndjson);
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            throw new CannotGoOn("%s cannot be deleted: %s".formatted(ndjson, e.getMessage()), e);
        }
    }
}

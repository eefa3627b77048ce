package obligo.targets.organisation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The Jobcenters that the service comes with: {@code jobcenters.csv}, {@code regional-directorates.csv}. */
final class OrganisationFile {
    private OrganisationFile() {}

    /** Every Jobcenter of the file by its number. */
    static Map<String, JobcenterBody> jobcenters() {
        Map<String, String> directorates = new LinkedHashMap<>();
        rows("regional-directorates.csv").forEach(row -> directorates.put(row[0], row[1]));
        Map<String, JobcenterBody> jobcenters = new LinkedHashMap<>();
        for (String[] row : rows("jobcenters.csv")) {
            Form form = Form.valueOf(row[1]);
            jobcenters.put(
                    row[0],
                    new JobcenterBody(
                            null,
                            row[6],
                            form,
                            date(row[2]),
                            date(row[3]),
                            date(row[4]),
                            form == Form.gE ? directorate(row[0], directorates) : null,
                            row[5].isEmpty() ? List.of() : List.of(row[5].split(","))));
        }
        return jobcenters;
    }

    private static @Nullable String directorate(String number, Map<String, String> directorates) {
        return directorates.keySet().stream()
                .filter(number::startsWith)
                .max(Comparator.comparingInt(String::length))
                .map(directorates::get)
                .orElse(null);
    }

    private static @Nullable LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    /** The rows after the heading. */
    private static List<String[]> rows(String name) {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(OrganisationFile.class.getResourceAsStream(name), name),
                StandardCharsets.UTF_8))) {
            return file.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(";", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

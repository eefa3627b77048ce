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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

/** The organisations and regions that the service comes with: the tables beside this class. */
final class OrganisationFile {
    private static final List<Region> REGIONS = rows("regions.csv").stream()
            .map(row -> new Region(row[0], Region.Kind.valueOf(row[1]), row[2], row[3]))
            .toList();

    private OrganisationFile() {}

    static List<Region> regions() {
        return REGIONS;
    }

    /** Every Jobcenter and every pseudo-organisation by its number. */
    static Map<String, JobcenterBody> organisations() {
        Map<String, String> directorates = prefixes("regional-directorates.csv");
        Map<String, String> laender = prefixes("laender.csv");
        Map<String, List<String>> ags = grouped("ags.csv", row -> row[1]);
        Map<String, List<SubUnit>> subUnits = grouped("sub-units.csv", row -> new SubUnit(row[1], row[2]));
        Map<String, JobcenterBody> organisations = new LinkedHashMap<>();
        for (String[] row : rows("jobcenters.csv")) {
            Form form = Form.valueOf(row[1]);
            organisations.put(
                    row[0],
                    new JobcenterBody(
                            null,
                            row[6],
                            form,
                            date(row[2]),
                            date(row[3]),
                            date(row[4]),
                            form == Form.gE ? longest(row[0], directorates) : null,
                            longest(row[0], laender),
                            ags.getOrDefault(row[0], List.of()),
                            null,
                            null,
                            List.of(),
                            row[5].isEmpty() ? List.of() : List.of(row[5].split(",")),
                            List.of(),
                            subUnits.getOrDefault(row[0], List.of())));
        }
        rows("unassigned.csv").forEach(row -> organisations.put(row[0], unassigned(row)));
        return organisations;
    }

    private static JobcenterBody unassigned(String[] row) {
        String land = row[1].isEmpty() ? null : row[1];
        return new JobcenterBody(
                null, row[2], null, null, null, null, null, land, List.of(), null, null, List.of(), List.of(),
                List.of(), List.of());
    }

    private static Map<String, String> prefixes(String name) {
        return rows(name).stream().collect(Collectors.toMap(row -> row[0], row -> row[1]));
    }

    private static <T> Map<String, List<T>> grouped(String name, Function<String[], T> read) {
        return rows(name).stream().collect(groupingBy(row -> row[0], mapping(read, toList())));
    }

    private static @Nullable String longest(String number, Map<String, String> prefixes) {
        return prefixes.keySet().stream()
                .filter(number::startsWith)
                .max(Comparator.comparingInt(String::length))
                .map(prefixes::get)
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

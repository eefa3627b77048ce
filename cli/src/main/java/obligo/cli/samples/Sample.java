package obligo.cli.samples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import obligo.cli.terminal.CannotGoOn;

/** A published programme as request bodies, in a directory named {@code 34102-2025}. */
public final class Sample {
    private static final Pattern NAME = Pattern.compile("([0-9]{5})-([0-9]{4})");

    private final Path directory;
    private final String jobcenter;
    private final String year;

    private Sample(Path directory, String jobcenter, String year) {
        this.directory = directory;
        this.jobcenter = jobcenter;
        this.year = year;
    }

    /** @throws CannotGoOn where the directory is none or holds no sample */
    public static Sample in(Path directory) {
        Path absolute = directory.toAbsolutePath().normalize();
        if (!Files.isDirectory(absolute)) {
            throw new CannotGoOn("%s is not a directory: name one such as samples/34102-2025.".formatted(directory));
        }
        Matcher name = NAME.matcher(Objects.toString(absolute.getFileName(), ""));
        Sample sample = new Sample(absolute, name.matches() ? name.group(1) : "", name.matches() ? name.group(2) : "");
        if (!name.matches() || sample.files().isEmpty()) {
            throw new CannotGoOn(
                    "%s is no sample: a sample is a directory named JOBCENTER-YEAR that holds budget/plan.json, programme.json or targets.json (see samples/README.md)."
                            .formatted(directory));
        }
        return sample;
    }

    /** All samples in the directory, in order. */
    public static List<Sample> allIn(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(Files::isDirectory)
                    .filter(entry ->
                            NAME.matcher(entry.getFileName().toString()).matches())
                    .sorted()
                    .map(Sample::in)
                    .toList();
        } catch (IOException e) {
            throw new CannotGoOn("There are no samples in %s.".formatted(directory), e);
        }
    }

    public String jobcenter() {
        return jobcenter;
    }

    public String year() {
        return year;
    }

    public String name() {
        return jobcenter + "-" + year;
    }

    /** The path of the year's resources. */
    String yearPath() {
        return "/v1/jobcenters/%s/years/%s".formatted(jobcenter, year);
    }

    Path plan() {
        return directory.resolve("budget").resolve("plan.json");
    }

    Path programme() {
        return directory.resolve("programme.json");
    }

    Path targets() {
        return directory.resolve("targets.json");
    }

    Path scheme() {
        return directory.resolve("scheme.json");
    }

    List<Path> allotments() {
        Path allotments = directory.resolve("budget").resolve("allotments");
        if (!Files.isDirectory(allotments)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(allotments)) {
            return entries.filter(entry -> entry.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The scheme that the plan or the programme is grouped by. */
    Optional<String> schemeId() {
        return Stream.of(plan(), programme())
                .filter(Files::exists)
                .map(file -> parse(file).path("scheme").asText())
                .filter(id -> !id.isEmpty())
                .findFirst();
    }

    private List<Path> files() {
        return Stream.of(plan(), programme(), targets()).filter(Files::exists).toList();
    }

    private static JsonNode parse(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new CannotGoOn("%s is not readable JSON: %s".formatted(file, e.getMessage()), e);
        }
    }
}

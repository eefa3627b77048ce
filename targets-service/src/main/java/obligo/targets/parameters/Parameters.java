package obligo.targets.parameters;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The dated parameters of {@code parameters/*.yaml}. A directory named by {@code obligo.targets.parameters} replaces any
 * of those files by one of the same name, so that what is unsure stays the operator's to decide.
 */
@Startup
@ApplicationScoped
public class Parameters {
    /** The files there are, without their ending. */
    private static final List<String> SUBJECTS = List.of(
            "agreement-kinds",
            "attainment-formulas",
            "basis-tolerance",
            "budget-acts",
            "focus-topics",
            "gender-sums",
            "mandatory-items",
            "planning-calendar",
            "plausibility",
            "traffic-lights",
            "waiting-times");

    private static final String ENDING = ".yaml";
    private static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Berlin"); // D-13
    private static final ObjectMapper YAML = new YAMLMapper()
            .registerModule(new JavaTimeModule())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final Optional<Path> directory;
    private final Map<String, Timeline<JsonNode>> bySubject = new TreeMap<>();

    /** @throws ParameterFault where a file is wrong */
    @Inject
    Parameters(@ConfigProperty(name = "obligo.targets.parameters") Optional<Path> directory) {
        this.directory = directory;
        directory.ifPresent(Parameters::check);
        SUBJECTS.forEach(subject -> bySubject.put(subject, timeline(subject, JsonNode.class)));
    }

    /** The parameters as this version ships them, without an operator's replacements. */
    public static Parameters asShipped() {
        return new Parameters(Optional.empty());
    }

    private static void check(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.sorted().toList()) {
                String name = Objects.requireNonNull(file.getFileName()).toString();
                if (SUBJECTS.stream().noneMatch(subject -> name.equals(subject + ENDING))) {
                    throw new ParameterFault(file + " replaces no file of parameters; those are " + SUBJECTS);
                }
            }
        } catch (IOException e) {
            throw new ParameterFault("obligo.targets.parameters names " + directory + ", which cannot be read: " + e);
        }
    }

    /**
     * The rows of a file, read strictly.
     *
     * @param says what its rows say, a record with the columns of {@code says}
     * @throws ParameterFault where the file says something else
     */
    public <T> Timeline<T> timeline(String subject, Class<T> says) {
        String name = subject + ENDING;
        Optional<Path> replacing = directory.map(named -> named.resolve(name)).filter(Files::exists);
        JavaType rows = YAML.getTypeFactory()
                .constructCollectionType(List.class, YAML.getTypeFactory().constructParametricType(Row.class, says));
        try (InputStream content = replacing.isPresent()
                ? Files.newInputStream(replacing.get())
                : Objects.requireNonNull(Parameters.class.getResourceAsStream("/parameters/" + name), name)) {
            return new Timeline<>(name, YAML.readValue(content, rows));
        } catch (JsonProcessingException e) {
            throw new ParameterFault(replacing.map(Path::toString).orElse(name) + ": " + e.getMessage());
        } catch (IOException e) {
            throw new ParameterFault(name + " cannot be read: " + e);
        }
    }

    /** Every row that holds on a day, by file. */
    Map<String, List<Row<JsonNode>>> inForceOn(LocalDate day) {
        Map<String, List<Row<JsonNode>>> inForce = new TreeMap<>();
        bySubject.forEach((subject, rows) -> inForce.put(subject, rows.on(day).toList()));
        return inForce;
    }

    /** Today by legal time. */
    public static LocalDate today() {
        return LocalDate.now(LEGAL_TIME);
    }

    /** The day of an instant by legal time. */
    public static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, LEGAL_TIME);
    }
}

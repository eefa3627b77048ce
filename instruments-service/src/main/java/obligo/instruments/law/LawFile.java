package obligo.instruments.law;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The files under {@code law/}. One that cannot be read stops the start. */
final class LawFile {
    private LawFile() {}

    /** @param replacement what is read instead, where there is one */
    static <T> List<T> read(String name, Optional<Path> replacement, TypeReference<List<T>> rows) {
        try (InputStream file = replacement.isPresent()
                ? Files.newInputStream(replacement.get())
                : LawFile.class.getResourceAsStream("/law/" + name)) {
            return new YAMLMapper().registerModule(new JavaTimeModule()).readValue(file, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read: " + e.getMessage(), e);
        }
    }
}

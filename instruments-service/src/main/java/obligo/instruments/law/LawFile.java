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
import java.util.function.Function;
import obligo.instruments.catalogue.Dated;

/** The files under {@code law/}. One that cannot be read stops the start. */
final class LawFile {
    private LawFile() {}

    /** @throws IllegalStateException where two rows hold at the same time: nothing follows from a law that is misread */
    static <D extends Dated> void requireApart(String name, List<D> rows, Function<D, String> label) {
        for (int i = 0; i < rows.size(); i++) {
            D row = rows.get(i);
            for (D other : rows.subList(0, i)) {
                if (row.overlaps(other)) {
                    throw new IllegalStateException("law/" + name + ": " + label.apply(row) + " and "
                            + label.apply(other) + " are both " + row.scope() + " at the same time");
                }
            }
        }
    }

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

package obligo.instruments.catalogue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import obligo.http.Author;

/** The catalogue as it is shipped: {@code catalogue/instruments.yaml}, which explains itself. */
final class CatalogueFile {
    static final Author AUTHOR = new Author("catalogue-file", "Katalogdatei");
    static final String REASON = "Stand der Katalogdatei";

    private static final ObjectMapper YAML = new YAMLMapper().registerModule(new JavaTimeModule());

    private CatalogueFile() {}

    /** The instruments in the order of the file; one without a window of its own is plannable while it can begin. */
    static List<Instrument> read() {
        try (InputStream file = CatalogueFile.class.getResourceAsStream("/catalogue/instruments.yaml")) {
            List<Instrument> instruments = YAML.readValue(file, new TypeReference<>() {});
            return instruments.stream().map(CatalogueFile::withWindow).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instrument withWindow(Instrument i) {
        if (i.plannableFrom() != null || i.plannableTo() != null) {
            return i;
        }
        return i.within(i.newCasesTo(), i.newCasesFrom(), i.newCasesTo(), i.payableUntil());
    }
}

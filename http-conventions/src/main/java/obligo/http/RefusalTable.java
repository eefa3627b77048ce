package obligo.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** The one table of all refusals, read from {@code contracts/problems.yaml}, which the build packs into this jar. */
public final class RefusalTable {
    private static final Map<String, Row> ROWS = read();

    private RefusalTable() {}

    /**
     * One refusal: its HTTP status, the rule behind it where there is one, and its texts. Details may name figures in
     * braces.
     */
    public record Row(
            String name,
            int status,
            @Nullable String ruleId,
            String titleGerman,
            String titleEnglish,
            String detailGerman,
            String detailEnglish) {

        String title(Language language) {
            return language == Language.GERMAN ? titleGerman : titleEnglish;
        }

        String detail(Language language, Map<String, Object> figures) {
            String text = language == Language.GERMAN ? detailGerman : detailEnglish;
            for (Map.Entry<String, Object> figure : figures.entrySet()) {
                text = text.replace("{" + figure.getKey() + "}", String.valueOf(figure.getValue()));
            }
            return text;
        }
    }

    public static Collection<Row> rows() {
        return ROWS.values();
    }

    static Row row(RefusalName name) {
        return Objects.requireNonNull(
                ROWS.get(name.slug()), () -> name.slug() + " is missing in contracts/problems.yaml");
    }

    public static boolean knows(RefusalName name) {
        return ROWS.containsKey(name.slug());
    }

    private static Map<String, Row> read() {
        try (InputStream table = RefusalTable.class.getResourceAsStream("/problems.yaml")) {
            Map<String, Map<String, Object>> entries = new Yaml().load(table);
            Map<String, Row> rows = new LinkedHashMap<>();
            entries.forEach((name, entry) -> rows.put(name, row(name, entry)));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String name, Map<String, Object> entry) {
        return new Row(
                name,
                (Integer) required(name, entry, "status"),
                (String) entry.get("rule"),
                (String) required(name, entry, "titel"),
                (String) required(name, entry, "title"),
                (String) required(name, entry, "text"),
                (String) required(name, entry, "detail"));
    }

    private static Object required(String name, Map<String, Object> entry, String column) {
        return Objects.requireNonNull(entry.get(column), () -> "problems.yaml: " + name + " has no " + column);
    }
}

package obligo.budget.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** The files of the law: as shipped under {@code law/}, each replaced by one of the same name where a directory has it. */
final class LawFile {
    private static final String ENDING = ".yaml";

    private final String subject;
    private final String shownAs;
    private final String text;

    private LawFile(String subject, String shownAs, String text) {
        this.subject = subject;
        this.shownAs = shownAs;
        this.text = text;
    }

    /** @throws LawFault where the directory is none, or has a file that would replace nothing */
    static void checkDirectory(Path directory, Set<String> subjects) {
        if (!Files.isDirectory(directory)) {
            throw new LawFault("obligo.budget.law names " + directory + ", which is no directory");
        }
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.sorted().toList()) {
                String name = Objects.requireNonNull(file.getFileName()).toString();
                boolean known =
                        name.endsWith(ENDING) && subjects.contains(name.substring(0, name.length() - ENDING.length()));
                if (!known) {
                    throw new LawFault(file + " replaces no file of the law; those are named "
                            + String.join(", ", new TreeSet<>(subjects)) + " and end in " + ENDING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LawFile of(String subject, Optional<Path> directory) {
        String name = subject + ENDING;
        Optional<Path> replacing = directory.map(d -> d.resolve(name)).filter(Files::exists);
        String shownAs = replacing.map(Path::toString).orElse("law/" + name);
        try (InputStream content = replacing.isPresent()
                ? Files.newInputStream(replacing.get())
                : Objects.requireNonNull(LawFile.class.getResourceAsStream("/law/" + name), shownAs)) {
            return new LawFile(subject, shownAs, new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new LawFault(shownAs + " cannot be read: " + e);
        }
    }

    @Override
    public String toString() {
        return shownAs;
    }

    /** @throws LawFault where the file is no list of rows */
    List<LawRow> rows() {
        List<LawRow> rows = new ArrayList<>();
        for (Object entry : entries()) {
            int number = rows.size() + 1;
            if (!(entry instanceof Map<?, ?> columns)) {
                throw new LawFault(shownAs + ", row " + number + ": a row is a list of columns and what they say");
            }
            rows.add(new LawRow(subject, shownAs, number, columns));
        }
        return rows;
    }

    private List<?> entries() {
        try {
            Object content = yaml().load(text);
            if (content instanceof List<?> entries && !entries.isEmpty()) {
                return entries;
            }
            throw new LawFault(shownAs + " is no list of rows");
        } catch (MarkedYAMLException e) {
            throw new LawFault(shownAs + ", line " + (e.getProblemMark().getLine() + 1) + ": " + e.getProblem());
        } catch (YAMLException e) {
            throw new LawFault(shownAs + " is not readable as YAML: " + e.getMessage());
        }
    }

    /** Everything is read as it is written: 0.10 stays a decimal of two places, and no date or number is guessed. */
    private static Yaml yaml() {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        DumperOptions unused = new DumperOptions();
        return new Yaml(new SafeConstructor(strict), new Representer(unused), unused, strict, new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                // None: every scalar is text.
            }
        });
    }
}

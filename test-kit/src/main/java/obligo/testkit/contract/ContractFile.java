package obligo.testkit.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A file of {@code contracts/} that has to say what the running service says. {@code -Dobligo.contracts=write} writes it
 * anew, so that a change of the contract is seen in the diff of a commit.
 */
public final class ContractFile {
    private final Path path;

    private ContractFile(Path path) {
        this.path = path;
    }

    /** @param name path below {@code contracts/}, {@code openapi/budget-service.yaml} */
    public static ContractFile named(String name) {
        return new ContractFile(root().resolve("contracts").resolve(name));
    }

    static Path root() {
        String root = System.getProperty("obligo.root");
        if (root == null) {
            throw new IllegalStateException("obligo.root is not set; the build sets it to the project's root");
        }
        return Path.of(root);
    }

    public Path path() {
        return path;
    }

    public String content() {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException("contracts/ lacks " + path.getFileName(), e);
        }
    }

    public void mustSay(String actual) {
        if ("write".equals(System.getProperty("obligo.contracts"))) {
            try {
                Files.createDirectories(path.getParent());
                Files.writeString(path, actual);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        assertThat(actual)
                .as("what the service says differs from %s; -Dobligo.contracts=write accepts it", path)
                .isEqualTo(content());
    }
}

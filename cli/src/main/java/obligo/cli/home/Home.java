package obligo.cli.home;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import obligo.cli.terminal.CannotGoOn;

/**
 * The directories of the suite.
 *
 * @param root the checkout
 * @param state what is kept between commands: data, logs, keys, who runs
 */
public record Home(Path root, Path state) {
    private static final long NEEDED_MEGABYTES = 1_024;

    public Path data() {
        return state.resolve("data");
    }

    public Path keys() {
        return state.resolve("keys");
    }

    public Path run() {
        return state.resolve("run");
    }

    public Path log(String name) {
        return state.resolve("log").resolve(name + ".log");
    }

    /** A path as the user would type it. */
    public String shown(Path path) {
        return path.startsWith(root) ? root.relativize(path).toString() : path.toString();
    }

    /** Creates what is missing; refuses a disk that is full or not to be written to. */
    public Home require() {
        requireDirectories();
        try {
            long freeMegabytes = Files.getFileStore(state).getUsableSpace() >> 20;
            if (freeMegabytes < NEEDED_MEGABYTES) {
                throw new CannotGoOn("Only %d MB are free for %s: make room for at least %d MB."
                        .formatted(freeMegabytes, state, NEEDED_MEGABYTES));
            }
        } catch (IOException e) {
            throw cannotWrite(e);
        }
        return this;
    }

    /** Creates what is missing. */
    public void requireDirectories() {
        try {
            for (Path directory : new Path[] {data(), keys(), run(), log("any").resolveSibling(".")}) {
                Files.createDirectories(directory.normalize());
            }
            Files.delete(Files.createTempFile(state, "writable", null));
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    /** Removes all that is kept in it. */
    public void remove() {
        if (!Files.exists(state)) {
            return;
        }
        try (Stream<Path> files = Files.walk(state)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    private CannotGoOn cannotWrite(IOException reason) {
        return new CannotGoOn(
                "The directory %s cannot be written to: make it writable or name another one with OBLIGO_HOME."
                        .formatted(state),
                reason);
    }

    /** The ports of the suite that runs, or that ran when the machine went down. */
    public Optional<Ports> rememberedPorts() {
        if (!Files.exists(portsFile())) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(portsFile())) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(Ports.fromProperties(properties::getProperty));
    }

    public void remember(Ports ports) {
        Properties properties = new Properties();
        properties.putAll(ports.asProperties());
        try (Writer writer = Files.newBufferedWriter(portsFile())) {
            properties.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void forgetPorts() {
        try {
            Files.deleteIfExists(portsFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path portsFile() {
        return state.resolve("ports.properties");
    }
}

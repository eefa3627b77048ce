package obligo.testkit.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A temporary directory named after the process that deletes it, so that the next one can if that one was killed. */
record ScratchDirectory(Path path) {

    private static final String PREFIX = "obligo-test-";

    static ScratchDirectory create(String name) {
        try {
            deleteThoseOfTheDead();
            String prefix = PREFIX + ProcessHandle.current().pid() + "-" + name + "-";
            return new ScratchDirectory(Files.createTempDirectory(prefix));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteThoseOfTheDead() throws IOException {
        Path parent = Path.of(System.getProperty("java.io.tmpdir"));
        try (DirectoryStream<Path> found = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path directory : found) {
                String pid =
                        List.of(directory.getFileName().toString().split("-")).get(2);
                if (Files.isWritable(directory)
                        && ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
                    new ScratchDirectory(directory).delete();
                }
            }
        }
    }
}

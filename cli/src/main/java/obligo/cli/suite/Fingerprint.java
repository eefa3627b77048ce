package obligo.cli.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** Tells one build of a service from another. */
final class Fingerprint {

    private Fingerprint() {}

    /** @param application the directory that the build makes, with what is ours in {@code app} and {@code quarkus} */
    static String of(Path application) {
        CRC32 checksum = new CRC32();
        for (String ours : List.of("app", "quarkus")) {
            files(application.resolve(ours)).forEach(file -> add(checksum, file));
        }
        files(application.resolve("lib").resolve("main")).stream()
                .filter(file -> file.getFileName().toString().startsWith("obligo."))
                .forEach(file -> add(checksum, file));
        return Long.toHexString(checksum.getValue());
    }

    private static List<Path> files(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(CRC32 checksum, Path file) {
        try {
            checksum.update(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package obligo.localstack;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks the PostgreSQL that fits this machine, once for each directory. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** Returns the directory that holds {@code bin}, {@code lib} and {@code share}. */
    static Path under(Path parent) throws IOException {
        byte[] archive = archive();
        Path target = parent.resolve("postgres-" + digest(archive));
        if (Files.isDirectory(target)) {
            return target;
        }
        Files.createDirectories(parent);
        Path unpacked = Files.createTempDirectory(parent, "unpacking");
        unpack(archive, unpacked);
        if (unpacked.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(unpacked, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        try {
            Files.move(unpacked, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // Another process that unpacked at the same time was first.
            if (!Files.isDirectory(target)) {
                throw e;
            }
            Trees.delete(unpacked);
        }
        return target;
    }

    private static byte[] archive() throws IOException {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String system = os.startsWith("windows") ? "Windows" : os.startsWith("mac") ? "Darwin" : "Linux";
        String architecture = System.getProperty("os.arch");
        try (InputStream stream = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, architecture)) {
            return stream.readAllBytes();
        } catch (IllegalStateException e) {
            throw new CannotStart(
                    "There is no PostgreSQL for %s on %s in the class path: use docker compose instead."
                            .formatted(system, architecture),
                    e);
        }
    }

    private static String digest(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("An entry leaves the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.resolveSibling("."));
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else if (entry.isLink()) {
                    Files.copy(target.resolve(entry.getLinkName()), file);
                } else {
                    Files.copy(tar, file);
                }
                if ((entry.getMode() & 0100) != 0
                        && !entry.isSymbolicLink()
                        && !file.toFile().setExecutable(true, false)) {
                    throw new IOException("Cannot make executable: " + file);
                }
            }
        }
    }
}

package obligo.localstack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The directory under which the data, the logs and the unpacked binaries of one stack live. */
final class DataDirectory {

    private static final long NEEDED_MEGABYTES = 500;

    private final Path root;

    private DataDirectory(Path root) {
        this.root = root;
    }

    /** Creates the directory if need be; refuses one that is not writable or has too little space left. */
    static DataDirectory at(Path path) {
        Path root = path.toAbsolutePath().normalize();
        long freeMegabytes;
        try {
            Files.createDirectories(root.resolve("log"));
            Files.delete(Files.createTempFile(root, "writable", null));
            freeMegabytes = Files.getFileStore(root).getUsableSpace() / 1_000_000;
        } catch (IOException e) {
            throw new CannotStart(
                    "The data directory %s is not writable: choose another one with --data.".formatted(root), e);
        }
        if (freeMegabytes < NEEDED_MEGABYTES) {
            throw new CannotStart(
                    "Only %d MB are free for the data directory %s: make room for at least %d MB or choose another one with --data."
                            .formatted(freeMegabytes, root, NEEDED_MEGABYTES));
        }
        return new DataDirectory(root);
    }

    /** The operating system frees the lock with the process, so a killed one leaves nothing to clean up. */
    FileChannel lock(String part) throws IOException {
        FileChannel channel =
                FileChannel.open(root.resolve(part + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw inUse(part);
        }
        channel.close();
        throw inUse(part);
    }

    Path root() {
        return root;
    }

    Path resolve(String name) {
        return root.resolve(name);
    }

    Path log(String name) {
        return root.resolve("log").resolve(name + ".log");
    }

    private CannotStart inUse(String part) {
        return new CannotStart(
                "The data directory %s is in use by a running %s: stop that one or choose another directory with --data."
                        .formatted(root, part));
    }
}

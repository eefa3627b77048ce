package obligo.cli.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** What a process wrote to its log since it was started. */
public final class LogTail {
    private static final long ROTATE_BYTES = 10_000_000;
    private static final int WORDS_OF_JAVA = 4;
    private static final String CAUSED_BY = "Caused by: ";

    private LogTail() {}

    /** Length of the log, after one that has grown large was put aside. */
    public static long rotate(Path log) {
        try {
            if (Files.exists(log) && Files.size(log) > ROTATE_BYTES) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            return Files.exists(log) ? Files.size(log) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<String> linesFrom(Path log, long offset) {
        if (!Files.exists(log)) {
            return List.of();
        }
        try (SeekableByteChannel channel = Files.newByteChannel(log)) {
            channel.position(Math.min(offset, channel.size()));
            byte[] bytes = Channels.newInputStream(channel).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line that most likely says why a process ended. */
    public static String cause(List<String> lines) {
        List<String> texts = lines.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty() && !text.startsWith("at ") && !text.startsWith("..."))
                .toList();
        if (texts.isEmpty()) {
            return "it wrote nothing";
        }
        // Java itself says the reason first, and that it gives up last.
        String said = texts.get(texts.size() <= WORDS_OF_JAVA ? 0 : texts.size() - 1);
        return trouble(lines).orElse(said);
    }

    /** The last error, by its innermost cause where it has one. */
    public static Optional<String> trouble(List<String> lines) {
        String error = "";
        for (String line : lines) {
            String text = line.strip();
            if (text.startsWith(CAUSED_BY)) {
                error = text.substring(CAUSED_BY.length());
            } else if (text.contains(" ERROR ") || text.contains(" FATAL ")) {
                error = text;
            }
        }
        return Optional.of(error).filter(text -> !text.isEmpty());
    }
}

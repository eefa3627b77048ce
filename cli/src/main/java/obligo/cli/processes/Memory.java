package obligo.cli.processes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How much memory processes hold. */
public final class Memory {

    private Memory() {}

    /**
     * Resident kilobytes of the process and all it has started; 0 where the system does not tell. Memory that several
     * processes share counts once where the system tells shares (Linux).
     */
    public static long residentKilobytes(OtherProcess process) {
        return process.handle().stream()
                .flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants()))
                .mapToLong(handle -> ofOne(handle.pid()))
                .sum();
    }

    private static long ofOne(long pid) {
        Path proc = Path.of("/proc", Long.toString(pid));
        try {
            if (Files.exists(proc)) {
                return field(proc.resolve("smaps_rollup"), "Pss:");
            }
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
            String said = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return said.matches("[0-9]+") ? Long.parseLong(said) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    private static long field(Path file, String name) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElse(0);
    }
}

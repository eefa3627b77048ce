package obligo.cli.processes;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import obligo.cli.terminal.CannotGoOn;

/** Starts processes that survive the command and the terminal it was typed in. */
public final class Detached {
    /** Ctrl-C and a closed terminal reach every process started from it; these two are to end when they are told to. */
    private static final List<String> DEAF_TO_THE_TERMINAL =
            List.of("/bin/sh", "-c", "trap '' HUP INT; exec \"$@\"", "obligo");

    private Detached() {}

    public static OtherProcess start(Path directory, List<String> command, Map<String, String> environment, Path log) {
        List<String> full = new ArrayList<>(DEAF_TO_THE_TERMINAL);
        full.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(full)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            ProcessHandle handle = builder.start().toHandle();
            return new OtherProcess(handle.pid(), handle.info().startInstant().orElseGet(Instant::now));
        } catch (IOException e) {
            throw new CannotGoOn("%s cannot be started: %s".formatted(command.get(0), e.getMessage()), e);
        }
    }
}

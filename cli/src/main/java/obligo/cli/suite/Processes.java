package obligo.cli.suite;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import obligo.cli.home.Home;
import obligo.cli.home.Part;
import obligo.cli.processes.ProcessFile;
import obligo.cli.processes.ProcessFile.Started;

/** The processes of the suite that are alive, by what the files in the home remember. */
final class Processes {
    private final Home home;

    Processes(Home home) {
        this.home = home;
    }

    Optional<Started> of(Part part) {
        return file(part).read();
    }

    Map<Part, Started> alive() {
        Map<Part, Started> alive = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            of(part).ifPresent(started -> alive.put(part, started));
        }
        return alive;
    }

    void remember(Part part, Started started) {
        file(part).write(started);
    }

    void forget(Part part) {
        file(part).delete();
    }

    private ProcessFile file(Part part) {
        return new ProcessFile(home.run().resolve(part.key() + ".pid"));
    }
}

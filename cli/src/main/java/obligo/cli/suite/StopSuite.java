package obligo.cli.suite;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import obligo.cli.home.Home;
import obligo.cli.home.Part;
import obligo.cli.processes.OtherProcess;
import obligo.cli.processes.ProcessFile.Started;
import obligo.cli.terminal.Progress;
import obligo.cli.terminal.Terminal;

/** Stops parts: the services together, then Kafka, then PostgreSQL. */
public final class StopSuite {
    private static final Duration SERVICE_PATIENCE = Duration.ofSeconds(12);
    /** What is not written down when they are killed has to be recovered at the next start. */
    private static final Duration STACK_PATIENCE = Duration.ofSeconds(60);

    private final Home home;
    private final Terminal terminal;
    private final Processes processes;

    public StopSuite(Home home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
        this.processes = new Processes(home);
    }

    /** Stops those of the parts that run, and says so; true where one did. */
    public boolean stop(Collection<Part> parts) {
        Map<Part, Started> running = new EnumMap<>(processes.alive());
        running.keySet().retainAll(parts);
        Set<Part> services = EnumSet.noneOf(Part.class);
        running.keySet().stream().filter(Part::isService).forEach(services::add);
        stopTogether(services, running, SERVICE_PATIENCE);
        for (Part part : List.of(Part.KAFKA, Part.POSTGRES)) {
            stopTogether(running.containsKey(part) ? EnumSet.of(part) : Set.of(), running, STACK_PATIENCE);
        }
        boolean orphan = parts.contains(Part.POSTGRES) && OrphanedPostgres.stop(home);
        if (orphan) {
            terminal.say("%-20s stopped, it was left over from a killed run", Part.POSTGRES.title());
        }
        parts.forEach(processes::forget);
        if (processes.alive().isEmpty()) {
            home.forgetPorts();
        }
        return orphan || !running.isEmpty();
    }

    private void stopTogether(Set<Part> parts, Map<Part, Started> running, Duration patience) {
        if (parts.isEmpty()) {
            return;
        }
        String names = parts.stream().map(Part::title).collect(Collectors.joining(", "));
        Progress.during(terminal, "stopping " + names, () -> {
            long begin = System.nanoTime();
            parts.forEach(part -> process(running, part).askToEnd());
            parts.forEach(part -> awaitEnd(part, process(running, part), begin, patience));
        });
    }

    private void awaitEnd(Part part, OtherProcess process, long begin, Duration patience) {
        boolean ended = process.endsWithin(patience.minusNanos(System.nanoTime() - begin));
        if (!ended) {
            process.kill();
            process.endsWithin(SERVICE_PATIENCE);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        terminal.say(
                "%-20s %s after %.1f s", part.title(), ended ? "stopped" : "killed, because it did not stop,", seconds);
    }

    private static OtherProcess process(Map<Part, Started> running, Part part) {
        Started started = running.get(part);
        if (started == null) {
            throw new IllegalArgumentException(part + " does not run");
        }
        return started.process();
    }
}

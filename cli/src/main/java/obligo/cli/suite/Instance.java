package obligo.cli.suite;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import obligo.cli.home.Home;
import obligo.cli.home.Part;
import obligo.cli.home.Ports;
import obligo.cli.processes.OtherProcess;
import obligo.cli.processes.ProcessFile.Started;
import obligo.cli.terminal.CannotGoOn;

/** One process of a suite that a command may kill and start again. */
public final class Instance {
    private static final Duration DEATH_PATIENCE = Duration.ofSeconds(20);

    private final String title;
    private final Part part;
    private final Home home;
    private final Ports ports;
    private final StartSuite starter;

    Instance(String title, Part part, Home home, Ports ports, StartSuite starter) {
        this.title = title;
        this.part = part;
        this.home = home;
        this.ports = ports;
        this.starter = starter;
    }

    /** What it is called where there are several of its part. */
    public String title() {
        return title;
    }

    public URI url() {
        return ports.url(part);
    }

    public int port() {
        return ports.port(part);
    }

    /** SIGKILL for the whole tree; returns when nothing of it is left. */
    public void kill() {
        List<OtherProcess> processes = processes();
        processes.forEach(OtherProcess::killTree);
        for (OtherProcess process : processes) {
            if (!process.endsWithin(DEATH_PATIENCE)) {
                throw new CannotGoOn("%s, process %d, cannot be killed.".formatted(title, process.pid()));
            }
        }
    }

    /** Returns when it is ready, and how long that took. */
    public Duration startAgain() {
        return starter.again(part);
    }

    /** Since it was started last. */
    public Duration processorTime() {
        return processes().stream().map(OtherProcess::processorTime).reduce(Duration.ZERO, Duration::plus);
    }

    /** What serves comes before what started it. */
    private List<OtherProcess> processes() {
        List<OtherProcess> processes = new ArrayList<>();
        if (part == Part.POSTGRES) {
            OrphanedPostgres.server(home).ifPresent(processes::add);
        }
        new Processes(home).of(part).map(Started::process).ifPresent(processes::add);
        return processes;
    }
}

package obligo.cli.suite;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import obligo.cli.home.Home;
import obligo.cli.home.Part;
import obligo.cli.home.Ports;
import obligo.cli.processes.Memory;
import obligo.cli.processes.OtherProcess;
import obligo.cli.processes.ProcessFile.Started;

/** What runs, where, since when, and how large it is. */
public record SuiteStatus(Ports ports, Map<Part, Running> running) {

    /** A part whose process is alive. */
    public record Running(long pid, Instant since, boolean ready, long residentKilobytes) {
        public Duration age(Instant now) {
            return Duration.between(since, now);
        }
    }

    public static SuiteStatus of(Home home) {
        Ports ports = home.rememberedPorts().orElseGet(Ports.Wishes.NONE::orUsual);
        Readiness readiness = new Readiness(home, ports);
        Map<Part, Running> running = new EnumMap<>(Part.class);
        new Processes(home).alive().forEach((part, started) -> running.put(part, look(part, started, readiness)));
        return new SuiteStatus(ports, running);
    }

    private static Running look(Part part, Started started, Readiness readiness) {
        OtherProcess process = started.process();
        return new Running(
                process.pid(), process.started(), readiness.isReady(part, started), Memory.residentKilobytes(process));
    }
}

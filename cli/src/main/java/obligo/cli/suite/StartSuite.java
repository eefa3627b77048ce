package obligo.cli.suite;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import obligo.cli.home.Home;
import obligo.cli.home.Part;
import obligo.cli.home.Ports;
import obligo.cli.processes.Detached;
import obligo.cli.processes.LogTail;
import obligo.cli.processes.PortCheck;
import obligo.cli.processes.ProcessFile.Started;
import obligo.cli.terminal.CannotGoOn;
import obligo.cli.terminal.Terminal;

/** Starts what does not run yet: PostgreSQL and Kafka first, then the services, each group at once. */
public final class StartSuite {
    private final Home home;
    private final Terminal terminal;
    private final Launches launches;
    private final Processes processes;
    private final StopSuite stop;

    public StartSuite(Home home, Terminal terminal, Launches launches) {
        this.home = home;
        this.terminal = terminal;
        this.launches = launches;
        this.processes = new Processes(home);
        this.stop = new StopSuite(home, terminal);
    }

    /**
     * What was started.
     *
     * @param readyAfter for each part that was started, the time from its launch until it was ready
     */
    public record Done(Ports ports, Map<Part, Duration> readyAfter, Duration whole) {}

    /** @throws CannotGoOn with one sentence, and what was started is then to be stopped by closing the launches */
    public Done start(Set<Part> parts, Ports.Wishes wishes) {
        long begin = System.nanoTime();
        Ports ports = choosePorts(wishes);
        Wiring wiring = new Wiring(home, ports);
        Readiness readiness = new Readiness(home, ports);
        stopRemains(wiring, readiness);
        Set<Part> missing = EnumSet.copyOf(parts);
        missing.removeAll(processes.alive().keySet());
        requireFree(missing, ports);
        home.remember(ports);
        Map<Part, Duration> readyAfter = new EnumMap<>(Part.class);
        for (List<Part> group : List.of(Part.stack(), Part.services())) {
            AwaitReady await = new AwaitReady(home, terminal, ports, readiness);
            Map<Part, Started> launched = new EnumMap<>(Part.class);
            group.stream().filter(missing::contains).forEach(part -> launched.put(part, launch(part, wiring)));
            readyAfter.putAll(await.all(group.stream().filter(parts::contains).toList(), launched));
        }
        return new Done(ports, readyAfter, Duration.ofNanos(System.nanoTime() - begin));
    }

    /** Starts a part that was killed again, where it was; looks at no other. Returns how long it took. */
    Duration again(Part part) {
        Ports ports = home.rememberedPorts()
                .orElseThrow(() -> new IllegalStateException("the suite of %s does not run".formatted(home.state())));
        Wiring wiring = new Wiring(home, ports);
        AwaitReady await = new AwaitReady(home, terminal, ports, new Readiness(home, ports));
        Map<Part, Duration> readyAfter = await.all(List.of(part), Map.of(part, launch(part, wiring)));
        return readyAfter.getOrDefault(part, Duration.ZERO);
    }

    private Ports choosePorts(Ports.Wishes wishes) {
        if (processes.alive().isEmpty() || home.rememberedPorts().isEmpty()) {
            return wishes.orUsual();
        }
        Ports inUse = home.rememberedPorts().get();
        if (!wishes.fit(inUse)) {
            throw new CannotGoOn(
                    "The suite runs already, on other ports (its gateway on %d): stop it with ./obligo down first."
                            .formatted(inUse.port(Part.GATEWAY)));
        }
        return inUse;
    }

    /** What a killed command left half started, what hangs, and what runs a build that is no more. */
    private void stopRemains(Wiring wiring, Readiness readiness) {
        Set<Part> remains = EnumSet.noneOf(Part.class);
        processes.alive().forEach((part, started) -> {
            boolean isOld = !started.build().equals(wiring.build(part));
            if (isOld || !readiness.answers(part)) {
                terminal.say(
                        "%-20s (process %d) %s and is started anew",
                        part.title(), started.process().pid(), isOld ? "was built again" : "does not answer");
                remains.add(part);
            }
        });
        if (processes.of(Part.POSTGRES).isEmpty()) {
            remains.add(Part.POSTGRES);
        }
        stop.stop(remains);
    }

    private static void requireFree(Collection<Part> parts, Ports ports) {
        for (Part part : parts) {
            if (!PortCheck.isFree(ports.port(part))) {
                throw new CannotGoOn(
                        "Port %d, which %s needs, is taken by another program: end that one, or choose another port with %s=NUMBER ./obligo up."
                                .formatted(ports.port(part), part.title(), part.variable()));
            }
        }
        if (parts.contains(Part.KAFKA) && !PortCheck.isFree(ports.kafkaController())) {
            throw new CannotGoOn(
                    "Port %d, which Kafka's controller needs, is taken by another program: end that one, or choose another port with OBLIGO_KAFKA_CONTROLLER_PORT=NUMBER ./obligo up."
                            .formatted(ports.kafkaController()));
        }
    }

    private Started launch(Part part, Wiring wiring) {
        return launches.launch(part, () -> {
            long logFrom = LogTail.rotate(home.log(part.key()));
            Started started = new Started(
                    Detached.start(home.state(), wiring.command(part), wiring.environment(part), home.log(part.key())),
                    logFrom,
                    wiring.build(part));
            processes.remember(part, started);
            return started;
        });
    }
}

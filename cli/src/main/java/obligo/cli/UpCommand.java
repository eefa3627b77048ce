package obligo.cli;

import java.util.Set;
import obligo.cli.home.Home;
import obligo.cli.home.Part;
import obligo.cli.suite.Launches;
import obligo.cli.suite.StartSuite;
import obligo.cli.suite.StopSuite;
import obligo.cli.suite.SuiteLock;
import obligo.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "up", description = "Starts PostgreSQL, Kafka and the four services; what runs is left alone.")
final class UpCommand implements Runnable {
    private final Home home;
    private final Terminal terminal;

    @Mixin
    private final PartNames names = new PartNames();

    @Mixin
    private final PortOptions ports = new PortOptions();

    UpCommand(Home home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    @Override
    public void run() {
        Set<Part> parts = names.parts();
        home.require();
        SuiteLock.during(home, terminal, () -> start(parts));
    }

    private void start(Set<Part> parts) {
        try (Launches launches = Launches.stoppedBy(new StopSuite(home, terminal), terminal)) {
            StartSuite.Done done = new StartSuite(home, terminal, launches).start(parts, ports.wishes());
            launches.keep();
            terminal.say(
                    "The suite is ready after %.1f s: %s",
                    done.whole().toMillis() / 1000.0, done.ports().url(Part.GATEWAY));
        }
    }
}

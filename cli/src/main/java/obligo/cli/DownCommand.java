package obligo.cli;

import java.util.Set;
import obligo.cli.home.Home;
import obligo.cli.home.Part;
import obligo.cli.suite.StopSuite;
import obligo.cli.suite.SuiteLock;
import obligo.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "down", description = "Stops the suite; the data stays.")
final class DownCommand implements Runnable {
    private final Home home;
    private final Terminal terminal;

    @Mixin
    private final PartNames names = new PartNames();

    DownCommand(Home home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    @Override
    public void run() {
        Set<Part> parts = names.parts();
        home.requireDirectories();
        SuiteLock.during(home, terminal, () -> {
            if (!new StopSuite(home, terminal).stop(parts)) {
                terminal.say("Nothing to stop.");
            }
        });
    }
}

package obligo.cli;

import java.nio.file.Path;
import obligo.cli.home.Home;
import obligo.cli.samples.Sample;
import obligo.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "load", description = "Sends one sample through the gateway; repeating it changes nothing.")
final class LoadCommand implements Runnable {
    private final Home home;
    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", description = "Such as samples/34102-2025.")
    private Path directory = Path.of("");

    LoadCommand(Home home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    @Override
    public void run() {
        new YearAccess(home, terminal).load(Sample.in(directory));
    }
}

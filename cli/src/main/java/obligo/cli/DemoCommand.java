package obligo.cli;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import obligo.cli.home.Home;
import obligo.cli.home.Part;
import obligo.cli.home.Ports;
import obligo.cli.samples.Sample;
import obligo.cli.suite.Launches;
import obligo.cli.suite.StartSuite;
import obligo.cli.suite.StopSuite;
import obligo.cli.suite.SuiteLock;
import obligo.cli.terminal.CannotGoOn;
import obligo.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description = "Starts the suite, loads the published samples, shows Duisburg 2025, runs until Ctrl-C.")
final class DemoCommand implements Runnable {
    private static final String JOBCENTER = "34102";
    private static final String YEAR = "2025";

    private final Home home;
    private final Terminal terminal;

    @Mixin
    private final PortOptions ports = new PortOptions();

    @Option(names = "--once", description = "Stop everything at the end instead of waiting for Ctrl-C.")
    private boolean once;

    DemoCommand(Home home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    @Override
    public void run() {
        home.require();
        try (Launches launches = Launches.stoppedBy(new StopSuite(home, terminal), terminal)) {
            terminal.say("Starting the suite");
            StartSuite suite = new StartSuite(home, terminal, launches);
            SuiteLock.during(home, terminal, () -> suite.start(EnumSet.allOf(Part.class), ports.wishes()));
            YearAccess access = new YearAccess(home, terminal);
            Sample.allIn(home.root().resolve("samples")).forEach(access::load);
            access.show(JOBCENTER, YEAR, Locale.GERMANY);
            addresses(home.rememberedPorts().orElseThrow()).forEach(terminal::say);
            if (!once) {
                waitForInterrupt(launches);
            }
        }
    }

    private static List<String> addresses(Ports ports) {
        URI gateway = ports.url(Part.GATEWAY);
        return List.of(
                "",
                "Look at",
                "  gateway        " + gateway,
                "  API page       " + gateway.resolve("/docs"),
                "  OpenAPI        " + gateway.resolve("/openapi"),
                "  refusals       " + gateway.resolve("/problems"),
                "  this overview  curl -H \"Authorization: Bearer $(./obligo token auditor)\" "
                        + gateway.resolve("/v1/jobcenters/%s/years/%s/overview".formatted(JOBCENTER, YEAR)),
                "  PostgreSQL     psql postgresql://budget:budget@" + ports.address(Part.POSTGRES) + "/budget",
                "  Kafka          " + ports.address(Part.KAFKA) + ", topics obligo.*");
    }

    private void waitForInterrupt(Launches launches) {
        terminal.say("");
        terminal.say("Running until Ctrl-C.");
        launches.waitForInterrupt();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotGoOn("Interrupted.", e);
        }
    }
}

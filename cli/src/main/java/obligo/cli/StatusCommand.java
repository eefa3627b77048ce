package obligo.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import obligo.cli.home.Home;
import obligo.cli.home.Part;
import obligo.cli.suite.SuiteStatus;
import obligo.cli.suite.SuiteStatus.Running;
import obligo.cli.terminal.Table;
import obligo.cli.terminal.Terminal;
import picocli.CommandLine.Command;

@Command(name = "status", description = "Says what runs, where, since when, and how much memory it holds.")
final class StatusCommand implements Runnable {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Home home;
    private final Terminal terminal;

    StatusCommand(Home home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    @Override
    public void run() {
        SuiteStatus status = SuiteStatus.of(home);
        Instant now = Instant.now();
        Table table = Table.of(
                Table.left(20), Table.left(12), Table.left(15), Table.right(8), Table.left(32), Table.right(8));
        table.row(terminal.style()::faint, "", "state", "address", "process", "since", "memory");
        long sum = 0;
        for (Part part : Part.values()) {
            Running running = status.running().get(part);
            if (running == null) {
                table.row(terminal.style()::faint, part.title(), "stopped", "", "", "", "");
                continue;
            }
            sum += running.residentKilobytes();
            String since = "%s (%s)"
                    .formatted(TIME.format(running.since().atZone(ZoneId.systemDefault())), age(running.age(now)));
            table.row(
                    running.ready() ? terminal.style()::good : terminal.style()::warning,
                    part.title(),
                    running.ready() ? "ready" : "NOT READY",
                    status.ports().address(part),
                    Long.toString(running.pid()),
                    since,
                    running.residentKilobytes() / 1024 + " MB");
        }
        if (sum > 0) {
            table.row("", "", "", "", "", sum / 1024 + " MB");
        }
        table.lines().forEach(terminal::say);
    }

    private static String age(Duration age) {
        return age.toHours() > 0
                ? "%d h %d min".formatted(age.toHours(), age.toMinutesPart())
                : age.toMinutes() > 0
                        ? "%d min %d s".formatted(age.toMinutes(), age.toSecondsPart())
                        : "%d s".formatted(age.toSeconds());
    }
}

package obligo.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import obligo.cli.home.Home;
import obligo.cli.terminal.CannotGoOn;
import obligo.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The Java half of the script: reads the words and calls the command they name. */
@Command(
        name = "./obligo",
        header = "The suite on this machine: budget, instruments and targets of a Jobcenter's year.",
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "",
            "Data, logs and keys live under .obligo, or where OBLIGO_HOME says.",
            "Ports: OBLIGO_PORT (gateway), OBLIGO_BUDGET_PORT, OBLIGO_INSTRUMENTS_PORT,",
            "OBLIGO_TARGETS_PORT, OBLIGO_POSTGRES_PORT, OBLIGO_KAFKA_PORT.",
            "More options for the Java of the services: OBLIGO_JAVA_OPTIONS.",
            ""
        },
        footer = {"", "./obligo help COMMAND says more about a command."})
public final class Obligo {
    private static final int REFUSED = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private Obligo() {}

    public static void main(String[] words) {
        Terminal terminal = Terminal.ofThisProcess(Boolean.getBoolean("obligo.terminal"));
        Home home = new Home(
                Path.of(System.getProperty("obligo.root", ".")).toAbsolutePath(),
                Path.of(System.getProperty("obligo.state", ".obligo")).toAbsolutePath());
        System.exit(commandLine(home, terminal).execute(words));
    }

    static CommandLine commandLine(Home home, Terminal terminal) {
        return new CommandLine(new Obligo())
                .addSubcommand("demo", new DemoCommand(home, terminal))
                .addSubcommand("up", new UpCommand(home, terminal))
                .addSubcommand("load", new LoadCommand(home, terminal))
                .addSubcommand("show", new ShowCommand(home, terminal))
                .addSubcommand("token", new TokenCommand(home, terminal))
                .addSubcommand("status", new StatusCommand(home, terminal))
                .addSubcommand("down", new DownCommand(home, terminal))
                .addSubcommand("test", new TestCommand())
                .addSubcommand("bench", new BenchCommand(home, terminal))
                .addSubcommand("prove", new ProveCommand(home, terminal))
                .addSubcommand("help", new HelpCommand())
                .setUsageHelpWidth(100)
                .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((failure, command, parsed) -> fail(terminal, failure))
                .setParameterExceptionHandler((failure, unused) -> explain(terminal, failure));
    }

    private static int fail(Terminal terminal, Exception failure) throws Exception {
        if (isEnding()) {
            // The command was interrupted and what it had started is being stopped: why it fails now is known.
            new CountDownLatch(1).await();
        }
        if (failure instanceof CannotGoOn reason) {
            terminal.complain(reason.sentence());
            return REFUSED;
        }
        throw failure;
    }

    private static int explain(Terminal terminal, ParameterException failure) {
        terminal.complain(
                failure instanceof UnmatchedArgumentException unmatched
                        ? "%s is not understood.".formatted(String.join(" ", unmatched.getUnmatched()))
                        : String.valueOf(failure.getMessage()));
        failure.getCommandLine().usage(terminal.err());
        return NOT_UNDERSTOOD;
    }

    private static boolean isEnding() {
        try {
            Thread probe = new Thread(() -> {});
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}

package obligo.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import obligo.cli.home.Home;
import obligo.cli.prove.Proof;
import obligo.cli.suite.ScratchSuite;
import obligo.cli.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "prove",
        description =
                "Kills budget-service and its database under load and proves that no euro was overspent, lost or doubled.")
final class ProveCommand implements Callable<Integer> {
    private static final int NOT_PROVED = 1;
    private static final int MOST_WRITERS = 500;
    private static final int MOST_MINUTES = 24 * 60;

    private final Home home;
    private final Terminal terminal;

    @Option(names = "--minutes", paramLabel = "N", description = "How long it is written and killed; 2 unless said.")
    private int minutes = 2;

    @Option(names = "--writers", paramLabel = "N", description = "How many write at once; 16 unless said.")
    private int writers = 16;

    @Option(names = "--seed", paramLabel = "N", description = "Choices of an earlier proof, which said its seed.")
    private @Nullable Long seed;

    @Option(names = "--keep", description = "Keep data, logs and the journal of the proof under .obligo/prove.")
    private boolean keep;

    @Spec
    private @Nullable CommandSpec command;

    ProveCommand(Home home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        require("--minutes", minutes, MOST_MINUTES);
        require("--writers", writers, MOST_WRITERS);
        long chosen = seed == null ? ThreadLocalRandom.current().nextInt(1_000_000) : seed;
        Proof.Plan plan = new Proof.Plan(Duration.ofMinutes(minutes), writers, chosen);
        try (ScratchSuite suite = ScratchSuite.of(home, "prove", terminal)) {
            boolean holds = false;
            try {
                holds = new Proof(suite, terminal, plan).run();
            } finally {
                if (keep || !holds) {
                    suite.keep();
                    terminal.say(
                            "Data, logs and journal stay in %s.",
                            home.shown(suite.home().state()));
                }
            }
            return holds ? 0 : NOT_PROVED;
        }
    }

    private void require(String option, int value, int most) {
        if (value < 1 || value > most) {
            String sentence = "%s is a number between 1 and %d, not %d.".formatted(option, most, value);
            throw command == null
                    ? new IllegalArgumentException(sentence)
                    : new ParameterException(command.commandLine(), sentence);
        }
    }
}

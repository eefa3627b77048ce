package obligo.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import obligo.cli.access.Grant;
import obligo.cli.access.Role;
import obligo.cli.access.SigningKey;
import obligo.cli.home.Home;
import obligo.cli.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "token", description = "Prints a bearer token, and nothing else.")
final class TokenCommand implements Runnable {
    private static final Pattern DURATION = Pattern.compile("([1-9][0-9]{0,5})([smhd])");

    private final Home home;
    private final Terminal terminal;

    @Parameters(
            paramLabel = "ROLE",
            description =
                    "planner, budget-officer, manager, municipality, catalogue-editor, regional-directorate, land-authority,"
                            + " federal-agency, federal-ministry, reconciliation, finance-system, statistics-service or"
                            + " auditor.")
    private String role = "";

    @Option(names = "--jobcenter", paramLabel = "N", description = "The Jobcenter it is for, such as 34102.")
    private @Nullable String jobcenter;

    @Option(
            names = "--region",
            paramLabel = "R",
            description = "The regional directorate, such as nordrhein-westfalen, or the Land, such as land-nw.")
    private @Nullable String region;

    @Option(
            names = "--person",
            paramLabel = "ID",
            description = "Tells apart those who act in the same role, where two of them are needed.")
    private @Nullable String person;

    @Option(names = "--name", paramLabel = "TEXT", description = "The name that changes are recorded under.")
    private @Nullable String name;

    @Option(names = "--valid-for", paramLabel = "TIME", description = "Such as 90s, 30m, 8h or 7d; 8h unless said.")
    private String validFor = "8h";

    @Spec
    private @Nullable CommandSpec command;

    TokenCommand(Home home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    @Override
    public void run() {
        Role known =
                Role.of(role).orElseThrow(() -> mistake("There is no role %s, only: %s.".formatted(role, Role.all())));
        if (jobcenter != null && !jobcenter.matches("[0-9]{5}")) {
            throw mistake("A Jobcenter is named by its five digits, such as 34102, not %s.".formatted(jobcenter));
        }
        Grant grant = new Grant(known, person, jobcenter, region, name, duration());
        terminal.say("%s", grant.token(SigningKey.in(home.keys()), Instant.now()));
    }

    private Duration duration() {
        Matcher matcher = DURATION.matcher(validFor);
        if (!matcher.matches()) {
            throw mistake("A time is a number with s, m, h or d, such as 8h, not %s.".formatted(validFor));
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    private RuntimeException mistake(String sentence) {
        return command == null
                ? new IllegalArgumentException(sentence)
                : new ParameterException(command.commandLine(), sentence);
    }
}

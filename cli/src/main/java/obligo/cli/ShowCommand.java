package obligo.cli;

import java.util.Locale;
import obligo.cli.home.Home;
import obligo.cli.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "show", description = "Prints a Jobcenter's year: money, instruments, targets, findings.")
final class ShowCommand implements Runnable {
    private final Home home;
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "JOBCENTER", description = "Five digits, such as 34102.")
    private String jobcenter = "";

    @Parameters(index = "1", paramLabel = "YEAR", description = "Such as 2025.")
    private String year = "";

    @Option(names = "--lang", paramLabel = "de|en", description = "Language, German unless said.")
    private String language = "de";

    @Spec
    private @Nullable CommandSpec command;

    ShowCommand(Home home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    @Override
    public void run() {
        require(
                jobcenter.matches("[0-9]{5}"),
                "A Jobcenter is named by its five digits, such as 34102, not " + jobcenter);
        require(year.matches("[0-9]{4}"), "A year has four digits, not " + year);
        require(language.matches("de|en"), "The language is de or en, not " + language);
        new YearAccess(home, terminal).show(jobcenter, year, language.equals("de") ? Locale.GERMANY : Locale.ENGLISH);
    }

    private void require(boolean holds, String sentence) {
        if (!holds && command != null) {
            throw new ParameterException(command.commandLine(), sentence + ".");
        }
    }
}

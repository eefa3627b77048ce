package obligo.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lines for the person who typed the command. A passing line stands below them and is overwritten. */
public final class Terminal {
    private static final String CLEAR_LINE = "\r\033[K";

    private final PrintStream out;
    private final PrintStream err;
    private final boolean interactive;
    private final boolean coloured;
    private String passing = "";
    private @Nullable Progress shown;

    public Terminal(PrintStream out, PrintStream err, boolean interactive, boolean coloured) {
        this.out = out;
        this.err = err;
        this.interactive = interactive;
        this.coloured = coloured;
    }

    /** @param interactive whether standard output is a terminal, which Java cannot tell in all its versions */
    public static Terminal ofThisProcess(boolean interactive) {
        // Always UTF-8: in a plain POSIX locale System.out would print question marks for umlauts.
        return new Terminal(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                interactive,
                interactive && System.getenv("NO_COLOR") == null);
    }

    /** For steps whose doings another one tells. */
    public static Terminal silent() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Terminal(nowhere, nowhere, false, false);
    }

    public PrintStream out() {
        return out;
    }

    public PrintStream err() {
        return err;
    }

    public boolean isInteractive() {
        return interactive;
    }

    public Style style() {
        return new Style(coloured);
    }

    public synchronized void say(String line) {
        String below = passing;
        showPassing("");
        out.println(line);
        showPassing(below);
    }

    public void say(String format, Object... values) {
        say(String.format(Locale.ROOT, format, values));
    }

    public synchronized void complain(String sentence) {
        showPassing("");
        err.println("obligo: " + sentence);
    }

    /** A later step hides the earlier ones, until it is over. */
    synchronized void show(@Nullable Progress progress) {
        shown = progress;
        showPassing("");
    }

    synchronized boolean isShown(Progress progress) {
        return shown == progress;
    }

    synchronized @Nullable Progress shown() {
        return shown;
    }

    synchronized void showPassing(String line) {
        if (!interactive || line.equals(passing)) {
            return;
        }
        out.print(CLEAR_LINE + line);
        out.flush();
        passing = line;
    }
}

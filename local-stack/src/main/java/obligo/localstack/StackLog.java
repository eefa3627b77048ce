package obligo.localstack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.Handler;
import java.util.logging.Level;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jboss.logmanager.handlers.SizeRotatingFileHandler;

/** Sends everything that is logged in this process to one file, so that the terminal stays quiet. */
final class StackLog {

    private static final long ROTATE_BYTES = 10_000_000;

    private StackLog() {}

    static void into(Path file) throws IOException {
        SizeRotatingFileHandler handler = new SizeRotatingFileHandler(file.toFile(), true, ROTATE_BYTES, 2);
        handler.setFormatter(new PatternFormatter("%d{yyyy-MM-dd HH:mm:ss,SSS} %-5p [%c] %s%e%n"));
        Logger root = LogContext.getLogContext().getLogger("");
        root.setLevel(Level.INFO);
        root.setHandlers(new Handler[] {handler});
    }
}

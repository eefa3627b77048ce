package obligo.localstack;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs programs as someone who is not root, because PostgreSQL refuses to run as root.
 *
 * <p>For root there are two ways: a user namespace in which root is nobody in particular, or, where namespaces are
 * forbidden (many containers), the user {@code nobody}, who then has to own the files.
 */
final class OrdinaryUser {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;
    private static final List<String> NAMESPACE = List.of("unshare", "-U");
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    private final List<String> prefix;
    private final int owner;

    private OrdinaryUser(List<String> prefix, int owner) {
        this.prefix = prefix;
        this.owner = owner;
    }

    static OrdinaryUser find() throws IOException, InterruptedException {
        if (!isRoot()) {
            return new OrdinaryUser(List.of(), -1);
        }
        if (works(NAMESPACE)) {
            return new OrdinaryUser(NAMESPACE, ROOT);
        }
        if (works(AS_NOBODY)) {
            return new OrdinaryUser(AS_NOBODY, NOBODY);
        }
        throw new CannotStart("PostgreSQL refuses to run as root: start the stack as an ordinary user.");
    }

    List<String> command(List<String> command) {
        List<String> full = new ArrayList<>(prefix);
        full.addAll(command);
        return full;
    }

    /** Hands the file or directory with all its content to the user the programs run as. */
    void own(Path path) throws IOException {
        if (owner < 0 || owner == ownerOf(path)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.setAttribute(file, "unix:uid", owner);
            }
        }
    }

    private static boolean isRoot() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self) ? ownerOf(self) == ROOT : "root".equals(System.getProperty("user.name"));
    }

    private static int ownerOf(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }

    private static boolean works(List<String> prefix) throws InterruptedException {
        List<String> command = new ArrayList<>(prefix);
        command.add("true");
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}

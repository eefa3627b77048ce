package obligo.testkit.stack;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.testcontainers.containers.ContainerFetchException;

/** Starts the parts of the stack when they are first needed, and stops them with the JVM. */
public final class StackParts implements UnaryOperator<String>, BiConsumer<String, String> {

    private static final Logger LOG = Logger.getLogger(StackParts.class.getName());
    private static final StackParts OF_THIS_JVM = new StackParts();

    private final Map<String, StackPart> parts = new TreeMap<>();
    private final boolean containers = DockerEngine.answers();

    private StackParts() {
        LOG.info(
                containers
                        ? "PostgreSQL and Kafka run in containers: a Docker engine answers."
                        : "PostgreSQL and Kafka run as local processes: no Docker engine answers.");
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop-stack"));
    }

    public static StackParts ofThisJvm() {
        return OF_THIS_JVM;
    }

    /** Host and port of a part. */
    @Override
    public synchronized String apply(String part) {
        return parts.computeIfAbsent(part, this::startPart).address();
    }

    /** Takes {@code start} or {@code stop} and a part. */
    @Override
    public synchronized void accept(String verb, String part) {
        StackPart asked = parts.computeIfAbsent(part, this::startPart);
        if (verb.equals("start")) {
            asked.start();
        } else {
            asked.stop();
        }
    }

    private StackPart startPart(String name) {
        if (!containers) {
            return StackProcess.start(name);
        }
        try {
            return StackContainer.start(name);
        } catch (ContainerFetchException e) {
            LOG.log(Level.WARNING, "The image of {0} cannot be had, so it runs as a local process.", name);
            return StackProcess.start(name);
        }
    }

    private synchronized void close() {
        parts.values().forEach(StackPart::close);
    }
}

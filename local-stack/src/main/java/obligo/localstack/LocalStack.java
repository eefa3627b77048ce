package obligo.localstack;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import org.jboss.logmanager.Logger;

/** Starts PostgreSQL and Kafka for this machine, says when each is ready, and stops them when it is told to end. */
public final class LocalStack {

    private final Instant begin = Instant.now();
    private final Arguments arguments;
    private final PrintStream terminal;
    /** In the order in which they are stopped: who stores events before who stores state. */
    private final List<CompletableFuture<? extends AutoCloseable>> parts = new ArrayList<>();

    private LocalStack(Arguments arguments, PrintStream terminal) {
        this.arguments = arguments;
        this.terminal = terminal;
    }

    public static void main(String[] words) throws InterruptedException {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        try {
            Arguments arguments = Arguments.parse(words);
            DataDirectory directory = DataDirectory.at(arguments.data());
            StackLog.into(directory.log(arguments.kafka() ? "kafka" : "postgres-starter"));
            new LocalStack(arguments, System.out).start();
            if (arguments.untilInputEnds()) {
                System.in.transferTo(OutputStream.nullOutputStream());
                System.exit(0);
            }
            new CountDownLatch(1).await();
        } catch (CannotStart | IOException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private void start() {
        if (arguments.kafka()) {
            parts.add(CompletableFuture.supplyAsync(this::startKafka));
        }
        if (arguments.postgres()) {
            parts.add(CompletableFuture.supplyAsync(this::startPostgres));
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            log().log(Level.SEVERE, "The start failed", e);
            if (e.getCause() instanceof CannotStart reason) {
                throw reason;
            }
            throw new CannotStart("The stack does not start: " + e.getCause(), e);
        }
    }

    private LocalKafka startKafka() {
        LocalKafka kafka = LocalKafka.start(
                arguments.data(), arguments.kafkaPort(), arguments.kafkaControllerPort(), arguments.durability());
        sayReady("Kafka", kafka.bootstrapServers());
        return kafka;
    }

    private LocalPostgres startPostgres() {
        LocalPostgres postgres =
                LocalPostgres.start(arguments.data(), arguments.postgresPort(), arguments.durability());
        sayReady("PostgreSQL", Ports.HOST + ":" + postgres.port());
        return postgres;
    }

    private void sayReady(String what, String address) {
        double seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
        terminal.println(String.format(Locale.ROOT, "%-10s ready on %s after %.1f s", what, address, seconds));
    }

    private void stop() {
        for (CompletableFuture<? extends AutoCloseable> part : parts) {
            try {
                // One that is still starting is waited for: it must not outlive this process.
                part.join().close();
            } catch (CompletionException e) {
                log().log(Level.FINE, "Nothing to stop", e);
            } catch (Exception e) {
                log().log(Level.SEVERE, "Not stopped cleanly", e);
            }
        }
    }

    /** Not a constant: that would be made before the log manager is chosen. */
    private static Logger log() {
        return Logger.getLogger("obligo.localstack");
    }
}

package obligo.cli.suite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import obligo.cli.access.SigningKey;
import obligo.cli.home.Home;
import obligo.cli.home.Part;
import obligo.cli.home.Ports;
import obligo.cli.processes.PortCheck;
import obligo.cli.terminal.CannotGoOn;
import obligo.cli.terminal.Terminal;

/**
 * A suite that one command starts for itself: data, keys and ports of its own, beside a running suite and without a
 * look at it. Nothing is left of it afterwards, also when the command is interrupted.
 */
public final class ScratchSuite implements AutoCloseable {
    private final Home home;
    /** Where a second process of a part that runs already keeps its log. */
    private final Home beside;

    private final Terminal terminal;
    private final FileChannel lock;
    private final Launches launches;
    private final Launches launchesBeside;
    private final Thread onInterrupt = new Thread(this::end, "stop and remove the suite of this command");
    private volatile boolean kept;
    private volatile boolean ended;

    private ScratchSuite(Home home, Home beside, FileChannel lock, Terminal terminal) {
        this.home = home;
        this.beside = beside;
        this.lock = lock;
        this.terminal = terminal;
        this.launches = Launches.closedByOwner(new StopSuite(home, terminal), terminal);
        this.launchesBeside = Launches.closedByOwner(new StopSuite(beside, terminal), terminal);
    }

    /**
     * Removes what a killed command of this name left, and starts nothing yet.
     *
     * @param name of the command, and of the directory in the user's state
     */
    public static ScratchSuite of(Home user, String name, Terminal terminal) {
        Home home = new Home(user.root(), user.state().resolve(name));
        Home beside = new Home(user.root(), home.state().resolve("second"));
        FileChannel lock = lock(user, name);
        ScratchSuite suite = new ScratchSuite(home, beside, lock, terminal);
        Runtime.getRuntime().addShutdownHook(suite.onInterrupt);
        new StopSuite(beside, terminal).stop(EnumSet.allOf(Part.class));
        new StopSuite(home, terminal).stop(EnumSet.allOf(Part.class));
        home.remove();
        return suite;
    }

    /** Starts the parts on free ports and returns when all are ready. */
    public Map<Part, Instance> start(Set<Part> parts) {
        home.require();
        Ports ports = keptWhereItFails(() -> new StartSuite(home, terminal, launches)
                .start(parts, freePorts())
                .ports());
        StartSuite again = new StartSuite(home, Terminal.silent(), launches);
        Map<Part, Instance> instances = new EnumMap<>(Part.class);
        parts.forEach(part -> instances.put(part, new Instance(part.title(), part, home, ports, again)));
        return instances;
    }

    /** Starts one more process of a service, which works with the others' database. */
    public Instance startSecond(Part part) {
        beside.require();
        Ports others = home.rememberedPorts().orElseThrow(() -> new IllegalStateException("nothing runs yet"));
        Map<Part, Integer> all = new EnumMap<>(others.of());
        all.put(part, PortCheck.free(1).get(0));
        shareKeys();
        Ports ports = keptWhereItFails(() -> new StartSuite(beside, terminal, launchesBeside)
                .start(EnumSet.of(part), new Ports.Wishes(all, others.kafkaController()))
                .ports());
        StartSuite again = new StartSuite(beside, Terminal.silent(), launchesBeside);
        return new Instance(part.title() + " (second)", part, beside, ports, again);
    }

    public SigningKey key() {
        return SigningKey.in(home.keys());
    }

    /** Where data, logs and evidence are. */
    public Home home() {
        return home;
    }

    /** Leaves the directory where it is; the processes are stopped all the same. Too late after an interrupt. */
    public void keep() {
        kept |= !ended;
    }

    /** The sentence that says why nothing starts names a log. */
    private Ports keptWhereItFails(Supplier<Ports> start) {
        try {
            return start.get();
        } catch (CannotGoOn e) {
            keep();
            throw e;
        }
    }

    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(onInterrupt);
        } catch (IllegalStateException e) {
            // The hook runs already, and has nothing more to do.
            return;
        }
    }

    private synchronized void end() {
        if (ended) {
            return;
        }
        ended = true;
        launchesBeside.close();
        launches.close();
        if (!kept) {
            home.remove();
        }
        try {
            lock.close();
        } catch (IOException e) {
            throw cannotLock(home.state().getFileName().toString(), e);
        }
    }

    private void shareKeys() {
        SigningKey.in(home.keys());
        try (var keys = Files.newDirectoryStream(home.keys())) {
            for (var key : keys) {
                Files.copy(key, beside.keys().resolve(key.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new CannotGoOn("The key cannot be shared: " + e.getMessage(), e);
        }
    }

    private static Ports.Wishes freePorts() {
        Iterator<Integer> free = PortCheck.free(Part.values().length + 1).iterator();
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            ports.put(part, free.next());
        }
        return new Ports.Wishes(ports, free.next());
    }

    private static FileChannel lock(Home user, String name) {
        try {
            Files.createDirectories(user.state());
            FileChannel channel = FileChannel.open(
                    user.state().resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isTaken(channel)) {
                channel.close();
                throw new CannotGoOn(
                        "Another ./obligo %s runs already: wait for it, or end it.".formatted(name.replace('-', ' ')));
            }
            return channel;
        } catch (IOException e) {
            throw cannotLock(name, e);
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    private static CannotGoOn cannotLock(String name, IOException reason) {
        return new CannotGoOn(
                "The lock of %s cannot be taken or freed: %s".formatted(name, reason.getMessage()), reason);
    }
}

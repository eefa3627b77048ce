package obligo.localstack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One PostgreSQL data directory and the programs that create it, start it and stop it. */
final class PostgresCluster {

    static final String SUPERUSER = "postgres";

    private static final String MAJOR_VERSION = "17";
    private static final Duration LEFTOVERS_LINGER = Duration.ofSeconds(20);

    private final DataDirectory directory;
    private final Path binaries;
    private final OrdinaryUser user;
    private final Path data;
    private final Path log;

    PostgresCluster(DataDirectory directory, Path binaries, OrdinaryUser user) {
        this.directory = directory;
        this.binaries = binaries;
        this.user = user;
        this.data = directory.resolve("postgres");
        this.log = directory.log("postgres");
    }

    /** Creates the cluster if it is not there yet; it appears under its name only when it is complete. */
    void create(Durability durability) throws IOException, InterruptedException {
        if (Files.exists(data)) {
            user.own(data);
            requireSameVersion();
            return;
        }
        Path unfinished = directory.resolve("postgres.unfinished");
        Trees.delete(unfinished);
        Files.createDirectory(unfinished);
        user.own(unfinished);
        Path password = directory.resolve("postgres.password");
        Files.writeString(password, SUPERUSER);
        user.own(password);
        List<String> initdb = new ArrayList<>(List.of(
                program("initdb"),
                "--pgdata=" + unfinished,
                "--username=" + SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        if (durability == Durability.THROW_AWAY) {
            initdb.add("--no-sync");
        }
        boolean created = run(initdb) == 0;
        Files.delete(password);
        if (!created) {
            throw doesNotStart(directory.log("postgres-programs"));
        }
        Files.move(unfinished, data);
    }

    /**
     * Stops the server that a killed stack left running on this data directory; it is not adopted, because its port and
     * settings may be others than those asked for.
     */
    void stopOrphan() throws IOException, InterruptedException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (!lines.isEmpty()
                && isServerOfThisCluster(Long.parseLong(lines.get(0).strip()))) {
            stop();
        } else {
            // The process id may belong to an unrelated process by now, and PostgreSQL would wait for that one.
            Files.deleteIfExists(pidFile);
        }
    }

    void start(int port, Durability durability) throws IOException, InterruptedException {
        if (!Files.exists(log)) {
            Files.createFile(log);
        }
        user.own(log);
        Instant giveUp = Instant.now().plus(LEFTOVERS_LINGER);
        String options = String.join(" ", settings(port, durability));
        long logStart = Files.size(log);
        while (pgCtl("start", "--wait", "--timeout=120", "--log=" + log, "--options=" + options) != 0) {
            String logged = Files.readString(log, StandardCharsets.UTF_8).substring((int) logStart);
            // After kill -9 of the server its sessions take a moment to notice and to leave the shared memory.
            if (!logged.contains("pre-existing shared memory block")
                    || Instant.now().isAfter(giveUp)) {
                throw doesNotStart(log);
            }
            Thread.sleep(200);
        }
    }

    void stop() throws IOException, InterruptedException {
        if (pgCtl("stop", "--mode=fast", "--wait", "--timeout=60") != 0) {
            pgCtl("stop", "--mode=immediate", "--wait", "--timeout=60");
        }
    }

    CannotStart doesNotStart(Path log) {
        return new CannotStart("PostgreSQL does not start; the reason is at the end of %s.".formatted(log));
    }

    Path log() {
        return log;
    }

    private static List<String> settings(int port, Durability durability) {
        String flush = durability == Durability.DURABLE ? "on" : "off";
        return List.of(
                "-p " + port,
                "-c listen_addresses=" + Ports.HOST,
                // The default socket is in a directory shared with every other PostgreSQL on the machine.
                "-c unix_socket_directories=",
                "-c max_connections=200",
                "-c shared_buffers=256MB",
                "-c timezone=UTC",
                "-c fsync=" + flush,
                "-c synchronous_commit=" + flush,
                "-c full_page_writes=" + flush);
    }

    private void requireSameVersion() throws IOException {
        String version = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR_VERSION)) {
            throw new CannotStart(
                    "The data directory %s was written by PostgreSQL %s and this is PostgreSQL %s: choose another one with --data."
                            .formatted(directory.root(), version, MAJOR_VERSION));
        }
    }

    private boolean isServerOfThisCluster(long pid) {
        return ProcessHandle.of(pid)
                .map(ProcessHandle::info)
                .filter(info -> info.command()
                        .map(command -> command.toLowerCase(Locale.ROOT).contains("postgres"))
                        .orElse(false))
                // Not every system tells the arguments.
                .filter(info -> info.commandLine()
                        .map(line -> info.arguments().isEmpty() || line.contains(data.toString()))
                        .orElse(true))
                .isPresent();
    }

    private int pgCtl(String action, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program("pg_ctl"), action, "--pgdata=" + data));
        command.addAll(List.of(arguments));
        return run(command);
    }

    private int run(List<String> command) throws IOException, InterruptedException {
        // A file, not a pipe: the server inherits it and would keep a pipe open.
        return new ProcessBuilder(user.command(command))
                .directory(directory.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.log("postgres-programs").toFile()))
                .start()
                .waitFor();
    }

    private String program(String name) {
        return binaries.resolve("bin").resolve(name).toString();
    }
}

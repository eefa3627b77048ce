package obligo.cli.suite;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import obligo.cli.access.Grant;
import obligo.cli.access.Role;
import obligo.cli.access.SigningKey;
import obligo.cli.home.Home;
import obligo.cli.home.Part;
import obligo.cli.home.Ports;
import obligo.cli.terminal.CannotGoOn;

/** How each part is started, and how it finds the others. */
final class Wiring {
    /**
     * Made for a quick start on few cores: compiling only once takes 40 % off the processor time of a start. For long
     * runs under load, {@code OBLIGO_JAVA_OPTIONS=-XX:TieredStopAtLevel=4} takes it back.
     */
    private static final List<String> SMALL = List.of(
            "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss512k", "-XX:+ExitOnOutOfMemoryError", "-Xms24m");

    private static final List<String> BUSY = List.of("-Xmx512m", "-XX:TieredStopAtLevel=4");
    private static final String OPTIONS_VARIABLE = "OBLIGO_JAVA_OPTIONS";

    private static final List<Part> SERVICES = List.of(Part.BUDGET, Part.INSTRUMENTS, Part.TARGETS);
    /** Longer than a service runs without being started again. */
    private static final Duration A_LONG_RUN = Duration.ofDays(365);

    private final Home home;
    private final Ports ports;

    Wiring(Home home, Ports ports) {
        this.home = home;
        this.ports = ports;
    }

    List<String> command(Part part) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SMALL);
        switch (part) {
            case POSTGRES -> {
                command.add("-Xmx64m");
                command.addAll(localStack("postgres", "--postgres-port", ports.port(part)));
            }
            case KAFKA -> {
                command.add("-Xmx256m");
                command.addAll(localStack("kafka", "--kafka-port", ports.port(part)));
                command.addAll(List.of("--kafka-controller-port", Integer.toString(ports.kafkaController())));
            }
            default -> {
                command.addAll(isBusy(part) ? BUSY : List.of("-Xmx192m"));
                command.addAll(wishes());
                command.addAll(List.of("-jar", requireBuilt(runnable(part)).toString()));
            }
        }
        return command;
    }

    /**
     * Through these goes every booking, or a nation's actuals: they are worth compiling well, and the memory that this
     * takes.
     */
    private static boolean isBusy(Part part) {
        return part == Part.BUDGET || part == Part.GATEWAY || part == Part.TARGETS;
    }

    private static List<String> wishes() {
        String options = Objects.requireNonNullElse(System.getenv(OPTIONS_VARIABLE), "");
        return Arrays.stream(options.split(" ", -1))
                .filter(option -> !option.isEmpty())
                .toList();
    }

    private List<String> localStack(String only, String portOption, int port) {
        Path target = home.root().resolve("local-stack").resolve("target");
        Path libraries = requireBuilt(target.resolve("lib"));
        return List.of(
                "-cp",
                target.resolve("classes") + File.pathSeparator + libraries.resolve("*"),
                "obligo.localstack.LocalStack",
                "--data",
                home.data().toString(),
                "--only",
                only,
                portOption,
                Integer.toString(port));
    }

    Map<String, String> environment(Part part) {
        Map<String, String> environment = new HashMap<>();
        // Otherwise glibc keeps an arena of memory for each thread that ever allocated.
        environment.put("MALLOC_ARENA_MAX", "2");
        if (!part.isService()) {
            return environment;
        }
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.port(part)));
        environment.put("QUARKUS_OIDC_PUBLIC_KEY", SigningKey.in(home.keys()).publicKeyText());
        if (part == Part.GATEWAY) {
            for (Part service : SERVICES) {
                environment.put(
                        "OBLIGO_SERVICES_" + service.name(), ports.url(service).toString());
            }
        } else {
            String database = database(part);
            environment.put(
                    "QUARKUS_DATASOURCE_JDBC_URL",
                    "jdbc:postgresql://%s/%s".formatted(ports.address(Part.POSTGRES), database));
            environment.put("QUARKUS_DATASOURCE_USERNAME", database);
            environment.put("QUARKUS_DATASOURCE_PASSWORD", database);
            environment.put("KAFKA_BOOTSTRAP_SERVERS", ports.address(Part.KAFKA));
            environment.putAll(feeds(part));
            // A stopping listener waits for two of its polls, one listener after the other: six seconds a service.
            environment.put("MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_POLL_TIMEOUT", "100");
        }
        return environment;
    }

    /** A service reads the change feeds of the others; nobody but its process sees the token. */
    private Map<String, String> feeds(Part part) {
        Map<String, String> feeds = new HashMap<>();
        for (Part neighbour : SERVICES) {
            if (neighbour != part) {
                feeds.put(
                        "OBLIGO_FEEDS_" + neighbour.name(), ports.url(neighbour).toString());
            }
        }
        Grant reader = new Grant(Role.RECONCILIATION, part.key(), null, null, null, A_LONG_RUN);
        feeds.put("OBLIGO_FEEDS_TOKEN", reader.token(SigningKey.in(home.keys()), Instant.now()));
        return feeds;
    }

    /** Names the build of a service: another build, another name. */
    String build(Part part) {
        return part.isService() ? Fingerprint.of(runnable(part).resolveSibling(".")) : "-";
    }

    private static String database(Part part) {
        return part.key().replace("-service", "");
    }

    private Path runnable(Part part) {
        return home.root()
                .resolve(part.key())
                .resolve("target")
                .resolve("quarkus-app")
                .resolve("quarkus-run.jar");
    }

    private Path requireBuilt(Path path) {
        if (!Files.exists(path)) {
            throw new CannotGoOn("%s is missing: delete %s and repeat, then it is built again."
                    .formatted(home.shown(path), home.shown(home.state().resolve("built"))));
        }
        return path;
    }
}

package obligo.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole suite, started by its own command line as anybody starts it, on ports and in a directory of its own. */
final class Suite implements AutoCloseable {
    private static final Path ROOT = Path.of(System.getProperty("obligo.root"));
    private static final List<String> PORTS = List.of(
            "OBLIGO_PORT",
            "OBLIGO_BUDGET_PORT",
            "OBLIGO_INSTRUMENTS_PORT",
            "OBLIGO_TARGETS_PORT",
            "OBLIGO_POSTGRES_PORT",
            "OBLIGO_KAFKA_PORT",
            "OBLIGO_KAFKA_CONTROLLER_PORT");

    private final Path state;
    private final Map<String, String> environment = new TreeMap<>();
    private final HttpClient http = HttpClient.newHttpClient();

    /** What a command printed, and how it ended. */
    record Ended(int code, String output, String complaints) {}

    Suite(Path state) {
        this.state = state;
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (String port : PORTS) {
                ServerSocket socket = new ServerSocket(0);
                held.add(socket);
                environment.put(port, Integer.toString(socket.getLocalPort()));
            }
            for (ServerSocket socket : held) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void up() {
        mustEndWell("up");
    }

    /** Starts what is not running, with settings of its own. */
    void upWith(Map<String, String> settings) {
        environment.putAll(settings);
        up();
        environment.keySet().removeAll(settings.keySet());
    }

    String mustEndWell(String... command) {
        Ended ended = run(command);
        assertThat(ended.code())
                .as("%s: %s%s", Arrays.toString(command), ended.output(), ended.complaints())
                .isZero();
        return ended.output();
    }

    Ended run(String... command) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dobligo.root=" + ROOT,
                "-Dobligo.state=" + state,
                "-Dobligo.terminal=false",
                "-Dslf4j.internal.verbosity=ERROR",
                "-cp",
                ROOT.resolve("cli/target/classes") + ":" + ROOT.resolve("cli/target/lib") + "/*",
                "obligo.cli.Obligo"));
        line.addAll(List.of(command));
        try {
            Path output = Files.createTempFile(state, "output", ".txt");
            Path complaints = Files.createTempFile(state, "complaints", ".txt");
            ProcessBuilder builder =
                    new ProcessBuilder(line).redirectOutput(output.toFile()).redirectError(complaints.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(command[0] + " does not end: " + Files.readString(output));
            }
            return new Ended(process.exitValue(), Files.readString(output), Files.readString(complaints));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends one process the hard way, as a crash would; {@code up} brings it back. */
    void kill(String part) {
        try (var files = Files.list(state.resolve("run"))) {
            Path file = files.filter(f -> f.getFileName().toString().startsWith(part))
                    .findFirst()
                    .orElseThrow();
            long pid = Long.parseLong(Files.readAllLines(file).get(0));
            ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
            process.destroyForcibly();
            process.onExit().get(30, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    String token(String... roleAndOptions) {
        List<String> command = new ArrayList<>(List.of("token"));
        command.addAll(List.of(roleAndOptions));
        return mustEndWell(command.toArray(String[]::new)).strip();
    }

    String kafka() {
        return "127.0.0.1:" + environment.get("OBLIGO_KAFKA_PORT");
    }

    HttpResponse<String> get(String path, String token) {
        return send(request(path, token).GET().build());
    }

    HttpResponse<String> put(String path, String token, String etag, String body) {
        HttpRequest.Builder request = request(path, token)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body));
        return send(request.header("If-Match", etag).build());
    }

    HttpResponse<String> post(String path, String token, String type, String body) {
        return send(request(path, token)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + environment.get("OBLIGO_PORT") + path))
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        run("down");
    }
}

package obligo.cli.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import obligo.cli.home.Home;
import obligo.cli.home.Part;
import obligo.cli.home.Ports;
import obligo.cli.processes.LogTail;
import obligo.cli.processes.PortCheck;
import obligo.cli.processes.ProcessFile.Started;

/** Asks a part whether it is there. */
final class Readiness {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final String STACK_SAYS = " ready on ";

    private final Home home;
    private final Ports ports;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    Readiness(Home home, Ports ports) {
        this.home = home;
        this.ports = ports;
    }

    /** Whether it answers at all, ready or not. */
    boolean answers(Part part) {
        return switch (part) {
            case POSTGRES -> PortCheck.postgresAnswers(ports.port(part));
            case KAFKA -> PortCheck.kafkaAnswers(ports.port(part));
            default -> health(part).isPresent();
        };
    }

    boolean isReady(Part part, Started started) {
        if (part.isService()) {
            return health(part).filter(health -> health.status == 200).isPresent();
        }
        return LogTail.linesFrom(home.log(part.key()), started.logFrom()).stream()
                        .anyMatch(line -> line.contains(STACK_SAYS))
                && answers(part);
    }

    /** What a service that answers says it is still waiting for; empty where it says nothing. */
    String missing(Part part) {
        List<String> missing = new ArrayList<>();
        health(part).ifPresent(health -> {
            for (JsonNode check : health.body.path("checks")) {
                if (check.path("status").asText().equals("DOWN")) {
                    JsonNode data = check.path("data");
                    missing.add(check.path("name").asText() + (data.isObject() ? " " + data : ""));
                }
            }
        });
        return String.join(", ", missing);
    }

    private record Health(int status, JsonNode body) {}

    private Optional<Health> health(Part part) {
        HttpRequest request = HttpRequest.newBuilder(ports.url(part).resolve("/health/ready"))
                .timeout(PATIENCE)
                .build();
        try {
            var answer = client.send(request, BodyHandlers.ofByteArray());
            return Optional.of(new Health(answer.statusCode(), new ObjectMapper().readTree(answer.body())));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}

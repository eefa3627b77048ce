package obligo.gateway.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import obligo.gateway.services.House;
import obligo.gateway.services.ServiceConnections;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Lists the services as data. The gateway is ready without them: it still answers for those that are there, and taking
 * it out of service would hide them all.
 */
@Readiness
@Singleton
final class ServicesSeen implements AsyncHealthCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final ServiceConnections connections;

    ServicesSeen(ServiceConnections connections) {
        this.connections = connections;
    }

    private record Seen(House service, String state) {}

    @Override
    public Uni<HealthCheckResponse> call() {
        List<Uni<Seen>> looks = Arrays.stream(House.values()).map(this::look).toList();
        return Uni.join().all(looks).andFailFast().map(ServicesSeen::list);
    }

    private static HealthCheckResponse list(List<Seen> all) {
        HealthCheckResponseBuilder list =
                HealthCheckResponse.named("services (seen, not required)").up();
        all.forEach(seen -> list.withData(seen.service().title(), seen.state()));
        return list.build();
    }

    private Uni<Seen> look(House service) {
        return Uni.createFrom()
                .completionStage(() -> status(service).toCompletionStage())
                .map(status -> status == 200 ? "UP" : "DOWN")
                .onFailure()
                .recoverWithItem(failure -> ServiceConnections.isLate(failure) ? "SLOW" : "UNREACHABLE")
                .map(state -> new Seen(service, state));
    }

    private Future<Integer> status(House service) {
        return connections.open(service, HttpMethod.GET, "/health/ready").compose(question -> {
            question.idleTimeout(PATIENCE.toMillis());
            return question.send().map(HttpClientResponse::statusCode);
        });
    }
}

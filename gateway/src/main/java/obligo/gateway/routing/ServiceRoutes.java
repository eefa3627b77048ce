package obligo.gateway.routing;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import obligo.gateway.problems.ProblemWriter;
import obligo.gateway.services.GatewaySettings;
import obligo.gateway.services.House;
import obligo.gateway.services.ServiceConnections;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The route table at work. */
@Singleton
final class ServiceRoutes {
    private final GatewaySettings settings;
    private final ServiceConnections connections;
    private final ProblemWriter problems;
    private final long maxBodyBytes;

    ServiceRoutes(
            GatewaySettings settings,
            ServiceConnections connections,
            ProblemWriter problems,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBody) {
        this.settings = settings;
        this.connections = connections;
        this.problems = problems;
        this.maxBodyBytes = maxBody.asLongValue();
    }

    void install(@Observes Router router) {
        settings.routes()
                .forEach((service, resources) -> resources.forEach(resource -> {
                    router.route(resource).handler(caller -> pass(caller, service));
                    router.route(resource + "/*").handler(caller -> pass(caller, service));
                }));
    }

    private void pass(RoutingContext caller, House service) {
        Passage passage = new Passage(caller, service, connections, problems, maxBodyBytes);
        HttpServerRequest request = caller.request();
        if (request.headers().contains(HttpHeaders.EXPECT, HttpHeaders.CONTINUE, true)) {
            request.response().writeContinue();
        }
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), connections.client())
                .origin(passage::open)
                .addInterceptor(passage)
                .handle(request);
    }
}

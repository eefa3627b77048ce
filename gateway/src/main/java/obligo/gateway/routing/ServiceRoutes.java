package obligo.gateway.routing;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import obligo.gateway.services.GatewaySettings;
import obligo.gateway.services.House;
import obligo.gateway.services.ServiceConnections;
import obligo.http.BodyLimit;
import obligo.http.ProblemWriter;

/** The route table at work. */
@Singleton
final class ServiceRoutes {
    private final GatewaySettings settings;
    private final ServiceConnections connections;
    private final ProblemWriter problems;
    private final BodyLimit limit;

    ServiceRoutes(GatewaySettings settings, ServiceConnections connections, ProblemWriter problems, BodyLimit limit) {
        this.settings = settings;
        this.connections = connections;
        this.problems = problems;
        this.limit = limit;
    }

    void install(@Observes Router router) {
        settings.routes()
                .forEach((service, resources) -> resources.forEach(resource -> {
                    router.route(resource).handler(caller -> pass(caller, service));
                    router.route(resource + "/*").handler(caller -> pass(caller, service));
                }));
    }

    private void pass(RoutingContext caller, House service) {
        Passage passage = new Passage(caller, service, connections, problems, limit.bytesAt(caller));
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

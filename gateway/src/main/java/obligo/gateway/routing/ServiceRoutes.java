package obligo.gateway.routing;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import obligo.gateway.services.GatewaySettings;
import obligo.gateway.services.House;
import obligo.gateway.services.ServiceConnections;
import obligo.http.BodyLimit;
import obligo.http.CommonRefusal;
import obligo.http.ProblemWriter;
import obligo.http.Refusal;

/** The route table at work. */
@Singleton
final class ServiceRoutes {
    private static final String CHANGES = "/v1/changes";
    private static final Pattern NAME = Pattern.compile(":[a-z]+");

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
        settings.routes().forEach((service, resources) -> router.routeWithRegex(addresses(resources))
                .handler(caller -> pass(caller, service)));
        router.route(CHANGES).handler(this::passToSource);
    }

    /** Each service has a change feed of its own under the same address; there is no order between them to make one. */
    private void passToSource(RoutingContext caller) {
        List<String> sources = caller.queryParam("source");
        House.named(sources.size() == 1 ? sources.get(0) : "")
                .ifPresentOrElse(
                        service -> pass(caller, service), () -> problems.send(caller.request(), sourceExpected()));
    }

    private static Refusal sourceExpected() {
        String sources = Arrays.stream(House.values()).map(House::source).collect(Collectors.joining(", "));
        return CommonRefusal.INVALID_REQUEST
                .refusal()
                .at("source", "genau eines von " + sources, "exactly one of " + sources);
    }

    /** The resources and everything below them as one expression: each route costs every request a look. */
    private static String addresses(List<String> resources) {
        return resources.stream()
                .map(resource ->
                        NAME.splitAsStream(resource).map(Pattern::quote).collect(Collectors.joining("[^/]+")))
                .collect(Collectors.joining("|", "(?:", ")(?:/.*)?"));
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

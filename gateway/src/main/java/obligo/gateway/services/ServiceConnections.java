package obligo.gateway.services;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import obligo.http.Refusal;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The connections to the services, shared by all who ask them from the same event loop: a question that is passed on by
 * the thread that read it wakes up no other, which is a good part of what passing on costs.
 */
@ApplicationScoped
public class ServiceConnections {
    private static final Logger LOG = Logger.getLogger(ServiceConnections.class);
    /** Of each event loop, of which there are two a core. */
    private static final int CONNECTIONS_PER_SERVICE = 64;

    private static final int WAITING_PER_SERVICE = 512;

    private final ThreadLocal<HttpClient> client;
    private final ServiceAddresses addresses;
    private final GatewaySettings settings;
    private final boolean tracing;

    ServiceConnections(
            Vertx vertx,
            ServiceAddresses addresses,
            GatewaySettings settings,
            @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean noTracing) {
        this.tracing = !noTracing;
        this.addresses = addresses;
        this.settings = settings;
        HttpClientOptions patience = new HttpClientOptions()
                .setConnectTimeout((int) settings.connectTimeout().toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout((int) settings.stallTimeout().toMillis());
        PoolOptions pool =
                new PoolOptions().setHttp1MaxSize(CONNECTIONS_PER_SERVICE).setMaxWaitQueueSize(WAITING_PER_SERVICE);
        this.client = ThreadLocal.withInitial(() -> vertx.createHttpClient(patience, pool));
    }

    public HttpClient client() {
        return client.get();
    }

    public long timeoutMillis() {
        return settings.timeout().toMillis();
    }

    /** A connection to the service, ready for a request. */
    public Future<HttpClientRequest> open(House service, HttpMethod method, String pathAndQuery) {
        URI address = Objects.requireNonNull(
                addresses.all().get(service), () -> "no address is configured for " + service.title());
        boolean tls = "https".equals(address.getScheme());
        return client().request(new RequestOptions()
                .setHost(address.getHost())
                .setPort(address.getPort() > 0 ? address.getPort() : tls ? 443 : 80)
                .setSsl(tls)
                .setMethod(method)
                .setURI(pathAndQuery)
                .setConnectTimeout(settings.connectTimeout().toMillis()));
    }

    /** Where OpenTelemetry is on, it adds the gateway's own trace headers; the caller's would stand beside them. */
    public void leaveTraceToTracing(MultiMap headers) {
        if (tracing) {
            headers.remove("traceparent").remove("tracestate");
        }
    }

    /** Whether a service may be there, but too slow. */
    public static boolean isLate(Throwable failure) {
        return failure instanceof TimeoutException || failure instanceof ConnectTimeoutException;
    }

    /** What a caller is told about a service that could not be reached or did not answer. */
    public static Refusal refusal(House service, Throwable failure) {
        boolean late = isLate(failure);
        LOG.warnf("%s %s: %s", service.title(), late ? "is too slow" : "cannot be reached", failure);
        UpstreamRefusal name = late ? UpstreamRefusal.UPSTREAM_TIMEOUT : UpstreamRefusal.UPSTREAM_UNAVAILABLE;
        return name.refusal().with("service", service.title());
    }
}

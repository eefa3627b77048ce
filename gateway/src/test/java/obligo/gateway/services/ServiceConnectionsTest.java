package obligo.gateway.services;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import obligo.http.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ServiceConnectionsTest {
    private final Vertx vertx = Vertx.vertx();

    private record Settings(
            Map<House, List<String>> routes, Duration connectTimeout, Duration timeout, Duration stallTimeout)
            implements GatewaySettings {}

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void saysTimeoutWhenNobodyPicksUp() throws Exception {
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<Socket> crowd = fill(deaf);
            long begun = System.nanoTime();
            assertThat(refusalOf("http://127.0.0.1:" + deaf.getLocalPort()).name())
                    .isEqualTo(UpstreamRefusal.UPSTREAM_TIMEOUT);
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isBetween(Duration.ofMillis(250), Duration.ofSeconds(3));
            for (Socket waiting : crowd) {
                waiting.close();
            }
        }
    }

    @Test
    void saysUnavailableWhenNobodyIsThere() throws Exception {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        Refusal refusal = refusalOf("http://127.0.0.1:" + port);
        assertThat(refusal.name()).isEqualTo(UpstreamRefusal.UPSTREAM_UNAVAILABLE);
        assertThat(refusal.figures()).containsEntry("service", "budget-service");
    }

    @Test
    void saysUnavailableWhenTheNameIsUnknown() {
        assertThat(ServiceConnections.refusal(House.TARGETS, new UnknownHostException("targets"))
                        .name())
                .isEqualTo(UpstreamRefusal.UPSTREAM_UNAVAILABLE);
    }

    private Refusal refusalOf(String address) throws Exception {
        ServiceConnections connections = new ServiceConnections(
                vertx,
                () -> Map.of(House.BUDGET, URI.create(address)),
                new Settings(Map.of(), Duration.ofMillis(300), Duration.ofSeconds(10), Duration.ofSeconds(10)),
                true);
        return connections
                .open(House.BUDGET, HttpMethod.GET, "/")
                .map((Refusal) null)
                .otherwise(failure -> ServiceConnections.refusal(House.BUDGET, failure))
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    /** Connects until the socket's waiting room is full: whoever comes then hears nothing. */
    private static List<Socket> fill(ServerSocket deaf) throws IOException {
        List<Socket> crowd = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            Socket visitor = new Socket();
            crowd.add(visitor);
            try {
                visitor.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), deaf.getLocalPort()), 200);
            } catch (SocketTimeoutException full) {
                return crowd;
            }
        }
        throw new IllegalStateException("a backlog of 1 took 50 connections");
    }
}

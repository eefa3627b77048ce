package obligo.gateway.world;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A small service: tells what it was asked, or does what a test wants of it at one path. */
public final class Backend {
    private final String title;
    private final Map<String, Handler<HttpServerRequest>> orders = new ConcurrentHashMap<>();
    private @Nullable HttpServer server;
    private int port;

    Backend(String title) {
        this.title = title;
    }

    public void on(String path, Handler<HttpServerRequest> order) {
        orders.put(path, order);
    }

    public void onGet(String path, int status, String json) {
        on(path, request -> request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", status < 400 ? "application/json" : "application/problem+json")
                .end(json));
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    public void start(Vertx vertx) {
        server = await(vertx.createHttpServer(new HttpServerOptions().setHandle100ContinueAutomatically(true))
                .requestHandler(this::handle)
                .listen(port, "127.0.0.1"));
        port = server.actualPort();
    }

    public void stop() {
        await(Objects.requireNonNull(server).close());
    }

    private void handle(HttpServerRequest request) {
        Handler<HttpServerRequest> order = orders.get(request.path());
        if (order == null) {
            tellBack(request);
        } else {
            order.handle(request);
        }
    }

    private void tellBack(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            JsonObject headers = new JsonObject();
            request.headers()
                    .names()
                    .forEach(name -> headers.put(
                            name, String.join(" | ", request.headers().getAll(name))));
            request.response()
                    .putHeader("Content-Type", "application/json")
                    .putHeader("ETag", "\"7\"")
                    .putHeader("Link", "<?after=FBW>; rel=\"next\"")
                    .putHeader("Server", "someone")
                    .end(new JsonObject()
                            .put("service", title)
                            .put("method", request.method().name())
                            .put("uri", request.uri())
                            .put("headers", headers)
                            .put("bodyBytes", body.length())
                            .encode());
        });
    }

    private static <T> T await(io.vertx.core.Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (InterruptedException | java.util.concurrent.ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}

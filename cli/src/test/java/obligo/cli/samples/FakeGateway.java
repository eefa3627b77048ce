package obligo.cli.samples;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import obligo.cli.gateway.GatewayClient;

/** Keeps what is put, with a revision that grows when the content changes, and insists on preconditions. */
final class FakeGateway implements AutoCloseable {
    private record Stored(String content, int revision) {}

    private final HttpServer server;
    private final Map<String, Stored> stored = new HashMap<>();
    private final List<String> requests = new ArrayList<>();
    private String refused = "";
    private boolean deaf;
    private int refusalsLeft;

    FakeGateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    GatewayClient client(String token) {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new GatewayClient(address, token, "en");
    }

    /** What was put so far: token, precondition and path of each. */
    synchronized List<String> puts() {
        return List.copyOf(requests);
    }

    synchronized void forgetPuts() {
        requests.clear();
    }

    synchronized int revision(String path) {
        return stored.getOrDefault(path, new Stored("", 0)).revision();
    }

    synchronized void refuse(String path) {
        refused = path;
    }

    /** From now on the targets hear nothing of their neighbours. */
    synchronized void becomeDeaf() {
        deaf = true;
    }

    /** So many requests are refused as if the Jobcenter were not known yet. */
    synchronized void hearOfTheJobcenterAfter(int refusals) {
        refusalsLeft = refusals;
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (exchange.getRequestMethod().equals("PUT")) {
            put(exchange, path, body);
        } else if (path.endsWith("/targets/basis")) {
            String year = path.replace("/targets/basis", "");
            answer(
                    exchange,
                    200,
                    "{\"budget\":%s,\"programme\":%s}"
                            .formatted(heard(year + "/budget/plan"), heard(year + "/programme")));
        } else if (path.endsWith("/budget")) {
            answer(exchange, 200, "{\"revision\":%d}".formatted(revision(path + "/plan")));
        } else if (stored.containsKey(path)) {
            exchange.getResponseHeaders().set("ETag", "\"" + revision(path) + "\"");
            answer(exchange, 200, "{\"revision\":%d}".formatted(revision(path)));
        } else {
            answer(exchange, 404, "{}");
        }
    }

    private String heard(String path) {
        return deaf || !stored.containsKey(path) ? "null" : "{\"revision\":%d}".formatted(revision(path));
    }

    private void put(HttpExchange exchange, String path, String body) throws IOException {
        String match = exchange.getRequestHeaders().getFirst("If-Match");
        String noneMatch = exchange.getRequestHeaders().getFirst("If-None-Match");
        String token = exchange.getRequestHeaders().getFirst("Authorization").replace("Bearer ", "");
        requests.add("%s %s %s".formatted(token, match != null ? match : noneMatch, path));
        if (path.equals(refused)) {
            answer(exchange, 422, """
                    {"type":"/problems/invalid-request","title":"The request is not valid","detail":"One field is wrong.",
                     "errors":[{"field":"lines[3].label","message":"must not be blank"}],"correlationId":"c-17"}
                    """);
            return;
        }
        if (refusalsLeft > 0) {
            refusalsLeft--;
            answer(exchange, 404, "{\"type\":\"/problems/jobcenter-unknown\"}");
            return;
        }
        boolean isNamed = path.contains("/allotments/");
        Stored before = stored.get(path);
        boolean fits =
                isNamed || (before == null ? "*".equals(noneMatch) : ("\"" + before.revision() + "\"").equals(match));
        if (!fits) {
            answer(exchange, match == null && noneMatch == null ? 428 : 412, "{}");
            return;
        }
        if (before == null || !before.content().equals(body)) {
            stored.put(path, new Stored(body, before == null ? 1 : before.revision() + 1));
        }
        exchange.getResponseHeaders().set("ETag", "\"" + revision(path) + "\"");
        answer(exchange, before == null ? 201 : 200, body);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

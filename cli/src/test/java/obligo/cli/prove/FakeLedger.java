package obligo.cli.prove;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Books whatever is asked for, once for each id, and answers like budget-service; unless it is told to lie. */
final class FakeLedger implements AutoCloseable {
    private record Booked(String content, String receipt, int sequence) {}

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final Map<String, Booked> booked = new LinkedHashMap<>();
    private int requests;
    private int breakEvery = Integer.MAX_VALUE;
    private int unavailableEvery = Integer.MAX_VALUE;
    private int linesBeforeBreak = Integer.MAX_VALUE;
    private boolean forgetsBrokenBulks;
    private boolean answersAnew;
    private boolean takesIdsAgain;

    FakeLedger() {
        server = vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> answer(request, body.toString())))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    int port() {
        return server.actualPort();
    }

    synchronized int bookings() {
        return booked.size();
    }

    /** Every so many requests take effect, and the connection breaks before the answer. */
    synchronized void breakEvery(int count) {
        breakEvery = count;
    }

    synchronized void unavailableEvery(int count) {
        unavailableEvery = count;
    }

    /** The next bulk breaks off after so many result lines. */
    synchronized void breakNextBulkAfter(int lines) {
        linesBeforeBreak = lines;
    }

    synchronized void forgetBrokenBulks() {
        forgetsBrokenBulks = true;
    }

    synchronized void answerAnew() {
        answersAnew = true;
    }

    synchronized void takeIdsAgain() {
        takesIdsAgain = true;
    }

    private synchronized void answer(HttpServerRequest request, String body) {
        requests++;
        if (requests % unavailableEvery == 0) {
            answer(request, 503, "{\"type\":\"/problems/temporarily-unavailable\"}");
        } else if (request.method().name().equals("POST")) {
            bulk(request, body.lines().toList());
        } else {
            put(request, body);
        }
    }

    private void put(HttpServerRequest request, String body) {
        String[] path = request.path().split("/", -1);
        String id = path[path.length - 1];
        String content = path[path.length - 2] + body;
        Booked before = booked.get(id);
        if ("dryRun=true".equals(request.query())) {
            answer(request, 200, "{}");
        } else if (before != null && !takesIdsAgain && !before.content().equals(content)) {
            answer(request, 409, "{\"type\":\"/problems/id-reused\"}");
        } else {
            Booked now = book(id, content);
            answer(request, before == null ? 201 : 200, answersAnew ? now.receipt() + requests : now.receipt());
        }
    }

    private Booked book(String id, String content) {
        int sequence = booked.size() + 1;
        return booked.computeIfAbsent(
                id, key -> new Booked(content, "{\"id\":\"%s\",\"sequence\":%d}".formatted(key, sequence), sequence));
    }

    private void answer(HttpServerRequest request, int status, String body) {
        if (requests % breakEvery == 0) {
            request.connection().close();
        } else {
            request.response().setStatusCode(status).end(body);
        }
    }

    private void bulk(HttpServerRequest request, List<String> lines) {
        HttpServerResponse response = request.response().setChunked(true);
        boolean breaks = linesBeforeBreak < lines.size();
        for (int i = 0; i < (breaks ? linesBeforeBreak : lines.size()); i++) {
            response.write(result(i + 1, lines.get(i), breaks && forgetsBrokenBulks));
        }
        linesBeforeBreak = Integer.MAX_VALUE;
        if (breaks) {
            response.write("").onComplete(written -> request.connection().close());
        } else {
            response.end("{\"summary\":{\"outcome\":\"COMPLETE\"}}\n");
        }
    }

    private String result(int number, String line, boolean forget) {
        JsonNode request = Answers.parse(line);
        String id = request.path("id").asText();
        boolean isRepeated = booked.containsKey(id);
        Booked now = book(id, "bulk" + request.path("booking"));
        if (forget) {
            booked.remove(id);
        }
        ObjectNode result =
                JsonNodeFactory.instance.objectNode().put("line", number).put("id", id);
        return result.put("status", isRepeated ? "REPEATED" : "BOOKED").put("sequence", now.sequence()) + "\n";
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}

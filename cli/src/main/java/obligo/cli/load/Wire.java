package obligo.cli.load;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.parsetools.RecordParser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.function.Supplier;
import obligo.cli.home.Ports;

/**
 * Connections to servers of this machine that are kept and used again. One thread serves all of them: what generates
 * the load shares the processors with what bears it.
 */
public final class Wire implements AutoCloseable {
    private final Vertx vertx;
    private final Context context;
    private final HttpClient client;
    private final Duration patience;

    /**
     * @param connections to each server, at most
     * @param patience until an answer begins, and while nothing more of it comes
     */
    public Wire(int connections, Duration patience) {
        this.patience = patience;
        this.vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(1)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        this.context = vertx.getOrCreateContext();
        this.client = vertx.httpClientBuilder()
                .with(new HttpClientOptions().setMaxPoolSize(connections).setTcpNoDelay(true))
                // A break fails the request that it hits; nobody else needs to hear of it.
                .withConnectHandler(connection -> connection.exceptionHandler(unused -> {}))
                .build();
    }

    /** Fails where no whole answer comes: what became of the request is then unknown. */
    public Future<Reply> send(Request request) {
        return send(request, patience);
    }

    /** The same, given up after another time. */
    public Future<Reply> send(Request request, Duration otherPatience) {
        return onTheThread(() -> answer(request, otherPatience).compose(Wire::whole));
    }

    /** Only there nothing of an answer can come before somebody listens to it. */
    private <T> Future<T> onTheThread(Supplier<Future<T>> sending) {
        Promise<T> promise = Promise.promise();
        context.runOnContext(
                unused -> Future.succeededFuture().compose(now -> sending.get()).onComplete(promise));
        return promise.future();
    }

    /** Runs on the one thread. */
    void run(Runnable work) {
        context.runOnContext(unused -> work.run());
    }

    /** Without what is answered where it is a success: it is read and thrown away. Only to be called on the one thread. */
    Future<Reply> sendForStatus(Request request) {
        return answer(request, patience)
                .compose(answer -> answer.statusCode() < 300
                        ? answer.end().map(read -> new Reply(answer.statusCode(), ""))
                        : whole(answer));
    }

    /**
     * Hands over the lines of a successful answer one by one, those before a break as well; fails where it does not come
     * to its end. Any other answer is the reply.
     */
    public Future<Reply> sendForLines(Request request, Consumer<String> line) {
        return onTheThread(() -> answer(request, patience).compose(answer -> lines(answer, line)));
    }

    private static Future<Reply> lines(HttpClientResponse answer, Consumer<String> line) {
        if (answer.statusCode() >= 300) {
            return whole(answer);
        }
        Promise<Reply> end = Promise.promise();
        RecordParser.newDelimited("\n", answer)
                .exceptionHandler(end::tryFail)
                .endHandler(unused -> end.tryComplete(new Reply(answer.statusCode(), "")))
                .handler(bytes -> line.accept(bytes.toString(StandardCharsets.UTF_8)));
        return end.future();
    }

    /**
     * Sends a long body piece by piece, as fast as it is taken, and hands over the lines of the answer meanwhile.
     *
     * @param head the request without its body
     */
    public Future<Reply> stream(Request head, Iterator<Buffer> pieces, Consumer<String> line) {
        return onTheThread(() -> open(head, patience).compose(open -> {
            Future<Reply> reply = open.setChunked(true).response().compose(answer -> lines(answer, line));
            pump(open, pieces);
            return reply;
        }));
    }

    private static void pump(HttpClientRequest open, Iterator<Buffer> pieces) {
        while (pieces.hasNext() && !open.writeQueueFull()) {
            open.write(pieces.next());
        }
        if (pieces.hasNext()) {
            open.drainHandler(unused -> pump(open, pieces));
        } else {
            open.end();
        }
    }

    private Future<HttpClientResponse> answer(Request request, Duration otherPatience) {
        return open(request, otherPatience)
                .compose(open -> request.body().length() == 0 ? open.send() : open.send(request.body()));
    }

    private static Future<Reply> whole(HttpClientResponse answer) {
        return answer.body().map(body -> new Reply(answer.statusCode(), body.toString(StandardCharsets.UTF_8)));
    }

    private Future<HttpClientRequest> open(Request request, Duration otherPatience) {
        RequestOptions options = new RequestOptions()
                .setHost(Ports.HOST)
                .setPort(request.port())
                .setMethod(HttpMethod.valueOf(request.method()))
                .setURI(request.path())
                .setTimeout(Math.max(1, otherPatience.toMillis()));
        request.headers().forEach(options::addHeader);
        return client.request(options);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}

package obligo.gateway.routing;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/**
 * An answer's body. One that the service does not finish ends the caller's connection, so that half an answer is not
 * taken for a whole one.
 */
final class AnswerBody extends PassingBody {
    private final HttpServerRequest caller;

    AnswerBody(ReadStream<Buffer> source, HttpServerRequest caller) {
        super(source);
        this.caller = caller;
    }

    /**
     * Closes the connection itself: where the library resets the response instead, Vert.x tells nobody, and Quarkus waits
     * for the request when it shuts down.
     */
    @Override
    public PassingBody exceptionHandler(@Nullable Handler<Throwable> handler) {
        boolean ownConnection = caller.version() != HttpVersion.HTTP_2;
        return super.exceptionHandler(
                handler == null || !ownConnection
                        ? handler
                        : failure -> caller.connection().close());
    }
}

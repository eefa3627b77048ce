package obligo.gateway.routing;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A body on its way through, never kept. */
abstract class PassingBody implements ReadStream<Buffer> {
    private final ReadStream<Buffer> source;

    PassingBody(ReadStream<Buffer> source) {
        this.source = source;
    }

    @Override
    public PassingBody handler(@Nullable Handler<Buffer> handler) {
        source.handler(handler);
        return this;
    }

    @Override
    public PassingBody exceptionHandler(@Nullable Handler<Throwable> handler) {
        source.exceptionHandler(handler);
        return this;
    }

    @Override
    public PassingBody endHandler(@Nullable Handler<Void> handler) {
        source.endHandler(handler);
        return this;
    }

    @Override
    public PassingBody pause() {
        source.pause();
        return this;
    }

    @Override
    public PassingBody resume() {
        source.resume();
        return this;
    }

    @Override
    public PassingBody fetch(long amount) {
        source.fetch(amount);
        return this;
    }
}

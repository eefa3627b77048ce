package obligo.gateway.routing;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A request's body: counted, and cut off where it grows too large. */
final class LimitedBody extends PassingBody {
    private final long limit;
    private final Runnable atEnd;
    private long passed;
    private @Nullable Handler<Throwable> onFailure;

    LimitedBody(ReadStream<Buffer> source, long limit, Runnable atEnd) {
        super(source);
        this.limit = limit;
        this.atEnd = atEnd;
    }

    boolean isOfAnyLength() {
        return limit == Long.MAX_VALUE;
    }

    boolean tooLarge() {
        return passed > limit;
    }

    @Override
    public PassingBody handler(@Nullable Handler<Buffer> handler) {
        return super.handler(handler == null ? null : chunk -> pass(chunk, handler));
    }

    private void pass(Buffer chunk, Handler<Buffer> handler) {
        if (tooLarge()) {
            return;
        }
        passed += chunk.length();
        if (!tooLarge()) {
            handler.handle(chunk);
        } else if (onFailure != null) {
            onFailure.handle(new IllegalStateException("body of more than " + limit + " bytes"));
        }
    }

    @Override
    public PassingBody exceptionHandler(@Nullable Handler<Throwable> handler) {
        onFailure = handler;
        return super.exceptionHandler(handler);
    }

    @Override
    public PassingBody endHandler(@Nullable Handler<Void> handler) {
        return super.endHandler(
                handler == null
                        ? null
                        : end -> {
                            atEnd.run();
                            handler.handle(null);
                        });
    }
}

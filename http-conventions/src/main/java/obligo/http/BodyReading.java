package obligo.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** Holds every body that an endpoint reads to its limit. */
@Provider
@Singleton
final class BodyReading implements ReaderInterceptor {
    private final BodyLimit limit;
    private final RoutingContext request;

    BodyReading(BodyLimit limit, RoutingContext request) {
        this.limit = limit;
        this.request = request;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext reading) throws IOException {
        reading.setInputStream(new ArrivingBody(reading.getInputStream(), limit.bytesAt(request)));
        return reading.proceed();
    }
}

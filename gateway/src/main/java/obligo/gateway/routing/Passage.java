package obligo.gateway.routing;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import obligo.gateway.services.House;
import obligo.gateway.services.ServiceConnections;
import obligo.http.CommonRefusal;
import obligo.http.ProblemWriter;
import obligo.http.Refusal;
import org.jspecify.annotations.Nullable;

/** One request on its way to a service, and the answer on its way back. */
final class Passage implements ProxyInterceptor {
    private final RoutingContext caller;
    private final House service;
    private final ServiceConnections connections;
    private final ProblemWriter problems;
    private final LimitedBody body;
    private @Nullable HttpClientRequest outbound;
    private boolean bodyEnded;
    private boolean answered;

    Passage(
            RoutingContext caller,
            House service,
            ServiceConnections connections,
            ProblemWriter problems,
            long maxBodyBytes) {
        this.caller = caller;
        this.service = service;
        this.connections = connections;
        this.problems = problems;
        this.body = new LimitedBody(caller.request(), maxBodyBytes, this::bodyHasEnded);
    }

    Future<HttpClientRequest> open(ProxyContext context) {
        ProxyRequest request = context.request();
        return connections.open(service, request.getMethod(), request.getURI()).onSuccess(opened -> {
            outbound = opened;
            // What goes wrong is told where the answer is awaited; without this it is logged as an error as well.
            opened.exceptionHandler(failure -> {});
            limitPatience();
        });
    }

    private void bodyHasEnded() {
        bodyEnded = true;
        limitPatience();
    }

    /**
     * A service's time runs once it has the whole question: a slow caller is not the service's fault. A question of any
     * length has only the connection's own limit, that something moves: booked as one, it is answered at its end.
     */
    private void limitPatience() {
        if (outbound != null && bodyEnded && !answered && !body.isOfAnyLength()) {
            outbound.idleTimeout(connections.timeoutMillis());
        }
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        request.setURI(target());
        sayWhoIsAsking(request.headers());
        request.setBody(Body.body(body, request.getBody().length()));
        return context.sendRequest()
                .onSuccess(response -> answered = true)
                .recover(failure -> isAlone() ? Future.failedFuture(failure) : refuse(request, failure));
    }

    /** The path without dot segments, as the route table saw it, so that no one walks out of a resource. */
    private String target() {
        String query = caller.request().query();
        return query == null ? caller.normalizedPath() : caller.normalizedPath() + "?" + query;
    }

    /** What a caller claims about who forwarded it is not believed; see quarkus.http.proxy for a proxy in front. */
    private void sayWhoIsAsking(MultiMap headers) {
        HttpServerRequest request = caller.request();
        headers.remove("Forwarded").remove("X-Forwarded-Prefix").remove(HttpHeaders.EXPECT);
        connections.leaveTraceToTracing(headers);
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", String.valueOf(request.scheme()));
        headers.set("X-Forwarded-Host", String.valueOf(request.authority()));
    }

    /** Whether the caller has gone away; the library has then already let go of the service. */
    private boolean isAlone() {
        return caller.response().closed();
    }

    private Future<ProxyResponse> refuse(ProxyRequest request, Throwable failure) {
        Refusal refusal =
                body.tooLarge() ? CommonRefusal.BODY_TOO_LARGE.refusal() : ServiceConnections.refusal(service, failure);
        ProblemWriter.Answer answer = problems.answer(caller.request(), refusal);
        ProxyResponse response = request.release().response().setStatusCode(answer.status());
        answer.headers().forEach(response::putHeader);
        return Future.succeededFuture(response.setBody(Body.body(answer.body())));
    }

    /** Who sends at any length and has its answer before the end is not listened to until then. */
    private void leaveWhoGoesOn() {
        if (!bodyEnded && body.isOfAnyLength()) {
            problems.partWith(caller.request());
        }
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        ProxyResponse response = context.response();
        if (answered) {
            response.headers()
                    .remove(HttpHeaders.CONNECTION)
                    .remove("Keep-Alive")
                    .remove("Trailer");
        }
        if (response.getStatusCode() == HttpResponseStatus.NOT_MODIFIED.code()) {
            // The library would announce a body in chunks.
            response.getBody().stream().resume();
            response.setBody(null);
        } else {
            Body answer = response.getBody();
            response.setBody(Body.body(new AnswerBody(answer.stream(), caller.request()), answer.length()));
        }
        // The library has already broken off an answer that a service did not finish; there is nothing left to say.
        return context.sendResponse().otherwiseEmpty().onComplete(sent -> leaveWhoGoesOn());
    }
}

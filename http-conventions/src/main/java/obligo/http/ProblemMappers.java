package obligo.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Answers whatever goes wrong as {@code application/problem+json}: a refusal as named, a surprise without its insides. */
public final class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final UriInfo uri;
    private final HttpHeaders headers;
    private final RoutingContext exchange;
    private final ProblemWriter problems;

    ProblemMappers(UriInfo uri, HttpHeaders headers, RoutingContext exchange, ProblemWriter problems) {
        this.uri = uri;
        this.headers = headers;
        this.exchange = exchange;
        this.problems = problems;
    }

    @ServerExceptionMapper
    public Response refusal(Refusal refusal) {
        return answer(refusal);
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException violations) {
        return answer(RequestFaults.of(violations));
    }

    @ServerExceptionMapper
    public Response malformed(JsonProcessingException malformed) {
        return answer(RequestFaults.of(malformed));
    }

    /** Each of the three by name: the framework has mappers of its own for them, and the most specific one wins. */
    @ServerExceptionMapper
    public Response mapping(JsonMappingException mapping) {
        return answer(RequestFaults.of(mapping));
    }

    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException mismatched) {
        return answer(RequestFaults.of(mismatched));
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response notAuthenticated() {
        return answer(CommonRefusal.NOT_AUTHENTICATED.refusal());
    }

    @ServerExceptionMapper
    public Response notPermitted(ForbiddenException forbidden) {
        return answer(CommonRefusal.NOT_PERMITTED.refusal());
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException http) {
        if (http.getCause() instanceof JsonProcessingException malformed) {
            return answer(RequestFaults.of(malformed));
        }
        CommonRefusal name =
                switch (http.getResponse().getStatus()) {
                    case 400 -> CommonRefusal.INVALID_REQUEST;
                    case 401 -> CommonRefusal.NOT_AUTHENTICATED;
                    case 403 -> CommonRefusal.NOT_PERMITTED;
                    case 404 -> CommonRefusal.NOT_FOUND;
                    case 405 -> CommonRefusal.METHOD_NOT_ALLOWED;
                    case 406 -> CommonRefusal.NOT_ACCEPTABLE;
                    case 413 -> CommonRefusal.BODY_TOO_LARGE;
                    case 415 -> CommonRefusal.UNSUPPORTED_MEDIA_TYPE;
                    default -> CommonRefusal.INTERNAL_ERROR;
                };
        return name == CommonRefusal.INTERNAL_ERROR ? surprise(http) : answer(name.refusal());
    }

    /** Not the service's fault, and mostly there is nobody left to be told. */
    @ServerExceptionMapper
    public Response unread(ArrivingBody.Fault fault, HttpServerRequest request) {
        LOG.debugf("a body did not arrive: %s", fault.getMessage());
        if (fault.isTooLarge()) {
            problems.partWith(request);
            return answer(CommonRefusal.BODY_TOO_LARGE.refusal());
        }
        return answer(CommonRefusal.INVALID_REQUEST
                .refusal()
                .at("", "ist nicht ganz angekommen", "did not arrive as a whole"));
    }

    @ServerExceptionMapper
    public Response surprise(Throwable surprise) {
        return answer(refusalOf(surprise));
    }

    /** What a caller is told of a failure that nobody expected. */
    public static Refusal refusalOf(Throwable surprise) {
        if (surprise instanceof Refusal refusal) {
            return refusal;
        }
        if (RequestFaults.isOutage(surprise)) {
            LOG.warnf("answered 503: %s", surprise.toString());
            return CommonRefusal.TEMPORARILY_UNAVAILABLE.refusal();
        }
        if (RequestFaults.isUnstorableText(surprise)) {
            return CommonRefusal.INVALID_REQUEST
                    .refusal()
                    .at(
                            "",
                            "enthält ein Zeichen, das kein Text ist (U+0000)",
                            "contains a character that is no text (U+0000)");
        }
        LOG.error("answered 500", surprise);
        return CommonRefusal.INTERNAL_ERROR.refusal();
    }

    private Response answer(Refusal refusal) {
        problems.breakOff(exchange.request());
        Problem problem = problem(
                refusal,
                Language.of(headers),
                uri.getRequestUri().getRawPath(),
                headers.getHeaderString(Correlation.HEADER));
        Response.ResponseBuilder response = Response.status(problem.status())
                .type(MediaType.valueOf(Problem.MEDIA_TYPE))
                .entity(problem);
        if (problem.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (problem.status() == 413) {
            response.header("Connection", "close");
        }
        if (problem.status() == 503) {
            response.header(HttpHeaders.RETRY_AFTER, "1");
        }
        return response.build();
    }

    /** The body for a refusal; for those who answer outside of REST endpoints. */
    public static Problem problem(
            Refusal refusal, Language language, @Nullable String path, @Nullable String correlationId) {
        RefusalTable.Row row = RefusalTable.row(refusal.name());
        List<Problem.FieldProblem> errors = refusal.errors().stream()
                .map(e -> new Problem.FieldProblem(e.field(), language.pick(e.german(), e.english())))
                .toList();
        return new Problem(
                "/problems/" + row.name(),
                row.title(language),
                row.status(),
                row.detail(language, refusal.figures()),
                path,
                row.ruleId(),
                refusal.figures(),
                errors,
                correlationId);
    }
}

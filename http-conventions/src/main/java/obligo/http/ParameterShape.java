package obligo.http;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses parameters that are not of their kind, each by its name. Left to itself, the framework answers 404 where it
 * cannot read one and takes every word but "true" for false.
 *
 * <p>A path with a year or an id that is none is refused like a query with one, and not answered 404: 404 says that there
 * is nothing yet under a well-formed address, and whoever hears it of an id that can never be one looks for the fault in
 * the wrong place.
 */
public final class ParameterShape {
    private static final Kind WHOLE_NUMBER = new Kind(Integer::valueOf, "eine ganze Zahl", "a whole number");
    private static final Kind LONG_NUMBER = new Kind(Long::valueOf, "eine ganze Zahl", "a whole number");
    private static final Kind YES_OR_NO = new Kind(ParameterShape::yesOrNo, "true oder false", "true or false");
    private static final Kind DAY = new Kind(LocalDate::parse, "ein Tag wie 2025-01-31", "a day such as 2025-01-31");
    private static final Kind INSTANT = new Kind(
            OffsetDateTime::parse, "ein Zeitpunkt wie 2025-01-31T12:00:00Z", "an instant such as 2025-01-31T12:00:00Z");
    private static final Kind ID = new Kind(ParameterShape::id, "eine UUID", "a UUID");

    private static final Map<Class<?>, Kind> KINDS = Map.of(
            int.class, WHOLE_NUMBER,
            Integer.class, WHOLE_NUMBER,
            long.class, LONG_NUMBER,
            Long.class, LONG_NUMBER,
            boolean.class, YES_OR_NO,
            Boolean.class, YES_OR_NO,
            LocalDate.class, DAY,
            OffsetDateTime.class, INSTANT,
            Instant.class, INSTANT,
            UUID.class, ID);

    private final Map<Method, List<Expected>> expectations = new ConcurrentHashMap<>();

    /**
     * What a text has to be.
     *
     * @param reading throws or answers null where the text is something else
     */
    private record Kind(Function<String, ? extends @Nullable Object> reading, String german, String english) {
        boolean fits(String text) {
            try {
                return reading.apply(text) != null;
            } catch (IllegalArgumentException | DateTimeException misfit) {
                return false;
            }
        }
    }

    private enum Place {
        PATH,
        QUERY,
        HEADER;

        @Nullable
        String valueOf(String name, ContainerRequestContext request) {
            return switch (this) {
                case PATH -> request.getUriInfo().getPathParameters().getFirst(name);
                case QUERY -> request.getUriInfo().getQueryParameters().getFirst(name);
                case HEADER -> request.getHeaderString(name);
            };
        }
    }

    private record Expected(Place place, String name, Kind kind) {}

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        Refusal refusal = null;
        for (Expected expected : expectations.computeIfAbsent(resource.getResourceMethod(), ParameterShape::of)) {
            String text = expected.place().valueOf(expected.name(), request);
            Kind kind = expected.kind();
            if (text != null && !kind.fits(text)) {
                refusal = refusal == null ? CommonRefusal.INVALID_REQUEST.refusal() : refusal;
                refusal.at(expected.name(), "erwartet: " + kind.german(), "expected: " + kind.english());
            }
        }
        if (refusal != null) {
            throw refusal;
        }
    }

    private static List<Expected> of(Method endpoint) {
        return Stream.of(endpoint.getParameters())
                .map(ParameterShape::expected)
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Expected expected(Parameter parameter) {
        Kind kind = parameter.getType().isEnum() ? oneOf(parameter.getType()) : KINDS.get(parameter.getType());
        if (kind == null) {
            return null;
        }
        QueryParam query = parameter.getAnnotation(QueryParam.class);
        if (query != null) {
            return new Expected(Place.QUERY, query.value(), kind);
        }
        HeaderParam header = parameter.getAnnotation(HeaderParam.class);
        if (header != null) {
            return new Expected(Place.HEADER, header.value(), kind);
        }
        PathParam path = parameter.getAnnotation(PathParam.class);
        return new Expected(Place.PATH, path == null ? parameter.getName() : path.value(), kind);
    }

    private static Kind oneOf(Class<?> type) {
        List<String> names = Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
        String all = String.join(", ", names);
        return new Kind(text -> names.contains(text) ? text : null, all, all);
    }

    private static @Nullable String yesOrNo(String text) {
        return text.equals("true") || text.equals("false") ? text : null;
    }

    /** The library would also take 1-1-1-1-1, which is another spelling of one id. */
    private static @Nullable UUID id(String text) {
        UUID id = UUID.fromString(text);
        return id.toString().equalsIgnoreCase(text) ? id : null;
    }
}

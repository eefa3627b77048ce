package obligo.http;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of a collection that is read in the order of its key, and the key to go on after. */
public record Page<T>(
        List<T> items,

        @Schema(description = "Value for `after` to read the next page; absent on the last") @Nullable
        String next) {

    public static final String DEFAULT_LIMIT = "100";
    public static final int MAX_LIMIT = 1000;

    /** Cuts a page of {@code limit} from rows of which one more than that was read. */
    public static <T> Page<T> cut(List<T> rows, int limit, Function<T, String> key) {
        if (rows.size() <= limit) {
            return new Page<>(List.copyOf(rows), null);
        }
        List<T> items = List.copyOf(rows.subList(0, limit));
        return new Page<>(items, key.apply(items.get(limit - 1)));
    }

    /** The page with a {@code Link: rel=next} header. */
    public Response answer(UriInfo uri) {
        return linked(Response.ok(this), next, uri).build();
    }

    /** An answer with a {@code Link: rel=next} header where there is a next page. */
    public static Response.ResponseBuilder linked(Response.ResponseBuilder answer, @Nullable String next, UriInfo uri) {
        if (next != null) {
            // Relative, because behind the gateway this service does not know its public address.
            String link = uri.getRequestUriBuilder()
                    .replaceQueryParam("after", next)
                    .build()
                    .getRawQuery();
            answer.header("Link", "<?" + link + ">; rel=\"next\"");
        }
        return answer;
    }
}

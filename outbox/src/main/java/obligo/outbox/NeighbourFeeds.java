package obligo.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * Reads on in the change feeds of neighbours, beside hearing their topics. Whatever a topic never brought (expired before
 * it was read, sent to the dead letters, lost with an offset) is found there and kept all the same; whatever it brought is
 * known already and changes nothing. Where a neighbour does not answer, the next reading goes on from the same place.
 *
 * <p>{@code obligo.feeds.<source>} names a neighbour's address; without it that feed is not read.
 */
@ApplicationScoped
public class NeighbourFeeds {
    private static final Logger LOG = Logger.getLogger(NeighbourFeeds.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LIMIT = 200;
    private static final int CURSOR_UNKNOWN = 409;

    private final Config settings;
    private final MachineToken token;
    private final FeedsRead feedsRead;
    private final EventReader reader;
    private final ObjectMapper json;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    NeighbourFeeds(Config settings, MachineToken token, FeedsRead feedsRead, EventReader reader, ObjectMapper json) {
        this.settings = settings;
        this.token = token;
        this.feedsRead = feedsRead;
        this.reader = reader;
        this.json = json;
    }

    /**
     * Hands what a neighbour told since the last reading to {@code keep}, which has to be one transaction, and ignore what
     * it knows.
     *
     * @param source {@code budget}
     * @param types of events that are read as {@code type}
     */
    public <T> void readOn(String source, List<String> types, Class<T> type, Consumer<T> keep) {
        Optional<URI> address = settings.getOptionalValue("obligo.feeds." + source, URI.class);
        if (address.isEmpty()) {
            return;
        }
        String feed = source + ": " + String.join(", ", types);
        try {
            boolean more = true;
            while (more) {
                JsonNode page = ask(address.get(), query(source, types, feedsRead.reached(feed)));
                page.path("items").forEach(event -> keep(event, type, keep));
                feedsRead.reach(feed, page.path("next").asText());
                more = page.path("more").asBoolean();
            }
        } catch (CursorUnknown e) {
            LOG.warnf("the feed of %s is another one now, reading it from its beginning", source);
            feedsRead.beginAgain(feed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            LOG.warnf("the feed of %s cannot be read, going on later: %s", source, e);
        }
    }

    private <T> void keep(JsonNode event, Class<T> type, Consumer<T> keep) {
        try {
            keep.accept(reader.read(event.path("data").toString(), type));
        } catch (RuntimeException e) {
            if (!Hearing.isHopeless(e)) {
                throw e;
            }
            LOG.errorf("event %s is passed over: %s", event.path("id").asText(), e.getMessage());
        }
    }

    private static String query(String source, List<String> types, String after) {
        return types.stream()
                .map(type -> "&type=" + URLEncoder.encode(type, StandardCharsets.UTF_8))
                .collect(Collectors.joining(
                        "",
                        "source=" + source + "&limit=" + LIMIT,
                        "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8)));
    }

    private JsonNode ask(URI address, String query) throws IOException, InterruptedException, CursorUnknown {
        HttpRequest question = HttpRequest.newBuilder(address.resolve("/v1/changes?" + query))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token.value())
                .build();
        HttpResponse<String> answer = http.send(question, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() == CURSOR_UNKNOWN) {
            throw new CursorUnknown();
        }
        if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode() + " " + answer.body());
        }
        JsonNode page = json.readTree(answer.body());
        if (!page.path("next").isTextual()) {
            throw new IOException("no page of a change feed: " + answer.body());
        }
        return page;
    }

    /** The neighbour's database is not the one that the cursor is of. */
    private static final class CursorUnknown extends Exception {
        private static final long serialVersionUID = 1L;
    }
}

package obligo.cli.judge;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a journal.
 *
 * @param content what was asked for, byte for byte as the line holds it, because the hash is over that
 * @param json the whole line
 */
record Entry(long sequence, String id, String type, List<Posting> postings, String content, JsonNode json) {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonFactory FACTORY = new JsonFactory();

    /** @throws IllegalArgumentException where it is no journal line */
    static Entry parse(String line) {
        try {
            JsonNode json = MAPPER.readTree(line);
            List<Posting> postings = new ArrayList<>();
            json.path("postings").forEach(posting -> postings.add(Posting.of(posting)));
            return new Entry(
                    json.path("sequence").asLong(),
                    json.path("id").asText(),
                    json.path("type").asText(),
                    postings,
                    content(line),
                    json);
        } catch (IOException | ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException("no journal line: %s (%s)".formatted(line, e.getMessage()), e);
        }
    }

    /** A field that may be absent. */
    @Nullable
    String field(String name) {
        JsonNode value = json.path(name);
        return value.isMissingNode() || value.isNull() ? null : value.asText();
    }

    /** The booking as it was asked for. */
    JsonNode booking() {
        return json.path("booking");
    }

    @Override
    public String toString() {
        return "%d %s %s".formatted(sequence, type, id);
    }

    private static String content(String line) throws IOException {
        try (JsonParser parser = FACTORY.createParser(line)) {
            int depth = 0;
            while (parser.nextToken() != null) {
                JsonToken token = parser.currentToken();
                if (depth == 1 && token == JsonToken.FIELD_NAME && "booking".equals(parser.currentName())) {
                    parser.nextToken();
                    int begin = (int) parser.currentTokenLocation().getCharOffset();
                    parser.skipChildren();
                    return line.substring(begin, (int) parser.currentLocation().getCharOffset());
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            }
        }
        return "";
    }
}

package obligo.cli.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What came back through the gateway. */
public record Answer(int status, @Nullable String etag, JsonNode body) {
    private static final Pattern REVISION = Pattern.compile("(?:W/)?\"([0-9]{1,18})\"");

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    public boolean isNotThere() {
        return status == 404;
    }

    public OptionalLong revision() {
        Matcher matcher = REVISION.matcher(etag == null ? "" : etag);
        return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }

    /** The name of a refusal, the last part of its type. */
    public String refusal() {
        String type = body.path("type").asText();
        return type.substring(type.lastIndexOf('/') + 1);
    }
}

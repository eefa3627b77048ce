package obligo.gateway.overview;

import com.fasterxml.jackson.databind.JsonNode;
import obligo.gateway.services.House;

/**
 * What one service said, or what is said in its place because it said nothing.
 *
 * @param body the content where the status is 200, a problem otherwise
 * @param checksum of the bytes that the service sent; 0 where it refused
 */
record ServiceAnswer(House service, int status, JsonNode body, long checksum) {
    boolean isContent() {
        return status == 200;
    }

    boolean isDenied() {
        return status == 401 || status == 403;
    }

    boolean isNotThere() {
        return status == 404;
    }

    boolean isUnavailable() {
        return !isContent() && !isDenied() && !isNotThere();
    }

    boolean doesNotKnowTheJobcenter() {
        return isNotThere() && body.path("type").asText().endsWith("/jobcenter-unknown");
    }

    long revision() {
        return isContent() ? body.path("revision").asLong() : 0;
    }
}

package obligo.gateway.overview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One service's part of a year. */
@Schema(description = "One service's part of a year")
record OverviewPart(
        State status,

        @Schema(description = "Revision of the content", examples = "3") @Nullable
        Long revision,

        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description = "What the service answers to `GET` of this part, as is; with status `OK`")
        @Nullable
        JsonNode content,

        @Schema(ref = "Problem", description = "Why there is no content; with any status but `OK`") @Nullable
        JsonNode problem) {

    /** Whether a part is there, and if not, why. */
    @Schema(
            name = "PartState",
            description =
                    "`NOT_PLANNED`: nothing has been stored yet. `NOT_PERMITTED`: the token may not read this part."
                            + " `UNAVAILABLE`: the service did not answer.")
    enum State {
        OK,
        NOT_PLANNED,
        NOT_PERMITTED,
        UNAVAILABLE
    }

    static OverviewPart of(ServiceAnswer answer) {
        if (answer.isContent()) {
            return new OverviewPart(State.OK, answer.revision(), answer.body(), null);
        }
        State state =
                answer.isNotThere() ? State.NOT_PLANNED : answer.isDenied() ? State.NOT_PERMITTED : State.UNAVAILABLE;
        return new OverviewPart(state, null, null, answer.body());
    }

    boolean hasAnswer() {
        return status == State.OK || status == State.NOT_PLANNED;
    }

    static List<JsonNode> findings(ServiceAnswer answer) {
        if (!answer.isContent()) {
            return List.of();
        }
        return StreamSupport.stream(answer.body().path("findings").spliterator(), false)
                .map(finding -> named(answer, finding))
                .toList();
    }

    private static JsonNode named(ServiceAnswer answer, JsonNode finding) {
        ObjectNode named = JsonNodeFactory.instance.objectNode();
        named.put("service", answer.service().title());
        finding.properties().forEach(field -> named.set(field.getKey(), field.getValue()));
        return named;
    }
}

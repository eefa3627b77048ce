package obligo.cli.prove;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import obligo.cli.judge.Asked;

/**
 * Something that is to be booked once.
 *
 * @param person who asks for it
 */
record Act(String id, ActType type, Person person, ObjectNode booking) {

    /** Another one for each act, so that one effect booked twice shows under whatever id. */
    String reference() {
        return booking.path("document").path("reference").asText();
    }

    /** Below the budget of the year. */
    String path() {
        return "/" + type.collection() + "/" + id;
    }

    Buffer json() {
        return Buffer.buffer(booking.toString());
    }

    String bulkLine() {
        return "{\"id\":\"%s\",\"type\":\"%s\",\"booking\":%s}\n".formatted(id, type, booking);
    }

    Asked asked(boolean afterSilence) {
        return new Asked(id, type.name(), reference(), booking, afterSilence);
    }
}

package obligo.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who changed something: a person or a machine by id, and its name at the time. */
@Schema(description = "Who changed something: a person or a machine by id, and its name at the time")
public record Author(String id, String name) {
    public static Author of(Caller caller) {
        return new Author(caller.id(), caller.name());
    }
}

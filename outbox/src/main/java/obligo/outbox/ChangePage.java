package obligo.outbox;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A piece of the change feed. */
@Schema(name = "ChangePage", description = "A piece of the change feed")
record ChangePage(
        List<Change> items,

        @Schema(
                description =
                        "Value for `after` to go on with, now or later; there on the last page too, and also where "
                                + "nothing was left of what was looked through",
                examples = "4711")
        String next,

        @Schema(description = "Whether there is more to read at once")
        boolean more) {}

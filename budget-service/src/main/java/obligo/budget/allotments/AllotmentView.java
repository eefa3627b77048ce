package obligo.budget.allotments;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An allotment as it is read. */
@Schema(name = "RecordedAllotment")
public record AllotmentView(
        UUID id,

        @Schema(description = "Revision of the budget that recorded it")
        long revision,

        @Schema(description = "Whether it is the one that counts for its pot; absent right after recording") @Nullable
        Boolean inForce,

        AllotmentBody allotment) {

    static AllotmentView of(Allotment allotment, @Nullable Boolean inForce) {
        return new AllotmentView(allotment.id, allotment.revision, inForce, allotment.body());
    }
}

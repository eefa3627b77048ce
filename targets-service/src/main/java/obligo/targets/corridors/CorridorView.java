package obligo.targets.corridors;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import obligo.http.Author;
import obligo.targets.appraisal.ValueForm;
import obligo.targets.plan.Gender;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A corridor as it is read. */
@Schema(name = "StoredCorridor", description = "Bounds for one value of all or of some members' targets")
public record CorridorView(
        UUID id,
        @Schema(examples = "rd-nordrhein-westfalen") String region,
        long revision,
        @Schema(examples = "K2") String indicator,
        Gender gender,
        ValueForm form,
        @Schema(examples = "17.5") @Nullable String low,
        @Schema(examples = "18.5") @Nullable String high,

        @Schema(description = "Whose; empty for all members of the region's own strand")
        List<String> members,

        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Instant changedAt,
        Author changedBy,
        @Nullable String changeReason) {

    static CorridorView of(Corridor corridor) {
        CorridorBody content = corridor.content;
        return new CorridorView(
                corridor.id,
                corridor.region,
                corridor.revision,
                content.indicator(),
                content.gender(),
                content.form(),
                content.low(),
                content.high(),
                content.members(),
                content.validFrom(),
                content.validTo(),
                corridor.changedAt,
                new Author(corridor.changedById, corridor.changedByName),
                corridor.reason);
    }
}

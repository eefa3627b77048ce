package obligo.targets.corridors;

import java.util.UUID;
import obligo.targets.appraisal.ValueForm;
import obligo.targets.plan.Gender;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a value of a version lies within a corridor that held when it was said. */
@Schema(description = "Where a value of a version lies within a corridor that held when it was said")
public record CorridorPosition(
        UUID corridor,
        @Schema(examples = "K2") String indicator,
        Gender gender,
        ValueForm form,
        @Nullable String low,
        @Nullable String high,

        @Schema(description = "At four decimals; absent where the version does not say it", examples = "17.9574")
        @Nullable
        String value,

        CorridorBody.Place place) {}

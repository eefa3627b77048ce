package obligo.targets.regional;

import com.fasterxml.jackson.annotation.JsonInclude;
import obligo.targets.plan.Gender;
import obligo.targets.plan.Item;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an indicator's targets add up to, for one gender. */
@Schema(name = "RegionalTarget", description = "What an indicator's targets add up to, for one gender")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AddedUp(
        @Schema(examples = "K2") String indicator,
        Item.Kind kind,
        Gender gender,
        SideSums base,
        SideSums target,

        @Schema(description = "Target against base, of the members that state both")
        ChangeSums change) {

    /** One side added up. */
    @Schema(
            name = "RegionalTargetSide",
            description =
                    "Each figure is the sum of all that state it; the rate is the sum of the numerators by the sum of "
                            + "the denominators of those that state both, never a mean of rates (T-37)")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SideSums(
            @Nullable Figure absolute,
            @Nullable Figure numerator,
            @Nullable Figure denominator,
            @Nullable Figure rate) {}

    /** Target against base. */
    @Schema(name = "RegionalTargetChange", description = "How the target differs from its base")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChangeSums(
            @Schema(description = "In whole numbers, for stocks and counts") @Nullable
            Figure absolute,

            @Schema(description = "In percentage points, for rates") @Nullable
            Figure points,

            @Schema(description = "In percent of the base; absent for rates that are a change themselves (T-10)")
            @Nullable
            Figure rate) {}
}

package obligo.targets.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One target, as it is sent and read. */
@Schema(name = "TargetItem", description = "One target: whom it counts, by which indicator, from where to where")
public record Item(
        @Schema(examples = "iq-total") @NotNull @Pattern(regexp = "[a-z0-9-]{1,80}")
        String item,

        @Schema(description = "Code of the indicator; may be absent for LOCAL and QUALITATIVE", examples = "K2")
        @Nullable
        @Pattern(regexp = "[A-Z0-9]{1,10}")
        String indicator,

        @Schema(examples = "Integrationsquote gesamt (IQ)") @NotBlank @Size(max = 300)
        String label,

        @NotNull Gender gender,
        @NotNull Kind kind,
        @Nullable @Valid Base base,
        @Nullable @Valid Target target,
        @Nullable @Size(max = 500) String note) {

    /** What an item binds to (rulebook 2.4). */
    @Schema(
            name = "TargetKind",
            description =
                    "TARGET: agreed value. MONITORING: observed without a value (T-7). LOCAL: of the municipality. "
                            + "QUALITATIVE: in words.")
    public enum Kind {
        TARGET,
        MONITORING,
        LOCAL,
        QUALITATIVE;

        boolean needsIndicator() {
            return this == TARGET || this == MONITORING;
        }
    }
}

package obligo.stated;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a stated figure follows from others of the same document. */
@Schema(description = "How a stated figure follows from other figures of the same document")
public record Derivation(
        @NotNull Kind kind,

        @Schema(description = "References to figures, a leading minus subtracts", examples = "[\"category:1\"]")
        @NotEmpty
        @Size(max = 200)
        List<@NotNull @Pattern(regexp = REFERENCE) String> of,

        @Schema(description = "What DIFFERENCE subtracts, SHARE divides by, CHANGE_RATE compares with")
        @Size(max = 200)
        @Nullable
        List<@NotNull @Pattern(regexp = REFERENCE) String> to) {

    static final String REFERENCE = "-?[a-z][a-z-]*(:[^\\s:]{1,120}){0,3}";

    /** The arithmetic. */
    public enum Kind {
        /** The sum of {@code of}. */
        SUM,
        /** The sum of {@code of} less the sum of {@code to}. */
        DIFFERENCE,
        /** {@code 100 * of / to}. */
        SHARE,
        /** {@code 100 * (of / to - 1)}. */
        CHANGE_RATE
    }

    /** @return {@code to}, empty where absent */
    List<String> base() {
        return to == null ? List.of() : to;
    }

    /** Whether {@code to} is given exactly where the arithmetic needs it. */
    boolean complete() {
        return (kind == Kind.SUM) == base().isEmpty();
    }
}

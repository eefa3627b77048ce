package obligo.stated;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a stated figure probably differs, where the figures themselves give it away. */
@Schema(description = "Probable cause, where the figures themselves give it away")
public record Cause(
        @Schema(name = "code") Code code,

        @Schema(description = "The rows that explain the difference", examples = "[\"line:FF_16F\"]")
        List<String> references) {

    /** What happened, probably. */
    public enum Code {
        /** Rows are printed rounded, the total was added before rounding. */
        ROUNDING,
        /** The difference is exactly one row that belongs to another group. */
        ROW_OF_ANOTHER_GROUP,
        /** The difference is exactly one row of the group, left out. */
        ROW_LEFT_OUT,
        /** The difference is exactly one row of the group, counted twice. */
        ROW_COUNTED_TWICE,
        /** Two neighbouring digits are swapped. */
        TRANSPOSED_DIGITS
    }
}

package obligo.stated;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A stated figure beside the computed one. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A stated figure beside the computed one")
public record ComparedFigure(
        StatedFigure figure,

        @Schema(description = "What follows from its parts; rates at four decimals", examples = "50.4384") @Nullable
        String computed,

        @Schema(description = "Absent where there is nothing to compare with") @Nullable
        Boolean agrees) {

    public static ComparedFigure of(Verdict verdict) {
        return new ComparedFigure(
                verdict.figure(),
                verdict.computedValue() == null ? null : verdict.computedValue().toPlainString(),
                verdict.agrees());
    }
}

package obligo.instruments.changes;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision on a proposed change as it is sent. */
@Schema(name = "InstrumentChangeDecision", description = "What another person makes of a proposed change, and why")
record Decision(
        @NotNull Verdict verdict,

        @Schema(examples = "BGBl. 2024 I Nr. 107 geprüft") @NotBlank @Size(max = ProposedChange.LONGEST_REASON)
        String reason) {}

package obligo.instruments.check;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the check says of an instrument, or of several that only money of one line pays. */
@Schema(
        name = "CheckedInstrument",
        description =
                "What the check says of an instrument; of several together where a position or a line names several")
record CheckedGroup(
        @Schema(examples = "[\"TAAM_16I\"]") List<String> instruments,
        CheckVerdict verdict,
        List<CheckedRow> positions,

        @Schema(description = "Keys of the budget's lines that pay them", examples = "[\"TAAM_16I\"]")
        List<String> lines,

        List<CheckedYear> years,
        List<Objection> objections) {}

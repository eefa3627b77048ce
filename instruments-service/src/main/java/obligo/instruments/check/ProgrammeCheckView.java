package obligo.instruments.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the check of a programme answers. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "ProgrammeCheck",
        description =
                "Whether what a programme plans is legal, and can be paid for in this year and in every later one")
record ProgrammeCheckView(
        @Schema(description = "Name of the proposal; absent for what is stored and was heard") @Nullable
        String name,

        @Schema(examples = "34102") String jobcenter,
        @Schema(examples = "2025") int year,

        @Schema(description = "The worst of all below") CheckVerdict verdict,

        List<CheckedGroup> instruments,

        @Schema(description = "Each due year, all instruments together")
        List<CheckedYear> authorisations,

        List<CheckedCap> caps,
        RestsOn restsOn) {

    /** The revisions that an answer rests on. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CheckRestsOn", description = "The revisions that the check rests on")
    record RestsOn(
            @Schema(description = "Absent where the programme is proposed") @Nullable
            Long programmeRevision,

            @Schema(description = "Absent where the budget is proposed, or none was heard") @Nullable
            Long budgetRevision,

            @Schema(description = "How many revisions before it are not known; absent where it is", examples = "0")
            @Nullable
            Long missedBudgetRevisions,

            @Schema(description = "Revision of each instrument of the catalogue that is planned or paid")
            Map<String, Long> catalogue) {}

    /** Several checks side by side. */
    @Schema(
            name = "ComparedChecks",
            description = "The stored programme's check first, where there is one; then each proposal's")
    record Compared(List<ProgrammeCheckView> checks) {}
}

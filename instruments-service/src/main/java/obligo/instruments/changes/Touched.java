package obligo.instruments.changes;

import com.fasterxml.jackson.annotation.JsonInclude;
import obligo.http.Money;
import obligo.stated.Reason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A position of a programme, or a line of a heard budget, that names the instrument. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "TouchedPlan",
        description = "A position of a programme, or a line of a heard budget, that names the instrument, with the "
                + "revision it stands in")
record Touched(
        @Schema(examples = "32102") String jobcenter,

        @Schema(examples = "2024") int year,

        Effect effect,

        @Schema(description = "The rule that makes it touched", examples = "I-2")
        String rule,

        @Nullable String position,
        @Nullable Long programmeRevision,

        @Schema(description = "Planned entries of the position; it may promote with other instruments as well")
        @Nullable
        Integer entries,

        @Schema(
                description = "False where the sum of entries does not count them: another position that names the "
                        + "instrument has them in it, or they are only mentioned")
        @Nullable
        Boolean counted,

        @Schema(
                description = "Of the entries those planned for months in which no case can begin any longer. A month "
                        + "with a day left counts none; absent where the months are not stated")
        @Nullable
        Integer entriesOutside,

        @Nullable String line,
        @Nullable Long budgetRevision,

        @Schema(description = "What the line takes from all pots; it may pay other instruments as well") @Nullable
        Money amount,

        @Schema(description = "Part for cases of earlier years, which stay payable; absent where it is not told")
        @Nullable
        Money priorCommitments,

        @Schema(description = "Why the line has no amount") @Nullable
        Reason reason) {

    static Touched position(
            Plan plan,
            Effect effect,
            String position,
            @Nullable Integer entries,
            boolean counted,
            @Nullable Integer outside) {
        return new Touched(
                plan.jobcenter(),
                plan.year(),
                effect,
                effect.rule(),
                position,
                plan.revision(),
                entries,
                (entries == null || counted) ? null : Boolean.FALSE,
                outside,
                null,
                null,
                null,
                null,
                null);
    }

    static Touched line(
            Plan plan,
            Effect effect,
            String line,
            @Nullable Money amount,
            @Nullable Money priorCommitments,
            @Nullable Reason reason) {
        return new Touched(
                plan.jobcenter(),
                plan.year(),
                effect,
                effect.rule(),
                null,
                null,
                null,
                null,
                null,
                line,
                plan.revision(),
                amount,
                priorCommitments,
                reason);
    }

    boolean isPosition() {
        return position != null;
    }

    /** What a sum of entries counts of it. */
    long countedEntries() {
        return entries == null || Boolean.FALSE.equals(counted) ? 0 : entries;
    }

    /** The programme or budget in which it stands, at a revision. */
    record Plan(String jobcenter, int year, long revision) {}
}

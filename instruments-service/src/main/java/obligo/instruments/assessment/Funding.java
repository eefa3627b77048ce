package obligo.instruments.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import obligo.http.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The money behind a position, as far as it was heard of. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The money behind a position, as far as the budget's plan was heard")
record Funding(
        State state,

        @Schema(description = "What its lines take from the integration budget (EGL); absent where that is no number")
        @Nullable
        Money amount,

        @Schema(description = "What its lines take from other pots")
        List<OtherPot> otherPots,

        @Schema(description = "Keys of the budget's lines that pay its instruments", examples = "[\"MAT\"]")
        List<String> lines,

        @Schema(description = "Other positions whose instruments the same lines pay", examples = "[\"1.7b\"]")
        List<String> sharedWith,

        @Schema(description = "Revision of the budget that the state was judged by") @Nullable
        Long budgetRevision) {

    static Funding without(State state) {
        return new Funding(state, null, List.of(), List.of(), List.of(), null);
    }

    /** Whether money stands behind a position. */
    @Schema(
            name = "FundingState",
            description = "FUNDED: a line pays one of its instruments. BY_DEMAND: a line pays as much as is needed. "
                    + "NOT_FUNDED: no line does. OWN_STAFF: the Jobcenter's own staff does it, at no cost of a line. "
                    + "OTHER_FUNDER: somebody else pays. NOT_JUDGED: no budget was heard for the year, it has no lines, "
                    + "or the position names no instrument.")
    enum State {
        FUNDED,
        BY_DEMAND,
        NOT_FUNDED,
        OWN_STAFF,
        OTHER_FUNDER,
        NOT_JUDGED
    }

    /** What lines take from a pot besides the integration budget. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "What a position's lines take from a pot besides the integration budget")
    record OtherPot(
            @Schema(examples = "PAT") String pot,
            @Nullable Money amount,

            @Schema(description = "Why there is no amount", examples = "NOT_QUANTIFIED") @Nullable
            String reason) {}
}

package obligo.targets.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import obligo.targets.plan.Targets;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Other values for an agreement in force. They are negotiated, confirmed and signed like the first ones. */
@Schema(
        name = "AgreementAmend",
        description =
                "Other values for an agreement that is signed, by either side. They are negotiated, confirmed and "
                        + "signed by the same parties; until then the old ones stay in force, and both are shown afterwards.")
record Amend(
        @NotNull Reason reason,
        @NotNull @Valid Targets content,

        @Schema(description = "Required", examples = "Gebietsreform zum 1. Juli")
        @Nullable
        @Size(max = Open.LONGEST_COMMENT)
        String comment,

        @Schema(description = "The review of the basis that was answered AMENDMENT, where one led here") @Nullable
        UUID basisReview)
        implements Step {

    /** Why an agreement in force may be changed. */
    @Schema(name = "AmendmentReason")
    enum Reason {
        LEGAL_CHANGE,
        TERRITORIAL_CHANGE,
        EXTRAORDINARY_EVENT
    }

    @Override
    public StepType stepType() {
        return StepType.AMEND;
    }

    @Override
    public AgreementState take(Negotiation at) {
        Negotiation.requireComment(comment);
        at.requireAnsweredReview(basisReview);
        return at.say(content, comment, at.requireAnySide());
    }
}

package obligo.targets.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import obligo.targets.parties.PlanningSide;
import obligo.targets.plan.Targets;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The values that the directorate or the Land answers with. An answer without a word is none, so it has a comment. */
@Schema(
        name = "AgreementCounter",
        description = "The next version, by the side TOP_DOWN, with a comment (rulebook 2.4)")
record Counter(
        @NotNull @Valid Targets content,

        @Schema(description = "Required", examples = "Bitte die Integrationen der Frauen anheben.")
        @Nullable
        @Size(max = Open.LONGEST_COMMENT)
        String comment)
        implements Step {
    @Override
    public StepType stepType() {
        return StepType.COUNTER;
    }

    @Override
    public AgreementState take(Negotiation at) {
        at.requireSide(PlanningSide.TOP_DOWN);
        Negotiation.requireComment(comment);
        return at.say(content, comment, PlanningSide.TOP_DOWN);
    }
}

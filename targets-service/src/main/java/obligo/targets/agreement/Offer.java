package obligo.targets.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import obligo.targets.parties.PlanningSide;
import obligo.targets.plan.Targets;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The values that the Jobcenter offers (Angebotswerte); above it the BA or the Land. */
@Schema(
        name = "AgreementOffer",
        description =
                "The next version, by the side BOTTOM_UP. All mandatory items have to be in it (rulebook 2.4). "
                        + "Wrong sums and rates are findings, a worse target is none (T-23). Outside of a corridor it needs a comment.")
record Offer(
        @NotNull @Valid Targets content,

        @Nullable @Size(max = Open.LONGEST_COMMENT) String comment) implements Step {
    @Override
    public StepType stepType() {
        return StepType.OFFER;
    }

    @Override
    public AgreementState take(Negotiation at) {
        at.requireSide(PlanningSide.BOTTOM_UP);
        return at.say(content, comment, PlanningSide.BOTTOM_UP);
    }
}

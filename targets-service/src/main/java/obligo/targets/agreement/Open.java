package obligo.targets.agreement;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Begins an agreement, or begins anew after it was withdrawn. From now on it governs the year's targets. */
@Schema(
        name = "AgreementOpen",
        description = "Begins an agreement, or begins anew after it was withdrawn; by either side. From now on only it "
                + "changes the year's targets.")
record Open(@Nullable @Size(max = LONGEST_COMMENT) String comment) implements Step {
    static final int LONGEST_COMMENT = 4000;

    @Override
    public StepType stepType() {
        return StepType.OPEN;
    }

    @Override
    public AgreementState take(Negotiation at) {
        at.requireAnySide();
        return at.state().opened();
    }
}

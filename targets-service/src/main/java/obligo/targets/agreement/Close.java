package obligo.targets.agreement;

import jakarta.validation.constraints.Size;
import obligo.targets.TargetsRefusal;
import obligo.targets.parameters.Parameters;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Ends an agreement once the year's results are final (T-15). */
@Schema(
        name = "AgreementClose",
        description = "Ends an agreement, by either side, once the December data are final by the planning calendar "
                + "(milestone FINAL_RESULTS, T-15). Afterwards it is read-only.")
record Close(@Nullable @Size(max = Open.LONGEST_COMMENT) String comment) implements Step {
    @Override
    public StepType stepType() {
        return StepType.CLOSE;
    }

    @Override
    public AgreementState take(Negotiation at) {
        at.requireAnySide();
        int year = at.subject().fiscalYear();
        if (!at.requirements().isFinal(year, Parameters.today())) {
            throw TargetsRefusal.RESULTS_NOT_FINAL
                    .refusal()
                    .with("year", year)
                    .with("dueOn", at.requirements().finalResultsDueOn(year).orElse(null));
        }
        return at.state().closed();
    }
}

package obligo.instruments.approval;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import obligo.instruments.InstrumentsRefusal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Opens a published programme for changes. */
@Schema(
        name = "ProgrammeAmend",
        description =
                "Opens a published programme for changes, with a reason. It is written, submitted, approved and published "
                        + "again; until then the cut in force stays what it is.")
record Amend(
        @Schema(description = "Number of the publication in force", examples = "1") @NotNull @Positive
        Integer publication,

        @Schema(description = "Required", examples = "Wegfall des § 16j SGB II zum 28. März 2024")
        @Nullable
        @Size(max = Step.LONGEST_REASON)
        String reason)
        implements Step {
    @Override
    public StepType stepType() {
        return StepType.AMEND;
    }

    @Override
    public ProgrammeState take(Proceeding at) {
        Integer current = at.state().publication();
        if (!Objects.equals(publication, current)) {
            throw InstrumentsRefusal.PUBLICATION_NOT_CURRENT
                    .refusal()
                    .with("publication", publication)
                    .with("current", current);
        }
        if (reason == null || reason.isBlank()) {
            throw InstrumentsRefusal.AMENDMENT_WITHOUT_REASON
                    .refusal()
                    .with("publication", publication)
                    .at("reason", "fehlt", "is missing");
        }
        return at.state().draft();
    }
}

package obligo.instruments.approval;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import obligo.instruments.InstrumentsRefusal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The resolution of the approving body, recorded by somebody who belongs to it and had no part in the programme (T-8). */
@Schema(
        name = "ProgrammeApprove",
        description =
                "The resolution of the approving body: for a gE the Trägerversammlung (§ 44c(6) SGB II). Recorded by a "
                        + "person who belongs to it and has neither written nor submitted the revision.")
record Approve(
        @Schema(description = "The revision that is submitted", examples = "3") @NotNull @Positive
        Long revision,

        @Schema(description = "Day of the resolution, not after today", examples = "2025-02-20") @NotNull
        LocalDate resolvedOn,

        @Schema(description = "Where the resolution stands", examples = "Beschluss 4/2025 der Trägerversammlung")
        @NotBlank
        @Size(max = 200)
        String resolution,

        @Nullable @Size(max = Step.LONGEST_REASON) String reason)
        implements Step {
    @Override
    public StepType stepType() {
        return StepType.APPROVE;
    }

    @Override
    public LocalDate decidedOn(LocalDate today) {
        return resolvedOn;
    }

    @Override
    public ProgrammeState take(Proceeding at) {
        at.requireCurrent(revision);
        at.requireHadNoPart(revision);
        if (resolvedOn.isAfter(Proceeding.today())) {
            throw InstrumentsRefusal.RESOLVED_IN_FUTURE.refusal().with("resolvedOn", resolvedOn);
        }
        return at.state().approved();
    }
}

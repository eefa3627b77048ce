package obligo.budget.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import obligo.budget.money.Amount;
import obligo.budget.money.Pot;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is planned with a pot as a whole. */
@Schema(description = "What is planned with a pot as a whole; what is absent is not planned or not stated")
public record PotPlan(
        @NotNull Pot pot,

        @Schema(description = "Planned Umschichtungen out of this pot (M-32); planned is not booked")
        @Nullable
        @Size(max = 10)
        List<@NotNull @Valid PlannedTransfer> plannedTransfers,

        @Schema(description = "Expected Rückeinnahmen; they widen the plan, not what is available") @Nullable @Valid
        Amount expectedRefunds,

        @Schema(description = "Vorbindungen: commitments of earlier years due in this one (M-45)") @Nullable @Valid
        Amount priorCommitments,

        @Nullable @Size(max = 500) String note) {

    /** @return the planned transfers, none where absent */
    public List<PlannedTransfer> transfers() {
        return plannedTransfers == null ? List.of() : plannedTransfers;
    }

    /** A planned Umschichtung. */
    @Schema(description = "A planned Umschichtung")
    public record PlannedTransfer(
            @NotNull Pot to,
            @NotNull @Valid Amount amount,
            @Nullable @Size(max = 500) String note) {}
}

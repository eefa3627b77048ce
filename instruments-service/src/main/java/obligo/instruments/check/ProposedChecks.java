package obligo.instruments.check;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import obligo.http.Money;
import obligo.instruments.catalogue.Instrument;
import obligo.instruments.neighbours.Authorisation;
import obligo.instruments.neighbours.HeardLine;
import obligo.instruments.neighbours.HeardSums;
import obligo.instruments.programme.Programme;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is asked when several proposals are checked side by side. */
@Schema(description = "Proposals to be checked side by side; nothing of them is stored")
record ProposedChecks(@NotEmpty @Size(max = 10) List<@NotNull @Valid Proposal> proposals) {

    public ProposedChecks {
        proposals = proposals == null ? List.of() : proposals;
    }

    /** A programme and a budget, each as proposed or as it is. */
    @Schema(
            name = "CheckProposal",
            description = "A programme and a budget; what is absent is taken as it is stored or was heard")
    record Proposal(
            @Schema(examples = "40 statt 46 Fälle § 16i") @NotBlank @Size(max = 120)
            String name,

            @Nullable @Valid Programme programme,
            @Nullable @Valid ProposedBudget budget) {}

    /** Money that is not there yet, or would be spread otherwise. */
    @Schema(description = "Lines, allotment and commitment authorisations of the integration budget as proposed")
    record ProposedBudget(
            @NotNull @Size(max = 500) List<@NotNull @Valid ProposedLine> lines,

            @Schema(description = "Allotted integration money, the base of caps", examples = "58565156.00") @Nullable
            Money allotted,

            @Schema(description = "What of it belongs to pots contained in it", examples = "5080923.00") @Nullable
            Money contained,

            @Schema(description = "All that there are; absent: not known") @Nullable @Size(max = 100)
            List<@NotNull @Valid Authorisation> authorisations) {

        public ProposedBudget {
            lines = lines == null ? List.of() : lines;
        }

        PlannedMoney money() {
            return new PlannedMoney(
                    null,
                    lines.stream().map(ProposedLine::asHeard).toList(),
                    new HeardSums(allotted, contained, null, authorisations));
        }
    }

    /** A line of the integration budget. */
    @Schema(description = "A line of the integration budget as proposed")
    record ProposedLine(
            @Schema(examples = "TAAM_16I") @NotNull @Pattern(regexp = Instrument.CODE)
            String line,

            @NotEmpty @Size(max = 20) List<@NotNull @Pattern(regexp = Instrument.CODE) String> instruments,

            @Schema(description = "Only for cases of earlier years", defaultValue = "false") @Nullable
            Boolean runOff,

            @Schema(description = "Absent: by demand", examples = "6210755.00") @Nullable
            Money amount,

            @Schema(description = "Part of it for cases of earlier years; absent: not known", examples = "5400000.00")
            @Nullable
            Money priorCommitments) {

        private HeardLine asHeard() {
            return new HeardLine(
                    line,
                    instruments,
                    runOff,
                    List.of(new HeardLine.PotAmount(
                            HeardLine.EGL, amount, amount == null ? "BY_DEMAND" : null, priorCommitments, null)));
        }
    }
}

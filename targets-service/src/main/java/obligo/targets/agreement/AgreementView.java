package obligo.targets.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import obligo.http.Author;
import obligo.targets.basis.Basis;
import obligo.targets.corridors.CorridorView;
import obligo.targets.parties.AgreementKind;
import obligo.targets.parties.Party;
import obligo.targets.parties.PlanningSide;
import obligo.targets.plan.ItemChange;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An agreement as it is read. */
@Schema(name = "Agreement", description = "A target agreement of § 48b SGB II with every round of its negotiation")
record AgreementView(
        @Schema(description = "Absent for a level above", examples = "34102") @Nullable
        String jobcenter,

        @Schema(description = "Absent for a Jobcenter", examples = "land-nw") @Nullable
        String region,

        @Schema(examples = "2025") int year,
        long revision,
        AgreementKind kind,

        @Schema(description = "Number in § 48b(1) SGB II", examples = "2")
        int number,

        Status status,

        @Schema(description = "Of the first round, or of the one that amends")
        Stage stage,

        @Schema(description = "Who has to sign") List<Party> parties,

        @Schema(description = "Who has not signed the agreed version yet; all while nothing is agreed")
        List<Party> missingSignatures,

        @Schema(description = "Every round, oldest first") List<AgreementVersion> versions,

        @Schema(description = "Confirmed by both sides; absent before") @Nullable
        Integer agreedVersion,

        @Schema(description = "Signed by all parties; absent before") @Nullable
        Integer inForceVersion,

        @Schema(
                description = "1 January of the year, also where it was signed later (rulebook 2.4)",
                examples = "2025-01-01")
        @Nullable
        LocalDate inForceFrom,

        List<Confirmation> confirmations,
        List<Signature> signatures,

        @Schema(description = "What each amendment that is in force has replaced")
        List<Amendment> amendments,

        @Schema(description = "The corridors that hold today; each version says where it lies in those of its own day")
        List<CorridorView> corridors,

        List<Warning> warnings,

        @Schema(description = "What the year's targets rest on; absent for a level above, and while there are none")
        @Nullable
        Basis basis,

        @Schema(description = "What the caller can do next; empty for an earlier instant")
        List<NextStep> nextSteps) {

    /** A side's word for a version. */
    @Schema(name = "AgreementConfirmation")
    record Confirmation(int version, @Nullable PlanningSide side, Author by, Instant at) {}

    /** A party's signature. */
    @Schema(name = "AgreementSignature")
    record Signature(
            int version,
            Party party,
            String name,
            String function,
            LocalDate signedOn,
            String documentHash,
            @Nullable String consentReference,
            Author by,
            Instant at) {

        static Signature of(AgreementStep step, Sign sign) {
            return new Signature(
                    sign.version(),
                    sign.party(),
                    sign.name(),
                    sign.function(),
                    sign.signedOn(),
                    sign.documentHash(),
                    sign.consentReference(),
                    step.takenBy(),
                    step.takenAt());
        }
    }

    /** Old and new values, both shown. */
    @Schema(name = "AgreementAmendment")
    record Amendment(int version, int replaces, Amend.@Nullable Reason reason, Instant at, List<ItemChange> changes) {}

    /** What somebody should know, and what hinders nothing. */
    @Schema(name = "AgreementWarning", description = "What somebody should know; it hinders nothing")
    record Warning(
            @Schema(examples = "SIGNED_BEFORE_BUDGET_ACT") String code,
            @Schema(examples = "T-2") String ruleId,

            @Schema(description = "The version that it is about") @Nullable
            Integer version,

            @Schema(description = "The warning as a sentence with its reason, in the caller's language")
            String text) {}

    /** A step that the caller can take now. */
    @Schema(name = "AgreementNextStep")
    record NextStep(
            StepType type,
            @Nullable Integer version,
            @Nullable Party party) {}
}

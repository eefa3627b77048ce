package obligo.budget.ledger;

import java.time.Instant;
import java.util.List;
import obligo.budget.money.Pot;
import obligo.budget.year.YearStatus;
import obligo.http.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is granted, used and left of everything that has a limit. */
@Schema(description = "What is granted, used and left of everything that has a limit (Bewirtschaftungsstand)")
record Balances(
        @Schema(examples = "34102") String jobcenter,
        @Schema(examples = "2025") int year,
        YearStatus status,

        @Schema(description = "Revision of the books: grows with every booking, allotment and plan; absent with asOf")
        @Nullable
        Long revision,

        @Schema(description = "Last entry of the journal that is counted in; refusals call it the revision")
        long sequence,

        @Schema(description = "The instant that was asked for") @Nullable
        Instant asOf,

        List<PotState> pots,
        List<LineState> lines,
        List<AuthorisationState> authorisations,
        List<CapState> caps) {

    /** A pot in its year. */
    @Schema(
            name = "PotBalance",
            description = "A pot in its year; limit and available are absent where it has no limit")
    record PotState(
            Pot pot,

            @Schema(description = "Own allotted money, without what is contained of pots of their own")
            Money allotted,

            @Schema(description = "Allotted money that belongs to pots contained in this one")
            Money contained,

            Transfers transfers,
            Money refunded,

            @Schema(description = "allotted + transfers booked + refunded") @Nullable
            Money limit,

            @Schema(description = "Held for transfers (gesperrt)")
            Money blocked,

            Money reserved,

            @Schema(description = "Committed for this year and not paid yet")
            Money committed,

            Money paid,

            @Schema(description = "limit - blocked - reserved - committed - paid; negative in a shortfall") @Nullable
            Money available,

            @Schema(description = "Bound beyond the limit; nothing new is committed until it is gone")
            Money shortfall,

            @Schema(description = "Vorbindungen: commitments of earlier years due in this one (M-45)")
            Money priorCommitments,

            @Schema(description = "Neufallbudget: limit - priorCommitments (M-46)") @Nullable
            Money newCaseBudget,

            @Schema(
                    description =
                            "Most that can be used while there is no budget law (M-63); absent outside of that time")
            @Nullable
            Money released) {}

    /** The transfers of a pot by how far they have come. */
    @Schema(name = "TransferSums", description = "Transfers of a pot; planned, blocked and booked are different things")
    record Transfers(
            @Schema(description = "Planned, net: negative where more leaves the pot")
            Money planned,

            @Schema(description = "Held in this pot to leave it")
            Money blocked,

            @Schema(description = "Booked, net: negative where more has left the pot")
            Money booked) {}

    /** What a line may take from a pot. */
    @Schema(name = "LineBalance", description = "What a line may take from a pot; limit is absent for one by demand")
    record LineState(
            @Schema(examples = "MAT") String line,
            Pot pot,

            @Schema(description = "Planned + refunded") @Nullable
            Money limit,

            Money refunded,
            Money reserved,
            Money committed,
            Money paid,
            @Nullable Money available,
            Money priorCommitments,

            @Schema(description = "Neufallbudget of the line: limit - priorCommitments") @Nullable
            Money newCaseBudget) {}

    /** An authorisation (VE). */
    @Schema(name = "AuthorisationBalance", description = "Verpflichtungsermächtigung of a due year (M-42)")
    record AuthorisationState(
            Pot pot, @Schema(examples = "2026") int dueYear, Money authorised, Money committed, Money available) {}

    /** A statutory cap. */
    @Schema(name = "CapBalance", description = "A statutory cap on instruments (M-70 to M-73)")
    record CapState(
            String cap,
            String ruleId,
            List<String> instruments,
            Pot pot,
            String legalReference,
            Money limit,

            @Schema(description = "Paid and openly committed")
            Money used,

            Money available) {}
}

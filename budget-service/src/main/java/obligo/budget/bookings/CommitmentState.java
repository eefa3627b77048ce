package obligo.budget.bookings;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import obligo.budget.ledger.Account;
import obligo.budget.ledger.Binding;
import obligo.budget.ledger.Bindings;
import obligo.budget.money.Pot;
import obligo.http.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a commitment stands. */
@Schema(description = "How a commitment stands in this fiscal year's books")
record CommitmentState(
        UUID id,
        @Nullable String line,
        @Nullable String instrument,

        @Schema(description = "Entered in an earlier year: a Vorbindung (M-45)")
        boolean prior,

        @Schema(description = "Its later years stand in the next year's books")
        boolean rolledOver,

        List<Part> parts,

        @Schema(description = "What was paid on it in this year, by pot")
        List<ReservationState.Open> paid,

        @Schema(description = "Bookings about it, oldest first")
        List<UUID> bookings) {

    /** What of it falls due in a year. */
    @Schema(name = "CommitmentPart", description = "What is open of a due year")
    record Part(
            int dueYear,
            Pot pot,

            @Schema(description = "Committed and neither paid nor released")
            Money open,

            @Schema(description = "What a framework contract may still call")
            Money callable) {}

    static CommitmentState of(Bindings.Told told) {
        Binding binding = told.binding();
        List<Part> parts = new ArrayList<>();
        for (int dueYear : binding.openYears()) {
            for (Pot pot : binding.pots()) {
                long open = binding.on(pot, Account.COMMITTED, dueYear);
                long callable = binding.on(pot, Account.OPTION, dueYear);
                if (open > 0 || callable > 0) {
                    parts.add(new Part(dueYear, pot, new Money(open), new Money(callable)));
                }
            }
        }
        return new CommitmentState(
                binding.id(),
                binding.terms().line(),
                binding.terms().instrument(),
                binding.terms().prior(),
                binding.isRolledOver(),
                parts,
                binding.pots().stream()
                        .map(pot -> new ReservationState.Open(pot, new Money(binding.on(pot, Account.PAID, 0))))
                        .toList(),
                told.bookings().stream().map(receipt -> receipt.id()).toList());
    }
}

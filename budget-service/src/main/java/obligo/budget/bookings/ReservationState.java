package obligo.budget.bookings;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import obligo.budget.ledger.Account;
import obligo.budget.ledger.Binding;
import obligo.budget.ledger.Bindings;
import obligo.budget.money.Pot;
import obligo.http.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a reservation stands. */
@Schema(description = "How a reservation stands")
record ReservationState(
        UUID id,
        @Nullable String line,
        @Nullable String instrument,
        @Nullable LocalDate expiresOn,

        @Schema(description = "What it still holds, by pot") List<Open> open,

        @Schema(description = "Bookings about it, oldest first")
        List<UUID> bookings) {

    /** Money of a pot. */
    @Schema(name = "OpenOfPot")
    record Open(Pot pot, Money amount) {}

    static ReservationState of(Bindings.Told told) {
        Binding binding = told.binding();
        return new ReservationState(
                binding.id(),
                binding.terms().line(),
                binding.terms().instrument(),
                binding.terms().expiresOn(),
                binding.pots().stream()
                        .map(pot -> new Open(pot, new Money(binding.on(pot, Account.RESERVED, 0))))
                        .toList(),
                told.bookings().stream().map(receipt -> receipt.id()).toList());
    }
}

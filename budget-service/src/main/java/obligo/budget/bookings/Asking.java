package obligo.budget.bookings;

import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import obligo.budget.ledger.Booking;
import obligo.budget.ledger.Request;
import obligo.budget.year.YearKey;
import obligo.http.Author;
import obligo.http.Caller;
import obligo.http.Role;

/** Who asks for bookings in this request, and whether it may. */
@RequestScoped
class Asking {
    private final Caller caller;

    Asking(Caller caller) {
        this.caller = caller;
    }

    /** @throws obligo.http.Refusal {@code not-permitted} */
    void mayBook(String jobcenter, boolean transferStep) {
        if (transferStep) {
            caller.mayWrite(jobcenter, Role.BUDGET_OFFICER, Role.FINANCE_SYSTEM, Role.MANAGER);
        } else {
            caller.mayWrite(jobcenter, Role.BUDGET_OFFICER, Role.FINANCE_SYSTEM);
        }
    }

    Author author() {
        return Author.of(caller);
    }

    Set<Role> roles() {
        return Arrays.stream(Role.values()).filter(caller::is).collect(Collectors.toUnmodifiableSet());
    }

    Request request(YearKey year, UUID id, Booking booking, String correlationId, boolean dryRun) {
        return new Request(year, id, booking, author(), roles(), correlationId, dryRun);
    }
}

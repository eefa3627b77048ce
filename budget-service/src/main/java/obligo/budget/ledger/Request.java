package obligo.budget.ledger;

import java.util.Set;
import java.util.UUID;
import obligo.budget.year.YearKey;
import obligo.http.Author;
import obligo.http.Role;

/**
 * A booking with who asks for it.
 *
 * @param dryRun to be decided, not to be booked
 */
public record Request(
        YearKey year, UUID id, Booking booking, Author author, Set<Role> roles, String correlationId, boolean dryRun) {}

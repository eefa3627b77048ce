package obligo.budget.ledger;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a caller asks to be booked. */
public interface Booking {
    /** As the journal names it, {@code DIRECT_PAYMENT}. */
    String type();

    Document document();

    @Nullable
    String reason();

    /** Reservations, commitments and transfers that it is about. */
    default List<UUID> concerns() {
        return List.of();
    }

    /** Whether it can still be booked while the year is being closed. */
    default boolean belongsToClosing() {
        return false;
    }

    /**
     * The rule and the change in one: drafts what is to be posted, or refuses. What stays within the limits is checked
     * of the whole draft afterwards, so that no booking can forget it.
     *
     * @throws obligo.http.Refusal with the figures that led to it
     */
    void book(Draft draft);
}

/** What can be booked: reservations, commitments, payments, transfers and the rest, each with its rule; and the doors to it. */
@NullMarked
package obligo.budget.bookings;

import org.jspecify.annotations.NullMarked;

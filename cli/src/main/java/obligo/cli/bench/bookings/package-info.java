/** What a booking costs: as bare SQL, over HTTP, through the gateway, in bulk. */
@NullMarked
package obligo.cli.bench.bookings;

import org.jspecify.annotations.NullMarked;

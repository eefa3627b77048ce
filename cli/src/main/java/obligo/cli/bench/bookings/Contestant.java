package obligo.cli.bench.bookings;

import java.time.Duration;
import java.util.List;

/** One way to book the same commitment. */
interface Contestant {
    /**
     * Books for so long over all its connections, one booking after the other on each.
     *
     * @return the time that each booking took
     */
    List<Duration> book(Duration howLong);
}

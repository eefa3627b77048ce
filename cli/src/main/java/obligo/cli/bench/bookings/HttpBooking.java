package obligo.cli.bench.bookings;

import java.time.Duration;
import java.util.List;
import obligo.cli.load.Users;

/** A commitment by {@code PUT}, at one door of the suite, each on a line chosen at random. */
record HttpBooking(Users users, int port, List<Target> targets) implements Contestant {
    @Override
    public List<Duration> book(Duration howLong) {
        return users.ask(howLong, () -> Target.next(targets, port));
    }
}

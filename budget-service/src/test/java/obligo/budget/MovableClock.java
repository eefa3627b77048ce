package obligo.budget;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The clock that the service asks in tests: the real one, unless a test has moved it to another day. */
@Mock
@Singleton
class MovableClock extends Clock {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private volatile Duration ahead = Duration.ZERO;

    /** From now on it is noon of that day in Germany, and time goes on from there. */
    void moveTo(String day) {
        Instant noon =
                LocalDate.parse(day).atTime(LocalTime.NOON).atZone(BERLIN).toInstant();
        ahead = Duration.between(Instant.now(), noon);
    }

    void back() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return BERLIN;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("nobody needs it in another zone");
    }
}

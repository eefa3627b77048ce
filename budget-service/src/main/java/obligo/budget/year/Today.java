package obligo.budget.year;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The clock of the service: one thing to ask, so that what depends on the day can be tried on any day. */
@Dependent
class Today {
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}

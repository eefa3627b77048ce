package obligo.targets.basis;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import obligo.outbox.NeighbourFeeds;

/**
 * Reads on in the neighbours' change feeds, so that what their topics did not bring is known all the same. Targets rest on
 * the latest of each neighbour: a revision that was missed before it changes nothing any more, a missed latest one does.
 */
@ApplicationScoped
class NeighbourFeedReading {
    static final List<String> OF_BUDGET =
            List.of("obligo.budget.allotment-recorded.v1", "obligo.budget.plan-changed.v1");
    static final List<String> OF_PROGRAMME = List.of("obligo.programme.plan-changed.v1");

    private final NeighbourFeeds feeds;
    private final RestingOn restingOn;

    NeighbourFeedReading(NeighbourFeeds feeds, RestingOn restingOn) {
        this.feeds = feeds;
        this.restingOn = restingOn;
    }

    @Scheduled(every = "${obligo.feeds.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void readOn() {
        feeds.readOn("budget", OF_BUDGET, BudgetChanged.class, restingOn::heard);
        feeds.readOn("instruments", OF_PROGRAMME, ProgrammeChanged.class, restingOn::heard);
    }
}

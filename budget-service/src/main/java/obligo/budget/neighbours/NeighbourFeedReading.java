package obligo.budget.neighbours;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import obligo.outbox.NeighbourFeeds;

/** Reads on in the neighbours' change feeds, so that what their topics did not bring is known all the same. */
@ApplicationScoped
class NeighbourFeedReading {
    private static final List<String> OF_ORGANISATIONS = List.of("obligo.organisation.jobcenter-changed.v1");
    private static final List<String> OF_INSTRUMENTS = List.of("obligo.instruments.instrument-changed.v1");

    private final NeighbourFeeds feeds;
    private final Neighbours neighbours;

    NeighbourFeedReading(NeighbourFeeds feeds, Neighbours neighbours) {
        this.feeds = feeds;
        this.neighbours = neighbours;
    }

    @Scheduled(every = "${obligo.feeds.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void readOn() {
        feeds.readOn("targets", OF_ORGANISATIONS, JobcenterChanged.class, neighbours::heard);
        feeds.readOn("instruments", OF_INSTRUMENTS, InstrumentChanged.class, neighbours::heard);
    }
}

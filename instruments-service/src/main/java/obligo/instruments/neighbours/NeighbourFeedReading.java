package obligo.instruments.neighbours;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import obligo.outbox.NeighbourFeeds;
import org.jboss.logging.Logger;

/** Reads on in the neighbours' change feeds, so that what their topics did not bring is known all the same. */
@ApplicationScoped
class NeighbourFeedReading {
    private static final List<String> OF_ORGANISATIONS = List.of("obligo.organisation.jobcenter-changed.v1");
    private static final List<String> OF_PLANS =
            List.of(NeighbourListener.ALLOTMENT_RECORDED, NeighbourListener.PLAN_CHANGED);
    private static final List<String> OF_USE = List.of(NeighbourListener.LINES_MOVED);
    private static final List<String> OF_TARGETS = List.of(NeighbourListener.TARGETS_CHANGED);
    private static final List<String> OF_AGREEMENTS = List.of(NeighbourListener.AGREEMENT_CHANGED);

    private static final Logger LOG = Logger.getLogger(NeighbourFeedReading.class);

    private final NeighbourFeeds feeds;
    private final Neighbours neighbours;
    private final MeterRegistry meters;

    NeighbourFeedReading(NeighbourFeeds feeds, Neighbours neighbours, MeterRegistry meters) {
        this.feeds = feeds;
        this.neighbours = neighbours;
        this.meters = meters;
    }

    @Scheduled(every = "${obligo.feeds.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void readOn() {
        feeds.readOn("targets", OF_ORGANISATIONS, JobcenterChanged.class, neighbours::heard);
        feeds.readOn("budget", OF_PLANS, BudgetChanged.class, this::keep);
        feeds.readOn("budget", OF_USE, LinesMoved.class, neighbours::heard);
        feeds.readOn("targets", OF_TARGETS, TargetsChanged.class, neighbours::heard);
        feeds.readOn("targets", OF_AGREEMENTS, AgreementChanged.class, neighbours::heard);
    }

    private void keep(BudgetChanged event) {
        if (neighbours.heard(event).closesGap()) {
            LOG.infof("revision %d of budget %s/%d is known now", event.revision(), event.jobcenter(), event.year());
            meters.counter("obligo.events.healed", "topic", "obligo.budget").increment();
        }
    }
}

package obligo.instruments.neighbours;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import obligo.outbox.Hearing;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/** Hears which Jobcenters there are, and which money is planned for which instruments. */
@ApplicationScoped
class NeighbourListener {
    private static final Logger LOG = Logger.getLogger(NeighbourListener.class);
    private final Hearing hearing;
    private final Neighbours neighbours;
    private final MeterRegistry meters;

    NeighbourListener(Hearing hearing, Neighbours neighbours, MeterRegistry meters) {
        this.hearing = hearing;
        this.neighbours = neighbours;
        this.meters = meters;
    }

    @Incoming("organisation")
    Uni<Void> onJobcenterChanged(Message<String> event) {
        return hearing.hear(event, JobcenterChanged.class, neighbours::heard);
    }

    @Incoming("budget")
    Uni<Void> onBudgetChanged(Message<String> event) {
        if (isAnotherFactOfBudget(event)) {
            return Uni.createFrom().completionStage(event::ack);
        }
        return hearing.hear(event, BudgetChanged.class, this::keep);
    }

    private void keep(BudgetChanged event) {
        long missed = neighbours.heard(event).missed();
        if (missed > 0) {
            LOG.warnf(
                    "%d revisions of budget %s/%d before %d were not heard; the latest says all",
                    missed, event.jobcenter(), event.year(), event.revision());
            meters.counter("obligo.events.missed", "topic", "obligo.budget").increment((double) missed);
        }
    }

    /** The topic may come to carry other facts of a budget, bookings for example. */
    private static boolean isAnotherFactOfBudget(Message<String> event) {
        return event.getMetadata(IncomingKafkaRecordMetadata.class)
                .map(record -> record.getHeaders().lastHeader("ce_type"))
                .map(type -> new String(type.value(), StandardCharsets.UTF_8))
                .filter(type -> !NeighbourFeedReading.OF_BUDGET.contains(type))
                .isPresent();
    }
}

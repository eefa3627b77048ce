package obligo.instruments.neighbours;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import obligo.outbox.Hearing;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/** Hears which Jobcenters there are, and which money is planned for which instruments. */
@ApplicationScoped
class NeighbourListener {
    private static final Logger LOG = Logger.getLogger(NeighbourListener.class);
    private static final String PLAN_CHANGED = "obligo.budget.plan-changed.v1";
    private static final Set<String> BUDGET_TYPES = Set.of(PLAN_CHANGED, "obligo.budget.allotment-recorded.v1");
    private static final String LINES_MOVED = "obligo.budget.lines-moved.v1";

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
        // A message without a type can only be tried, and is put aside where it does not read as a budget.
        String type = typeOf(event).orElse(PLAN_CHANGED);
        if (type.equals(LINES_MOVED)) {
            return hearing.hear(event, LinesMoved.class, neighbours::heard);
        }
        return BUDGET_TYPES.contains(type)
                ? hearing.hear(event, BudgetChanged.class, this::keep)
                : Uni.createFrom().completionStage(event::ack);
    }

    private void keep(BudgetChanged event) {
        long missed = neighbours.heard(event);
        if (missed > 0) {
            LOG.warnf(
                    "%d revisions of budget %s/%d before %d were never heard; the latest says all",
                    missed, event.jobcenter(), event.year(), event.revision());
            meters.counter("obligo.events.missed", "topic", "obligo.budget").increment((double) missed);
        }
    }

    private static Optional<String> typeOf(Message<String> event) {
        return event.getMetadata(IncomingKafkaRecordMetadata.class)
                .map(record -> record.getHeaders().lastHeader("ce_type"))
                .map(type -> new String(type.value(), StandardCharsets.UTF_8));
    }
}

package obligo.instruments.neighbours;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import obligo.outbox.Hearing;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/** Hears which Jobcenters there are, which money is planned for which instruments, and which targets there are. */
@ApplicationScoped
class NeighbourListener {
    private static final Logger LOG = Logger.getLogger(NeighbourListener.class);
    private static final Set<String> BUDGET_TYPES =
            Set.of("obligo.budget.plan-changed.v1", "obligo.budget.allotment-recorded.v1");

    private static final Set<String> TARGETS_TYPES = Set.of("obligo.targets.plan-changed.v1");

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
        if (isAnotherFact(BUDGET_TYPES, event)) {
            return Uni.createFrom().completionStage(event::ack);
        }
        return hearing.hear(event, BudgetChanged.class, this::keep);
    }

    @Incoming("targets")
    Uni<Void> onTargetsChanged(Message<String> event) {
        if (isAnotherFact(TARGETS_TYPES, event)) {
            return Uni.createFrom().completionStage(event::ack);
        }
        return hearing.hear(event, TargetsChanged.class, neighbours::heard);
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

    /** A topic carries other facts beside those that are needed here, bookings for example. */
    private static boolean isAnotherFact(Set<String> types, Message<String> event) {
        return event.getMetadata(IncomingKafkaRecordMetadata.class)
                .map(record -> record.getHeaders().lastHeader("ce_type"))
                .map(type -> new String(type.value(), StandardCharsets.UTF_8))
                .filter(type -> !types.contains(type))
                .isPresent();
    }
}

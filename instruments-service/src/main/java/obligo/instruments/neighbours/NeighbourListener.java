package obligo.instruments.neighbours;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import obligo.outbox.Hearing;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/** Hears which Jobcenters there are, which money is planned and used, which targets there are, and what is agreed. */
@ApplicationScoped
class NeighbourListener {
    private static final Logger LOG = Logger.getLogger(NeighbourListener.class);
    static final String PLAN_CHANGED = "obligo.budget.plan-changed.v1";
    static final String ALLOTMENT_RECORDED = "obligo.budget.allotment-recorded.v1";
    static final String LINES_MOVED = "obligo.budget.lines-moved.v1";
    static final String TARGETS_CHANGED = "obligo.targets.plan-changed.v1";
    static final String AGREEMENT_CHANGED = "obligo.targets.agreement-changed.v1";

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
        return switch (typeOf(event).orElse(PLAN_CHANGED)) {
            case PLAN_CHANGED, ALLOTMENT_RECORDED -> hearing.hear(event, BudgetChanged.class, this::keep);
            case LINES_MOVED -> hearing.hear(event, LinesMoved.class, neighbours::heard);
            default -> passBy(event);
        };
    }

    @Incoming("targets")
    Uni<Void> onTargetsChanged(Message<String> event) {
        return switch (typeOf(event).orElse(AGREEMENT_CHANGED)) {
            case TARGETS_CHANGED -> hearing.hear(event, TargetsChanged.class, neighbours::heard);
            case AGREEMENT_CHANGED -> hearing.hear(event, AgreementChanged.class, neighbours::heard);
            default -> passBy(event);
        };
    }

    /** A topic carries other facts as well. */
    private static Uni<Void> passBy(Message<String> event) {
        return Uni.createFrom().completionStage(event::ack);
    }

    /** Without a type a message can only be tried, and is put aside where it does not read as what is heard mostly. */
    private static Optional<String> typeOf(Message<String> event) {
        return event.getMetadata(IncomingKafkaRecordMetadata.class)
                .map(record -> record.getHeaders().lastHeader("ce_type"))
                .map(type -> new String(type.value(), StandardCharsets.UTF_8));
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
}

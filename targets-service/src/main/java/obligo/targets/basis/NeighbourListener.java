package obligo.targets.basis;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.ce.IncomingCloudEventMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;
import obligo.outbox.Hearing;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Hears what the neighbours tell of a year. Types that it does not know share the topics and are passed over. */
@ApplicationScoped
class NeighbourListener {
    private final Hearing hearing;
    private final RestingOn restingOn;

    NeighbourListener(Hearing hearing, RestingOn restingOn) {
        this.hearing = hearing;
        this.restingOn = restingOn;
    }

    @Incoming("budget")
    Uni<Void> onBudget(Message<String> event) {
        return hear(NeighbourFeedReading.OF_BUDGET, event, BudgetChanged.class, restingOn::heard);
    }

    @Incoming("programme")
    Uni<Void> onProgramme(Message<String> event) {
        return hear(NeighbourFeedReading.OF_PROGRAMME, event, ProgrammeChanged.class, restingOn::heard);
    }

    private <T> Uni<Void> hear(List<String> types, Message<String> event, Class<T> type, Consumer<T> keep) {
        boolean known = event.getMetadata(IncomingCloudEventMetadata.class)
                .map(envelope -> types.contains(envelope.getType()))
                .orElse(true);
        return known ? hearing.hear(event, type, keep) : Uni.createFrom().completionStage(event::ack);
    }
}

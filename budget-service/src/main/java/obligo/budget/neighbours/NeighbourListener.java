package obligo.budget.neighbours;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import obligo.outbox.Hearing;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Hears which Jobcenters and instruments there are. */
@ApplicationScoped
class NeighbourListener {
    private final Hearing hearing;
    private final Neighbours neighbours;

    NeighbourListener(Hearing hearing, Neighbours neighbours) {
        this.hearing = hearing;
        this.neighbours = neighbours;
    }

    @Incoming("organisation")
    Uni<Void> onJobcenterChanged(Message<String> event) {
        return hearing.hear(event, JobcenterChanged.class, neighbours::heard);
    }

    @Incoming("instruments")
    Uni<Void> onInstrumentChanged(Message<String> event) {
        return hearing.hear(event, InstrumentChanged.class, neighbours::heard);
    }
}

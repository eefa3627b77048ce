package obligo.budget.neighbours;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import obligo.outbox.EventReader;
import obligo.outbox.UnreadableEvent;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.DataException;

/** Hears what the neighbours tell. What cannot be read goes to the dead-letter topic; an outage is waited out. */
@ApplicationScoped
class NeighbourListener {
    private final EventReader reader;
    private final Neighbours neighbours;

    NeighbourListener(EventReader reader, Neighbours neighbours) {
        this.reader = reader;
        this.neighbours = neighbours;
    }

    @Incoming("organisation")
    @Blocking
    @Retry(
            maxRetries = -1,
            maxDuration = 0,
            delay = 500,
            abortOn = {UnreadableEvent.class, ConstraintViolationException.class, DataException.class})
    void onJobcenterChanged(String data) {
        neighbours.heard(reader.read(data, JobcenterChanged.class));
    }

    @Incoming("instruments")
    @Blocking
    @Retry(
            maxRetries = -1,
            maxDuration = 0,
            delay = 500,
            abortOn = {UnreadableEvent.class, ConstraintViolationException.class, DataException.class})
    void onInstrumentChanged(String data) {
        neighbours.heard(reader.read(data, InstrumentChanged.class));
    }
}

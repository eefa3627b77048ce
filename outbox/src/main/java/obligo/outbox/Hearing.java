package obligo.outbox;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Consumer;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.DataException;
import org.jboss.logging.Logger;

/**
 * How a listener hears: one event after the other, each until it is kept. What cannot be read or kept goes to the
 * dead-letter topic. Anything else, such as a database that is away, is waited out; a service that stops meanwhile has
 * acknowledged nothing and hears the event again.
 */
@ApplicationScoped
public class Hearing {
    private static final Logger LOG = Logger.getLogger(Hearing.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final EventReader reader;

    Hearing(EventReader reader) {
        this.reader = reader;
    }

    /** Reads the event as {@code type} and hands it to {@code keep}, which has to be one transaction. */
    public <T> Uni<Void> hear(Message<String> message, Class<T> type, Consumer<T> keep) {
        return Uni.createFrom()
                .item(message::getPayload)
                .invoke(data -> keep.accept(reader.read(data, type)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onFailure(failure -> !isHopeless(failure))
                .invoke(failure -> LOG.warnf("a %s waits to be kept: %s", type.getSimpleName(), failure))
                .onFailure(failure -> !isHopeless(failure))
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .onItemOrFailure()
                .transformToUni((data, failure) -> Uni.createFrom()
                        .completionStage(() -> failure == null ? message.ack() : message.nack(failure)));
    }

    /** Whether trying again cannot help. */
    static boolean isHopeless(Throwable failure) {
        return failure instanceof UnreadableEvent
                || failure instanceof ConstraintViolationException
                || failure instanceof DataException;
    }
}

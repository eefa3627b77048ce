package obligo.budget.ledger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import obligo.http.CommonRefusal;

/**
 * Where single bookings wait for each other: whatever has come in while a transaction ran goes into the next one
 * together, each with its own answer. The busier it is, the fewer commits a booking costs. A year that somebody else is
 * writing, another instance or a long load, holds up nobody but those who wait for it.
 */
@ApplicationScoped
public class BookingQueue {
    private static final int MOST_WAITING = 5_000;
    private static final int MOST_IN_ONE = 500;
    private static final int LOOK_UP_MILLIS = 100;
    private static final long MOST_GATHERING_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final Ledger ledger;
    private final BlockingQueue<Waiting> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final HeldYears held;
    private final Thread thread;
    private volatile boolean stopping;
    private int usual = 1;

    BookingQueue(Ledger ledger) {
        this.ledger = ledger;
        this.held = new HeldYears(ledger, MOST_WAITING);
        this.thread = new Thread(this::run, "ledger");
        thread.setDaemon(true);
    }

    /** A request whose caller waits for its outcome. */
    record Waiting(Request request, CompletableFuture<Outcome> outcome) {
        void refuse() {
            outcome.completeExceptionally(CommonRefusal.TEMPORARILY_UNAVAILABLE.refusal());
        }
    }

    /** @return the outcome, or the failure {@code temporarily-unavailable} */
    public Uni<Outcome> book(Request request) {
        Waiting one = new Waiting(request, new CompletableFuture<>());
        if (!waiting.offer(one)) {
            one.refuse();
        }
        return Uni.createFrom().completionStage(one.outcome());
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        thread.join();
        waiting.forEach(Waiting::refuse);
        held.stop();
    }

    private void run() {
        while (!stopping) {
            List<Waiting> batch = new ArrayList<>();
            try {
                Waiting first = waiting.poll(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
                if (first == null) {
                    continue;
                }
                batch.add(first);
                waiting.drainTo(batch, MOST_IN_ONE - 1);
                gather(batch);
            } catch (InterruptedException e) {
                batch.forEach(Waiting::refuse);
                return;
            }
            book(batch);
            usual = Math.max(batch.size() + waiting.size(), usual - 1);
        }
    }

    /**
     * Waits a moment for as many as were on their way together lately: whoever got an answer then is likely to ask again
     * at once. One caller alone never waits.
     */
    private void gather(List<Waiting> batch) throws InterruptedException {
        long end = System.nanoTime() + MOST_GATHERING_NANOS;
        while (batch.size() < Math.min(usual, MOST_IN_ONE)) {
            Waiting next = waiting.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (next == null) {
                return;
            }
            batch.add(next);
            waiting.drainTo(batch, MOST_IN_ONE - batch.size());
        }
    }

    private void book(List<Waiting> batch) {
        List<Waiting> free = batch.stream().filter(one -> !held.take(one)).toList();
        if (free.isEmpty()) {
            return;
        }
        try {
            List<Optional<Outcome>> outcomes =
                    ledger.bookUnheld(free.stream().map(Waiting::request).toList());
            for (int i = 0; i < free.size(); i++) {
                Waiting one = free.get(i);
                outcomes.get(i).ifPresentOrElse(one.outcome()::complete, () -> held.add(one));
            }
        } catch (RuntimeException | Error e) {
            // Whatever it is, the queue goes on: others wait behind these.
            free.forEach(one -> one.outcome().completeExceptionally(e));
        }
    }
}

package obligo.budget.ledger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import obligo.http.CommonRefusal;

/**
 * Where single bookings wait for each other: whatever has come in while a transaction ran goes into the next one
 * together, each with its own answer. The busier it is, the fewer commits a booking costs.
 */
@ApplicationScoped
public class BookingQueue {
    /** Two, so that one reads and decides while the other waits for the disk; a Jobcenter always has the same one. */
    private static final int LANES = 2;

    private static final int MOST_WAITING = 5_000;
    private static final int MOST_IN_ONE = 500;
    private static final int LOOK_UP_MILLIS = 100;
    private static final long MOST_GATHERING_NANOS = TimeUnit.MILLISECONDS.toNanos(3);

    private final Ledger ledger;
    private final List<Lane> lanes;

    BookingQueue(Ledger ledger) {
        this.ledger = ledger;
        this.lanes = IntStream.range(0, LANES).mapToObj(Lane::new).toList();
    }

    /** @return the outcome, or the failure {@code temporarily-unavailable} */
    public Uni<Outcome> book(Request request) {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        Lane lane = lanes.get(Math.floorMod(request.year().jobcenter().hashCode(), LANES));
        if (!lane.waiting.offer(new Waiting(request, outcome))) {
            return Uni.createFrom().failure(CommonRefusal.TEMPORARILY_UNAVAILABLE.refusal());
        }
        return Uni.createFrom().completionStage(outcome);
    }

    void start(@Observes StartupEvent event) {
        lanes.forEach(lane -> lane.thread.start());
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        for (Lane lane : lanes) {
            lane.stop();
        }
    }

    private record Waiting(Request request, CompletableFuture<Outcome> outcome) {}

    /** One writer with its own queue. */
    private final class Lane {
        private final BlockingQueue<Waiting> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
        private final Thread thread;
        private volatile boolean stopping;
        private int usual = 1;

        Lane(int number) {
            thread = new Thread(this::run, "ledger-" + number);
            thread.setDaemon(true);
        }

        void stop() throws InterruptedException {
            stopping = true;
            thread.join();
            waiting.forEach(
                    left -> left.outcome().completeExceptionally(CommonRefusal.TEMPORARILY_UNAVAILABLE.refusal()));
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
                } catch (InterruptedException e) {
                    return;
                }
                waiting.drainTo(batch, MOST_IN_ONE - 1);
                gather(batch);
                usual = batch.size();
                book(batch);
            }
        }

        /**
         * Waits a moment for as many as came together last time: whoever got an answer then is likely to ask again at
         * once. One caller alone never waits.
         */
        private void gather(List<Waiting> batch) {
            long end = System.nanoTime() + MOST_GATHERING_NANOS;
            try {
                while (batch.size() < usual) {
                    Waiting next = waiting.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                    if (next == null) {
                        return;
                    }
                    batch.add(next);
                    waiting.drainTo(batch, MOST_IN_ONE - batch.size());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void book(List<Waiting> batch) {
            try {
                List<Outcome> outcomes =
                        ledger.book(batch.stream().map(Waiting::request).toList());
                for (int i = 0; i < batch.size(); i++) {
                    batch.get(i).outcome().complete(outcomes.get(i));
                }
            } catch (RuntimeException | Error e) {
                // Whatever it is, the lane goes on: others wait behind these.
                batch.forEach(one -> one.outcome().completeExceptionally(e));
            }
        }
    }
}

package obligo.budget.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import obligo.budget.ledger.BookingQueue.Waiting;
import obligo.budget.year.YearKey;

/** Bookings of years that somebody else is writing: each year is waited for by itself. */
final class HeldYears {
    /** As many years can be waited for at once; each takes a connection, and the pool has to have some left. */
    private static final int THREADS = 6;

    private static final int LAST_SECONDS = 10;

    private final Ledger ledger;
    private final int mostWaiting;
    private final Map<YearKey, List<Waiting>> waiting = new HashMap<>();
    private final ExecutorService threads;

    HeldYears(Ledger ledger, int mostWaiting) {
        this.ledger = ledger;
        this.mostWaiting = mostWaiting;
        this.threads = Executors.newFixedThreadPool(THREADS, work -> {
            Thread thread = new Thread(work, "ledger-held");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Takes a booking where its year is waited for already. */
    synchronized boolean take(Waiting one) {
        List<Waiting> others = waiting.get(one.request().year());
        if (others == null) {
            return false;
        }
        if (others.size() < mostWaiting) {
            others.add(one);
        } else {
            one.refuse();
        }
        return true;
    }

    synchronized void add(Waiting one) {
        YearKey year = one.request().year();
        if (!take(one)) {
            waiting.put(year, new ArrayList<>(List.of(one)));
            threads.execute(() -> book(year));
        }
    }

    private void book(YearKey year) {
        for (List<Waiting> batch = next(year); !batch.isEmpty(); batch = next(year)) {
            try {
                List<Outcome> outcomes =
                        ledger.book(batch.stream().map(Waiting::request).toList());
                for (int i = 0; i < batch.size(); i++) {
                    batch.get(i).outcome().complete(outcomes.get(i));
                }
            } catch (RuntimeException | Error e) {
                batch.forEach(one -> one.outcome().completeExceptionally(e));
            }
        }
    }

    /** All that wait for the year now; none, and it is waited for no longer. */
    private synchronized List<Waiting> next(YearKey year) {
        List<Waiting> batch = waiting.getOrDefault(year, List.of());
        if (batch.isEmpty()) {
            waiting.remove(year);
        } else {
            waiting.put(year, new ArrayList<>());
        }
        return batch;
    }

    void stop() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
        synchronized (this) {
            waiting.values().forEach(year -> year.forEach(Waiting::refuse));
        }
    }
}

package obligo.outbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Publishes recorded facts, per key in the order they were recorded and at least once. Of all instances of a service
 * one relays; when it goes, its database connection goes, and another takes over.
 */
@ApplicationScoped
class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int IDLE_MILLIS = 1_000;
    private static final int PAUSE_AFTER_FAILURE_MILLIS = 1_000;

    private final AgroalDataSource dataSource;
    private final EventPublisher publisher;
    private final Topics topics;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread thread;

    OutboxRelay(AgroalDataSource dataSource, EventPublisher publisher, Topics topics) {
        this.dataSource = dataSource;
        this.publisher = publisher;
        this.topics = topics;
    }

    void start(@Observes StartupEvent event) {
        thread = new Thread(this::run, "outbox-relay");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        if (thread != null) {
            thread.interrupt();
            thread.join(TimeUnit.SECONDS.toMillis(5));
        }
    }

    private void run() {
        while (isRunning()) {
            try (Connection connection = dataSource.getConnection()) {
                relay(new UnpublishedEvents(connection));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException | RuntimeException e) {
                if (isRunning()) {
                    LOG.warnf("relay interrupted, going on in a moment: %s", e.toString());
                    pause();
                }
            }
        }
    }

    private void relay(UnpublishedEvents events) throws SQLException, InterruptedException {
        events.listen();
        while (isRunning() && !events.lock()) {
            pause(); // Another instance publishes. Its lock ends with it, and nothing notifies us of that.
        }
        topics.create();
        while (isRunning()) {
            List<UnpublishedEvents.Row> batch = events.oldestOfEachKey();
            if (batch.isEmpty()) {
                events.awaitNotification(IDLE_MILLIS);
            } else {
                Uni.join()
                        .all(batch.stream().map(publisher::publish).toList())
                        .andCollectFailures()
                        .await()
                        .indefinitely();
                events.markPublished(batch);
            }
        }
    }

    private boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private void pause() {
        try {
            stopped.await(PAUSE_AFTER_FAILURE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package obligo.cli.prove;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import obligo.cli.suite.Instance;

/** Kills one process after the other at random moments, each the hard way, and starts it again. */
final class Chaos {
    private static final int LONGEST_CALM_MILLIS = 6_000;
    private static final int LONGEST_OUTAGE_MILLIS = 2_500;

    private final List<Instance> victims;
    private final Random random;
    private final Consumer<String> tell;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Map<String, Integer> kills = Collections.synchronizedMap(new TreeMap<>());
    private volatile String down = "";

    /** @param tell hears of each kill */
    Chaos(List<Instance> victims, long seed, Consumer<String> tell) {
        this.victims = victims;
        this.random = new Random(seed);
        this.tell = tell;
    }

    /** Goes on until it is told to stop; everything is alive then. */
    void run() {
        List<Instance> left = new ArrayList<>();
        while (!isOverAfter(Duration.ofMillis(1_000L + random.nextInt(LONGEST_CALM_MILLIS)))) {
            if (left.isEmpty()) {
                left.addAll(victims);
            }
            strike(left.remove(random.nextInt(left.size())));
        }
    }

    void stop() {
        over.countDown();
    }

    private void strike(Instance victim) {
        victim.kill();
        kills.merge(victim.title(), 1, Integer::sum);
        down = victim.title();
        isOverAfter(Duration.ofMillis(random.nextInt(LONGEST_OUTAGE_MILLIS)));
        Duration took = victim.startAgain();
        down = "";
        tell.accept("%s was killed, and ready again %.1f s after its new start"
                .formatted(victim.title(), took.toMillis() / 1000.0));
    }

    private boolean isOverAfter(Duration pause) {
        try {
            return over.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** What is not alive at the moment; empty where all is. */
    String down() {
        return down;
    }

    /** How often each was killed, by name. */
    Map<String, Integer> kills() {
        return Map.copyOf(kills);
    }
}

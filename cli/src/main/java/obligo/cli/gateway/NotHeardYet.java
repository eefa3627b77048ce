package obligo.cli.gateway;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Right after the first start a service may not have heard of all Jobcenters and instruments. */
public final class NotHeardYet {
    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(50).toNanos();
    private static final Set<String> REFUSALS = Set.of("jobcenter-unknown", "instrument-unknown");

    private NotHeardYet() {}

    /** Repeats a request that is refused only because of that, until the patience is at its end. */
    public static Answer patiently(Duration patience, Supplier<Answer> request) {
        long giveUp = System.nanoTime() + patience.toNanos();
        Answer answer = request.get();
        while (REFUSALS.contains(answer.refusal()) && System.nanoTime() < giveUp) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            answer = request.get();
        }
        return answer;
    }
}

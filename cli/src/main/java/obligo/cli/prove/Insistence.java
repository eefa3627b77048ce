package obligo.cli.prove;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import obligo.cli.judge.Fault;
import obligo.cli.judge.Findings;
import obligo.cli.load.Reply;
import org.jspecify.annotations.Nullable;

/** Asks the same again and again, of any instance, until there is an answer. */
final class Insistence {
    private static final Duration GIVE_UP = Duration.ofSeconds(100);
    private static final Set<Integer> NO_ANSWERS = Set.of(500, 502, 503, 504);
    private static final int LONGEST_PAUSE_MILLIS = 200;

    private final List<Integer> ports;
    private final Findings findings;
    private final Tally tally;

    /** @param ports of the instances */
    Insistence(List<Integer> ports, Findings findings, Tally tally) {
        this.ports = ports;
        this.findings = findings;
        this.tally = tally;
    }

    /**
     * How it ended.
     *
     * @param reply null where there was none to the end
     * @param silences how often there was none before
     */
    record Answered(@Nullable Reply reply, int silences) {
        boolean isIn(Set<Integer> statuses) {
            return reply != null && statuses.contains(reply.status());
        }
    }

    Answered ask(Object what, RandomGenerator random, IntFunction<Future<Reply>> sendToPort) {
        return ask(what, random, sendToPort, reply -> true);
    }

    /**
     * Asks until there is an answer, or nobody can believe in one any more.
     *
     * @param what for the evidence
     * @param isWhole whether it is one to the end
     */
    Answered ask(Object what, RandomGenerator random, IntFunction<Future<Reply>> sendToPort, Predicate<Reply> isWhole) {
        long giveUp = System.nanoTime() + GIVE_UP.toNanos();
        int silences = 0;
        while (System.nanoTime() < giveUp) {
            Optional<Reply> reply = askOnce(random, sendToPort).filter(isWhole);
            if (reply.isPresent()) {
                return new Answered(reply.get(), silences);
            }
            silences++;
            LockSupport.parkNanos(
                    Duration.ofMillis(1 + random.nextInt(LONGEST_PAUSE_MILLIS)).toNanos());
        }
        findings.add(
                Fault.UNANSWERED,
                "asked %d times within %d s: %s",
                silences,
                GIVE_UP.toSeconds(),
                String.valueOf(what));
        return new Answered(null, silences);
    }

    /** Empty where what became of the request is unknown. */
    Optional<Reply> askOnce(RandomGenerator random, IntFunction<Future<Reply>> sendToPort) {
        int port = ports.get(random.nextInt(ports.size()));
        Reply reply;
        try {
            reply = sendToPort
                    .apply(port)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            tally.silences.increment();
            return Optional.empty();
        }
        if (reply.status() == 500) {
            findings.add(Fault.ANSWER, "an internal error: %s", reply.body());
        }
        if (NO_ANSWERS.contains(reply.status())) {
            tally.silences.increment();
            return Optional.empty();
        }
        return Optional.of(reply);
    }
}

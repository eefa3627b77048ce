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
import obligo.cli.terminal.CannotGoOn;

/** Asks the same again and again, of any instance, until there is an answer. */
final class Insistence {
    private static final Duration GIVE_UP = Duration.ofMinutes(4);
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

    /** @param silences how often there was none before */
    record Answered(Reply reply, int silences) {}

    Answered ask(RandomGenerator random, IntFunction<Future<Reply>> sendToPort) {
        return ask(random, sendToPort, reply -> true);
    }

    /**
     * Asks until there is an answer.
     *
     * @param isWhole whether it is one to the end
     */
    Answered ask(RandomGenerator random, IntFunction<Future<Reply>> sendToPort, Predicate<Reply> isWhole) {
        long giveUp = System.nanoTime() + GIVE_UP.toNanos();
        for (int silences = 0; System.nanoTime() < giveUp; silences++) {
            Optional<Answered> answered = askOnce(random, sendToPort).filter(one -> isWhole.test(one.reply()));
            if (answered.isPresent()) {
                return new Answered(answered.get().reply(), silences);
            }
            LockSupport.parkNanos(
                    Duration.ofMillis(1 + random.nextInt(LONGEST_PAUSE_MILLIS)).toNanos());
        }
        throw new CannotGoOn("No answer within %d s, from neither instance.".formatted(GIVE_UP.toSeconds()));
    }

    /** Empty where what became of the request is unknown. */
    Optional<Answered> askOnce(RandomGenerator random, IntFunction<Future<Reply>> sendToPort) {
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
        return Optional.of(new Answered(reply, 0));
    }
}

package obligo.cli.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import obligo.cli.terminal.CannotGoOn;

/** Users who ask again as soon as they are answered, each over a connection of its own. */
public final class Users {
    private final Wire wire;
    private final int users;
    private final int expectedStatus;

    /** @param expectedStatus of every answer; any other ends the round */
    public Users(Wire wire, int users, int expectedStatus) {
        this.wire = wire;
        this.users = users;
        this.expectedStatus = expectedStatus;
    }

    /**
     * Asks for so long; what was asked by then is waited for.
     *
     * @param next made on the one thread that sends, so it is to be cheap
     * @return the time from asking to the end of the answer, of each request
     * @throws CannotGoOn with the first answer that is not the expected one
     */
    public List<Duration> ask(Duration howLong, Supplier<Request> next) {
        Round round = new Round(System.nanoTime() + howLong.toNanos(), next);
        wire.run(round::begin);
        try {
            round.over.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof CannotGoOn reason ? reason : e;
        }
        return round.answeredAfter;
    }

    /** Lives on the one thread of the connections. */
    private final class Round {
        private final long deadline;
        private final Supplier<Request> next;
        private final List<Duration> answeredAfter = new ArrayList<>();
        private final CompletableFuture<Void> over = new CompletableFuture<>();
        private int asking = users;

        Round(long deadline, Supplier<Request> next) {
            this.deadline = deadline;
            this.next = next;
        }

        void begin() {
            for (int user = 0; user < users; user++) {
                askAgain();
            }
        }

        private void askAgain() {
            long begin = System.nanoTime();
            if (begin >= deadline || over.isDone()) {
                asking--;
                if (asking == 0) {
                    over.complete(null);
                }
                return;
            }
            Request request = next.get();
            wire.sendForStatus(request).onComplete(reply -> {
                if (reply.failed()) {
                    fail("%s %s was not answered: %s".formatted(request.method(), request.path(), reply.cause()));
                } else if (reply.result().status() != expectedStatus) {
                    Reply unexpected = reply.result();
                    fail("%s %s was answered with %d: %s"
                            .formatted(request.method(), request.path(), unexpected.status(), unexpected.body()));
                } else {
                    answeredAfter.add(Duration.ofNanos(System.nanoTime() - begin));
                    askAgain();
                }
            });
        }

        private void fail(String sentence) {
            over.completeExceptionally(new CannotGoOn(sentence));
        }
    }
}

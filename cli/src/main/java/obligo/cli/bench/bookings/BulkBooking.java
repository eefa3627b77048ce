package obligo.cli.bench.bookings;

import io.vertx.core.buffer.Buffer;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import obligo.cli.load.Reply;
import obligo.cli.load.Request;
import obligo.cli.load.Wire;
import obligo.cli.terminal.CannotGoOn;
import obligo.cli.trial.TrialYear;

/** The same commitments as one stream of lines for each of a few Jobcenters, at the same time. */
final class BulkBooking {
    private static final int LINES_A_PIECE = 50;

    private final Wire wire;
    private final int port;
    private final List<TrialYear> years;
    private final List<String> tokens;

    /** @param tokens one for each of the years */
    BulkBooking(Wire wire, int port, List<TrialYear> years, List<String> tokens) {
        this.wire = wire;
        this.port = port;
        this.years = years;
        this.tokens = tokens;
    }

    /** Books so many in each year, and returns when the last line of each answer is there. */
    void book(int bookings) {
        CompletableFuture<?>[] streams = IntStream.range(0, years.size())
                .mapToObj(i -> one(years.get(i), tokens.get(i), bookings))
                .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(streams).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof CannotGoOn reason
                    ? reason
                    : new CannotGoOn("A bulk broke off: " + e.getCause(), e);
        }
    }

    private CompletableFuture<Void> one(TrialYear year, String token, int bookings) {
        AtomicInteger booked = new AtomicInteger();
        Request head = Request.post(port, year.path() + "/bookings", token, Buffer.buffer());
        return wire.stream(head, pieces(year, bookings), line -> {
                    if (line.contains("\"status\":\"BOOKED\"")) {
                        booked.incrementAndGet();
                    }
                })
                .toCompletionStage()
                .toCompletableFuture()
                .thenAccept(reply -> requireAll(reply, booked.get(), bookings));
    }

    private static void requireAll(Reply reply, int booked, int bookings) {
        if (reply.status() != 200 || booked != bookings) {
            throw new CannotGoOn("A bulk of %d was answered with %d, of which %d were booked: %s"
                    .formatted(bookings, reply.status(), booked, reply.body()));
        }
    }

    private static Iterator<Buffer> pieces(TrialYear year, int bookings) {
        List<String> tails = year.lines().stream()
                .map(line -> "\",\"type\":\"COMMITMENT\",\"booking\":%s}\n"
                        .formatted(Target.booking(line.key(), year.year())))
                .toList();
        return new Iterator<>() {
            private int left = bookings;

            @Override
            public boolean hasNext() {
                return left > 0;
            }

            @Override
            public Buffer next() {
                Buffer piece = Buffer.buffer();
                for (int i = 0; i < LINES_A_PIECE && left > 0; i++) {
                    left--;
                    piece.appendString("{\"id\":\"")
                            .appendString(
                                    Target.randomId(ThreadLocalRandom.current()).toString())
                            .appendString(tails.get(left % tails.size()));
                }
                return piece;
            }
        };
    }
}

package obligo.cli.bench.bookings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** What one contestant has done in all its rounds, and what that took of the processors. */
final class Score {
    private final String title;
    private final Map<String, Supplier<Duration>> processes;
    private final List<Duration> took = new ArrayList<>();
    private final Map<String, Duration> processorTime = new LinkedHashMap<>();
    private long bookings;
    private Duration elapsed = Duration.ZERO;

    /** @param processes the processor time that each has used so far, by name */
    Score(String title, Map<String, Supplier<Duration>> processes) {
        this.title = title;
        this.processes = processes;
    }

    void round(Contestant contestant, Duration howLong) {
        measure(() -> {
            List<Duration> booked = contestant.book(howLong);
            took.addAll(booked);
            bookings += booked.size();
        });
    }

    /** Work that is timed as a whole. */
    void whole(Runnable work, long count) {
        measure(work);
        bookings += count;
    }

    private void measure(Runnable work) {
        Map<String, Duration> before = new LinkedHashMap<>();
        processes.forEach((name, time) -> before.put(name, time.get()));
        long begin = System.nanoTime();
        work.run();
        elapsed = elapsed.plusNanos(System.nanoTime() - begin);
        before.forEach((name, time) -> processorTime.merge(
                name, processes.getOrDefault(name, () -> Duration.ZERO).get().minus(time), Duration::plus));
    }

    String title() {
        return title;
    }

    long bookings() {
        return bookings;
    }

    List<Duration> took() {
        return took;
    }

    long bookingsPerSecond() {
        return bookings * 1_000_000_000L / Math.max(1, elapsed.toNanos());
    }

    /** Of this one's throughput in that of the other, such as {@code 0.73}. */
    String ratioTo(Score other) {
        long percent = bookingsPerSecond() * 100 / Math.max(1, other.bookingsPerSecond());
        return String.format(Locale.ROOT, "%d.%02d", percent / 100, percent % 100);
    }

    /** Processor time of each process for one booking, in the order in which they were named. */
    List<String> processorTimes() {
        return processorTime.values().stream()
                .map(time -> time.toNanos() / 1_000 / Math.max(1, bookings) + " µs")
                .toList();
    }
}

package obligo.budget.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * The rows of one file over time. Rows of the same key follow each other; one day knows at most one of them.
 *
 * @param <T> what a row says
 */
final class Timeline<T> {
    /** The SGB II begins; what has to hold on every day has to hold since then. */
    private static final LocalDate BEGINNING = LocalDate.of(2005, 1, 1);

    private final List<Entry<T>> entries = new ArrayList<>();
    private final LawFile file;

    /** A row and what it says. */
    private record Entry<T>(LawRow row, Provision provision, T content) {}

    Timeline(LawFile file, BiFunction<LawRow, Provision, T> reading) {
        this.file = file;
        for (LawRow row : file.rows()) {
            Provision provision = row.provision();
            Entry<T> entry = new Entry<>(row, provision, reading.apply(row, provision));
            row.requireNothingElse();
            entries.stream()
                    .filter(other -> other.provision().key().equals(provision.key()))
                    .forEach(other -> requireApart(other, entry));
            entries.add(entry);
        }
    }

    private static void requireApart(Entry<?> one, Entry<?> other) {
        LocalDate last = Objects.requireNonNullElse(other.provision().to(), LocalDate.MAX);
        if (one.provision().overlaps(other.provision().from(), last)) {
            throw new LawFault(
                    other.row().place() + ": overlaps in time with " + one.row().place());
        }
    }

    /** Refuses a file in which two rows of any key hold on one day. */
    Timeline<T> oneAtATime() {
        for (int i = 0; i < entries.size(); i++) {
            for (int j = 0; j < i; j++) {
                requireApart(entries.get(j), entries.get(i));
            }
        }
        return this;
    }

    /** Refuses a file that says nothing of a key on some day since the beginning. */
    Timeline<T> always(Stream<String> keys) {
        keys.forEach(key -> {
            LocalDate open = BEGINNING;
            List<Entry<T>> inOrder = entries.stream()
                    .filter(entry -> entry.provision().key().equals(key))
                    .sorted(Comparator.comparing(entry -> entry.provision().from()))
                    .toList();
            for (Entry<T> entry : inOrder) {
                if (entry.provision().from().isAfter(open)) {
                    throw new LawFault(entry.row().place() + ": nothing holds from " + open + " until it begins");
                }
                LocalDate to = entry.provision().to();
                open = to == null ? LocalDate.MAX : to.plusDays(1);
            }
            if (!open.equals(LocalDate.MAX)) {
                throw new LawFault(file + " says nothing of " + key + " from " + open + " on");
            }
        });
        return this;
    }

    Optional<T> on(String key, LocalDate day) {
        return entries.stream()
                .filter(entry ->
                        entry.provision().key().equals(key) && entry.provision().inForceOn(day))
                .map(Entry::content)
                .findFirst();
    }

    /** What holds on some day of a time, both ends included. */
    List<T> during(LocalDate first, LocalDate last) {
        return entries.stream()
                .filter(entry -> entry.provision().overlaps(first, last))
                .map(Entry::content)
                .toList();
    }

    Stream<Provision> inForceOn(LocalDate day) {
        return entries.stream().map(Entry::provision).filter(provision -> provision.inForceOn(day));
    }
}

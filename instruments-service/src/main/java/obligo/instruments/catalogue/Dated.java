package obligo.instruments.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What holds from a day on, until another takes its place. */
public interface Dated {
    LocalDate from();

    /** Last day, null where it is open. */
    @Nullable
    LocalDate to();

    /** For whom it holds, so that rows for different ones may stand side by side. */
    default String scope() {
        return "";
    }

    /** What it says while it holds. */
    Object says();

    private boolean holdsOn(LocalDate day) {
        LocalDate last = to();
        return !day.isBefore(from()) && (last == null || !day.isAfter(last));
    }

    /** Whether there is a day on which both hold for the same ones. */
    default boolean overlaps(Dated other) {
        return scope().equals(other.scope()) && (holdsOn(other.from()) || other.holdsOn(from()));
    }

    /** What rows say on a day, and to whom. */
    static Map<String, Object> saidOn(LocalDate day, List<? extends Dated> rows) {
        return rows.stream()
                .filter(row -> ((Dated) row).holdsOn(day))
                .collect(Collectors.toMap(Dated::scope, Dated::says));
    }

    /** The one of several that do not overlap which holds on a day. */
    static <D extends Dated> Optional<D> on(LocalDate day, List<D> rows) {
        return rows.stream().filter(row -> ((Dated) row).holdsOn(day)).findFirst();
    }
}

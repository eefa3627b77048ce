package obligo.instruments.changes;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Days from a first to a last one; null is open. A span that ends before it begins has none. */
record Span(@Nullable LocalDate first, @Nullable LocalDate last) {
    static Span ofYear(int year) {
        return new Span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    static Span ofMonth(int year, int month) {
        YearMonth days = YearMonth.of(year, month);
        return new Span(days.atDay(1), days.atEndOfMonth());
    }

    Span and(Span other) {
        LocalDate begin = first == null || (other.first != null && other.first.isAfter(first)) ? other.first : first;
        LocalDate end = last == null || (other.last != null && other.last.isBefore(last)) ? other.last : last;
        return new Span(begin, end);
    }

    boolean isEmpty() {
        return first != null && last != null && last.isBefore(first);
    }

    /** Whether it has every day of another one. */
    boolean covers(Span other) {
        return other.isEmpty() || and(other).equals(other);
    }
}

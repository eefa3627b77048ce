package obligo.budget.ledger;

import java.util.EnumMap;
import java.util.Map;

/** The sums of an envelope, or what a booking changes of them; in cents. */
final class Sums {
    private final Map<Sum, Long> cents = new EnumMap<>(Sum.class);

    long get(Sum sum) {
        return cents.getOrDefault(sum, 0L);
    }

    void set(Sum sum, long value) {
        cents.put(sum, value);
    }

    void add(Sum sum, long more) {
        cents.merge(sum, more, Math::addExact);
    }

    void add(Sums other) {
        other.cents.forEach(this::add);
    }

    boolean isZero() {
        return cents.values().stream().allMatch(sum -> sum == 0);
    }

    long limit() {
        return get(Sum.GRANTED) + get(Sum.TRANSFERRED) + get(Sum.REFUNDED);
    }

    long used() {
        return get(Sum.BLOCKED) + get(Sum.RESERVED) + get(Sum.COMMITTED) + get(Sum.PAID);
    }

    /** What counts against a statutory cap. */
    long committedAndPaid() {
        return get(Sum.COMMITTED) + get(Sum.PAID);
    }

    @Override
    public String toString() {
        return cents.toString();
    }
}

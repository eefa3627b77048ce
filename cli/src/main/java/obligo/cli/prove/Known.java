package obligo.cli.prove;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import obligo.cli.money.Cents;
import org.jspecify.annotations.Nullable;

/** What all writers know to be booked, so that later acts can be about it. */
final class Known {
    private static final int KEPT = 120;

    final Recent<Bound> reservations = new Recent<>(KEPT);
    final Recent<Bound> commitments = new Recent<>(KEPT);
    final Recent<Bound> frameworks = new Recent<>(KEPT);
    final Recent<Bound> payments = new Recent<>(KEPT);
    final Recent<Bound> transfers = new Recent<>(KEPT / 10);
    /** Whatever a reversal could take back. */
    final Recent<String> bookings = new Recent<>(KEPT);

    private final Map<String, String> steps = new ConcurrentHashMap<>();

    /** @param cents of this year; of a framework what may be called */
    record Bound(String id, @Nullable String line, @Nullable String pot, long cents) {}

    void learn(Act act) {
        JsonNode booking = act.booking();
        switch (act.type()) {
            case RESERVATION -> reservations.add(bound(act, booking));
            case COMMITMENT -> learnCommitment(act, booking);
            case PAYMENT, DIRECT_PAYMENT -> payments.add(bound(act, booking));
            case TRANSFER -> transfers.add(bound(act, booking));
            case TRANSFER_STEP ->
                steps.put(
                        booking.path("transfer").asText(), booking.path("step").asText());
            default -> {}
        }
        if (act.type() != ActType.TRANSFER && act.type() != ActType.TRANSFER_STEP) {
            bookings.add(act.id());
        }
    }

    /** What would take a transfer further. */
    String nextStep(String transfer) {
        return switch (steps.getOrDefault(transfer, "")) {
            case "" -> "BLOCK";
            case "BLOCK" -> "APPROVE";
            case "APPROVE" -> "BOOK";
            default -> "REVERSE";
        };
    }

    private void learnCommitment(Act act, JsonNode booking) {
        JsonNode first = booking.path("schedule").path(0);
        if (first.isMissingNode()) {
            commitments.add(bound(act, booking.path("monthly")));
            return;
        }
        commitments.add(bound(act, first));
        if (first.has("maximum")) {
            long option = cents(first, "maximum") - cents(first, "amount");
            frameworks.add(new Bound(act.id(), null, null, option));
        }
    }

    private static Bound bound(Act act, JsonNode money) {
        return new Bound(
                act.id(),
                act.booking().path("line").asText(null),
                money.path("pot").asText(null),
                cents(money, "amount"));
    }

    private static long cents(JsonNode money, String field) {
        return Cents.parse(money.path(field).asText());
    }
}

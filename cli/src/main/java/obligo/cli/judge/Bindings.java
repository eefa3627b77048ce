package obligo.cli.judge;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import obligo.cli.money.Cents;
import org.jspecify.annotations.Nullable;

/** What is open of each reservation, commitment and transfer, which must never be less than nothing. */
final class Bindings implements Check {
    private static final Set<String> KEPT = Set.of("RESERVED", "BLOCKED", "COMMITTED", "OPTION", "PAID");

    private static final Map<String, String> STATUS_AFTER = Map.of(
            "BLOCK", "BLOCKED", "APPROVE", "APPROVED", "BOOK", "BOOKED", "REVERSE", "REVERSED", "CANCEL", "CANCELLED");

    private final Findings findings;
    private final Map<String, Map<String, Long>> open = new HashMap<>();
    private final Map<String, String> reservations = new HashMap<>();
    private final Map<String, String> status = new HashMap<>();

    Bindings(Findings findings) {
        this.findings = findings;
    }

    @Override
    public void see(Entry entry) {
        switch (entry.type()) {
            case "RESERVATION", "COMMITMENT" -> status.put(entry.id(), "");
            case "TRANSFER" -> status.put(entry.id(), "PLANNED");
            case "TRANSFER_STEP" ->
                status.put(
                        entry.booking().path("transfer").asText(),
                        STATUS_AFTER.getOrDefault(entry.booking().path("step").asText(), "?"));
            default -> {}
        }
        String subject = entry.field("subject");
        String reservation = reservationOf(entry);
        for (Posting posting : entry.postings()) {
            boolean isTaken = reservation != null && posting.account().equals("RESERVED");
            String binding = isTaken ? reservation : subject;
            if (binding != null && KEPT.contains(posting.account())) {
                add(entry, binding, posting);
            }
        }
    }

    /** What a commitment took its money from, and its reversal gives it back to. */
    private @Nullable String reservationOf(Entry entry) {
        if (entry.type().equals("COMMITMENT") && entry.booking().has("reservation")) {
            reservations.put(entry.id(), entry.booking().path("reservation").asText());
        }
        String about = entry.type().equals("REVERSAL")
                ? entry.booking().path("booking").asText()
                : entry.id();
        return reservations.get(about);
    }

    private void add(Entry entry, String binding, Posting posting) {
        long rest = open.computeIfAbsent(binding, unused -> new TreeMap<>())
                .merge(posting.name(), posting.cents(), Long::sum);
        if (rest < 0) {
            findings.add(
                    Fault.OPEN_BELOW_ZERO,
                    "after entry %s, %s of %s is at %s",
                    entry,
                    posting.name(),
                    binding,
                    Cents.text(rest));
        }
    }

    /** By account, as far as it has ever been touched. */
    Map<String, Long> of(String binding) {
        return open.getOrDefault(binding, Map.of());
    }

    /** How far a transfer has come. */
    String statusOf(String transfer) {
        return status.getOrDefault(transfer, "?");
    }

    /** All reservations, commitments and transfers. */
    Set<String> ids() {
        return status.keySet();
    }
}

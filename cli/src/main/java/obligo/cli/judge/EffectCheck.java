package obligo.cli.judge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import obligo.cli.money.Cents;
import obligo.cli.trial.TrialYear;

/** Whether each entry posts what its booking asks for, to the cent: reckoned here again, from the request alone. */
final class EffectCheck implements Check {
    private final TrialYear trial;
    private final Bindings before;
    private final Findings findings;
    private final Map<String, List<Posting>> posted = new HashMap<>();
    private final Map<String, JsonNode> transfers = new HashMap<>();

    /** @param before what is open of each binding before the entry that is seen next */
    EffectCheck(TrialYear trial, Bindings before, Findings findings) {
        this.trial = trial;
        this.before = before;
        this.findings = findings;
    }

    @Override
    public void see(Entry entry) {
        if (entry.postings().stream().mapToLong(Posting::cents).sum() != 0) {
            findings.add(Fault.UNBALANCED, "entry %s: %s", entry, entry.json().path("postings"));
        }
        Effect is = Effect.of(entry.postings());
        Effect expected = new Effect(trial.year());
        expect(entry, expected);
        if (!expected.sums().equals(is.sums())) {
            findings.add(
                    Fault.OTHERWISE,
                    "entry %s posts %s, and not %s, for %s",
                    entry,
                    is.sums(),
                    expected.sums(),
                    entry.booking());
        }
        posted.put(entry.id(), entry.postings());
        if (entry.type().equals("TRANSFER")) {
            transfers.put(entry.id(), entry.booking());
        }
    }

    private void expect(Entry entry, Effect expected) {
        JsonNode booking = entry.booking();
        switch (entry.type()) {
            case "ALLOTMENT" -> allot(entry, expected);
            case "RESERVATION" -> expected.move(potOfLine(booking, booking), "FREE", "RESERVED", cents(booking));
            case "COMMITMENT" -> commit(booking, expected);
            case "PAYMENT" -> pay(booking, expected);
            case "DIRECT_PAYMENT" -> expected.move(potOfLine(booking, booking), "FREE", "PAID", cents(booking));
            case "RELEASE" -> release(booking, expected);
            case "CALL_OFF" -> callOff(booking, expected);
            case "REFUND" -> expected.move(potOfRefund(booking), "REFUNDED", "FREE", cents(booking));
            case "REVERSAL" ->
                posted.getOrDefault(booking.path("booking").asText(), List.of())
                        .forEach(posting -> expected.add(posting.name(), -posting.cents()));
            case "TRANSFER" -> unplan(booking, -1, expected);
            case "TRANSFER_STEP" -> step(entry, expected);
            default -> findings.add(Fault.OTHERWISE, "entry %s is of a type that nobody asked for", entry);
        }
    }

    private void allot(Entry entry, Effect expected) {
        for (TrialYear.Allotment allotment : trial.allotments()) {
            if (allotment.id().toString().equals(entry.id())) {
                Integer dueYear = allotment.dueYear();
                expected.move(
                        allotment.pot(),
                        dueYear == null ? "ALLOTTED" : "AUTHORISED:" + dueYear,
                        dueYear == null ? "FREE" : "AUTHORISATION:" + dueYear,
                        allotment.cents());
            }
        }
    }

    private void commit(JsonNode booking, Effect expected) {
        long dueThisYear = 0;
        for (Part part : Part.of(booking)) {
            String pot = potOfLine(booking, part.json());
            expected.bind(pot, part.dueYear(), part.cents(), part.optionCents());
            dueThisYear += part.dueYear() == trial.year() ? part.cents() : 0;
        }
        if (booking.has("reservation")) {
            String pot = potOfLine(booking, booking.path("schedule").path(0));
            long open = before.of(booking.path("reservation").asText()).getOrDefault(pot + ":RESERVED", 0L);
            expected.move(pot, "RESERVED", "FREE", Math.min(dueThisYear, open));
        }
    }

    private void pay(JsonNode booking, Effect expected) {
        String account = "COMMITTED:" + trial.year();
        expected.move(potOf(booking, booking.path("commitment").asText(), account), account, "PAID", cents(booking));
    }

    private void release(JsonNode booking, Effect expected) {
        String binding = booking.path("of").asText();
        if (booking.has("amount")) {
            boolean isReservation =
                    before.of(binding).keySet().stream().anyMatch(account -> account.endsWith(":RESERVED"));
            int dueYear = booking.path("dueYear").asInt(trial.year());
            String account = isReservation ? "RESERVED" : "COMMITTED:" + dueYear;
            expected.give(potOf(booking, binding, account) + ":" + account, cents(booking));
            return;
        }
        before.of(binding).forEach((account, open) -> {
            String[] parts = account.split(":", -1);
            boolean isMeant = !parts[1].equals("PAID")
                    && booking.path("pot").asText(parts[0]).equals(parts[0])
                    && (parts.length < 3
                            || booking.path("dueYear").asText(parts[2]).equals(parts[2]));
            if (isMeant) {
                expected.give(account, open);
            }
        });
    }

    private void callOff(JsonNode booking, Effect expected) {
        int dueYear = booking.path("dueYear").asInt();
        String pot = potOf(booking, booking.path("commitment").asText(), "OPTION:" + dueYear);
        expected.callOff(pot, dueYear, cents(booking));
    }

    private void step(Entry entry, Effect expected) {
        JsonNode booking = entry.booking();
        JsonNode transfer = transfers.get(booking.path("transfer").asText());
        if (transfer == null) {
            findings.add(Fault.OTHERWISE, "entry %s is a step of a transfer that nobody planned", entry);
            return;
        }
        long cents = cents(transfer);
        String from = transfer.path("from").asText();
        String to = transfer.path("to").asText();
        boolean isBlocked = before.of(booking.path("transfer").asText()).getOrDefault(from + ":BLOCKED", 0L) > 0;
        switch (booking.path("step").asText()) {
            case "BLOCK" -> {
                unplan(transfer, 1, expected);
                expected.move(from, "FREE", "BLOCKED", cents);
            }
            case "CANCEL" -> {
                unplan(transfer, isBlocked ? 0 : 1, expected);
                expected.move(from, "BLOCKED", "FREE", isBlocked ? cents : 0);
            }
            case "BOOK" -> {
                expected.add(from + ":BLOCKED", -cents);
                expected.add(to + ":FREE", cents);
            }
            case "REVERSE" -> {
                expected.add(to + ":FREE", -cents);
                expected.add(from + ":FREE", cents);
            }
            default -> {}
        }
    }

    /** A plan takes from the source and gives to the receiver, as a memorandum. */
    private static void unplan(JsonNode transfer, int sign, Effect expected) {
        expected.add(transfer.path("from").asText() + ":TRANSFER_PLANNED", sign * cents(transfer));
        expected.add(transfer.path("to").asText() + ":TRANSFER_PLANNED", -sign * cents(transfer));
    }

    private String potOfRefund(JsonNode booking) {
        return posted.getOrDefault(booking.path("payment").asText(), List.of()).stream()
                .filter(posting -> posting.account().equals("PAID"))
                .map(Posting::pot)
                .findFirst()
                .orElseGet(() -> potOfLine(booking, booking));
    }

    /** The pot that is named, or else the one that the line has. */
    private String potOfLine(JsonNode booking, JsonNode named) {
        String line = booking.path("line").asText();
        return named.path("pot")
                .asText(trial.lines().stream()
                        .filter(one -> one.key().equals(line))
                        .flatMap(one -> one.cents().keySet().stream())
                        .findFirst()
                        .orElse("?"));
    }

    /** The pot that is named, or else the one that has something on the account. */
    private String potOf(JsonNode booking, String binding, String account) {
        return booking.path("pot")
                .asText(before.of(binding).entrySet().stream()
                        .filter(sum -> sum.getValue() > 0 && sum.getKey().endsWith(":" + account))
                        .map(sum -> sum.getKey().split(":", 2)[0])
                        .findFirst()
                        .orElse("?"));
    }

    private static long cents(JsonNode booking) {
        return Cents.parse(booking.path("amount").asText());
    }
}

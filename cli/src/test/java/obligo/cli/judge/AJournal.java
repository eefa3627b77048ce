package obligo.cli.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import obligo.cli.trial.TrialYear;

/** A journal in words, first as an honest ledger would write it, then falsified. */
final class AJournal {
    static final TrialYear TRIAL = new TrialYear(
            "34102",
            2025,
            List.of(
                    new TrialYear.Allotment("EGL", null, 30_000),
                    new TrialYear.Allotment("VWK", null, 10_000),
                    new TrialYear.Allotment("EGL", 2026, 10_000)),
            List.of(
                    TrialYear.Line.of("MAT", 20_000),
                    TrialYear.Line.of("VB", 20_000),
                    new TrialYear.Line("FSJM_16H", "FSJM_16H", Map.of("EGL", 5_000L, "VWK", 5_000L))));

    private final List<ObjectNode> entries = new ArrayList<>();
    private String person = "anna";

    private AJournal() {
        allotment(TRIAL.allotments().get(0), "EGL:ALLOTTED", "EGL:FREE");
        allotment(TRIAL.allotments().get(1), "VWK:ALLOTTED", "VWK:FREE");
        allotment(TRIAL.allotments().get(2), "EGL:AUTHORISED:2026", "EGL:AUTHORISATION:2026");
    }

    static AJournal aJournal() {
        return new AJournal();
    }

    static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private void allotment(TrialYear.Allotment allotment, String from, String to) {
        ObjectNode entry = entry(allotment.id().toString(), "ALLOTMENT", booking("allotment"));
        entry.put("document", "Zuteilung");
        move(entry, from, to, cents(allotment.cents()));
    }

    AJournal by(String name) {
        person = name;
        return this;
    }

    AJournal reserves(String name, String line, String amount) {
        ObjectNode booking = booking(name).put("line", line).put("amount", amount);
        ObjectNode entry =
                entry(id(name), "RESERVATION", booking).put("subject", id(name)).put("line", line);
        move(entry, "EGL:FREE", "EGL:RESERVED", amount);
        return this;
    }

    AJournal commits(String name, String line, String amount) {
        return commits(name, line, amount, 2025);
    }

    AJournal commits(String name, String line, String amount, int dueYear) {
        ObjectNode booking = booking(name).put("line", line).put("total", amount);
        booking.withArray("schedule").addObject().put("dueYear", dueYear).put("amount", amount);
        ObjectNode entry =
                entry(id(name), "COMMITMENT", booking).put("subject", id(name)).put("line", line);
        move(entry, dueYear == 2025 ? "EGL:FREE" : "EGL:AUTHORISATION:" + dueYear, "EGL:COMMITTED:" + dueYear, amount);
        return this;
    }

    AJournal pays(String name, String commitment, String line, String amount) {
        ObjectNode booking = booking(name).put("commitment", id(commitment)).put("amount", amount);
        ObjectNode entry = entry(id(name), "PAYMENT", booking)
                .put("subject", id(commitment))
                .put("line", line);
        move(entry, "EGL:COMMITTED:2025", "EGL:PAID", amount);
        return this;
    }

    AJournal releases(String name, String commitment, String line, String open) {
        ObjectNode booking = booking(name).put("of", id(commitment));
        ObjectNode entry = entry(id(name), "RELEASE", booking)
                .put("subject", id(commitment))
                .put("line", line);
        move(entry, "EGL:COMMITTED:2025", "EGL:FREE", open);
        return this;
    }

    AJournal plansTransfer(String name, String amount) {
        ObjectNode booking = booking(name).put("from", "EGL").put("to", "VWK").put("amount", amount);
        ObjectNode entry = entry(id(name), "TRANSFER", booking).put("subject", id(name));
        move(entry, "EGL:TRANSFER_PLANNED", "VWK:TRANSFER_PLANNED", amount);
        return this;
    }

    AJournal blocks(String name, String transfer, String amount) {
        ObjectNode entry = step(name, transfer, "BLOCK");
        move(entry, "VWK:TRANSFER_PLANNED", "EGL:TRANSFER_PLANNED", amount);
        move(entry, "EGL:FREE", "EGL:BLOCKED", amount);
        return this;
    }

    AJournal approves(String name, String transfer) {
        step(name, transfer, "APPROVE");
        return this;
    }

    AJournal books(String name, String transfer, String amount) {
        move(step(name, transfer, "BOOK"), "EGL:BLOCKED", "VWK:FREE", amount);
        return this;
    }

    private ObjectNode step(String name, String transfer, String step) {
        ObjectNode booking = booking(name).put("transfer", id(transfer)).put("step", step);
        return entry(id(name), "TRANSFER_STEP", booking).put("subject", id(transfer));
    }

    /** Tells the callers what the journal says up to now. */
    AJournal told(Books books) {
        chain();
        entries.stream()
                .skip(TRIAL.allotments().size())
                .forEach(entry -> books.booked(
                        asked(entry, false),
                        entry.deepCopy(),
                        entry.path("sequence").asLong()));
        return this;
    }

    Asked asked(String name, boolean afterSilence) {
        return asked(find(name), afterSilence);
    }

    private static Asked asked(JsonNode entry, boolean afterSilence) {
        return new Asked(
                entry.path("id").asText(),
                entry.path("type").asText(),
                entry.path("document").asText(),
                entry.path("booking"),
                afterSilence);
    }

    // --- falsification ---

    AJournal loses(String name) {
        entries.remove(find(name));
        return this;
    }

    AJournal losesTheFirst() {
        entries.remove(0);
        return this;
    }

    AJournal reposts(String name, String account, String other) {
        for (JsonNode posting : find(name).path("postings")) {
            if (posting instanceof ObjectNode one
                    && one.path("account").asText().equals(account)) {
                one.put("account", other);
            }
        }
        return this;
    }

    AJournal repeats(String name, String underAnotherName) {
        ObjectNode copy = find(name).deepCopy();
        entries.add(copy.put("id", id(underAnotherName)));
        return this;
    }

    AJournal changes(String name, Consumer<ObjectNode> change) {
        change.accept(find(name));
        return this;
    }

    AJournal swaps(String name, String other) {
        int one = entries.indexOf(find(name));
        int two = entries.indexOf(find(other));
        ObjectNode kept = entries.get(one);
        entries.set(one, entries.get(two));
        entries.set(two, kept);
        return this;
    }

    /** As a forger would who knows how the chain is made. */
    AJournal chain() {
        String previous = "00".repeat(32);
        for (int i = 0; i < entries.size(); i++) {
            ObjectNode entry = entries.get(i).put("sequence", i + 1L);
            entry.remove("hash");
            previous = hash(previous, entry);
            entry.put("hash", previous);
        }
        return this;
    }

    List<String> lines() {
        return entries.stream().map(ObjectNode::toString).toList();
    }

    ObjectNode find(String name) {
        return entries.stream()
                .filter(entry -> entry.path("id").asText().equals(id(name)))
                .findFirst()
                .orElseThrow();
    }

    private static String hash(String previous, ObjectNode entry) {
        String postings = StreamSupport.stream(entry.path("postings").spliterator(), false)
                .map(posting -> posting.path("account").asText() + "="
                        + posting.path("amount").asText().replace(".", "").replaceFirst("^(-?)0+(?=\\d)", "$1"))
                .collect(Collectors.joining(","));
        String text = String.join(
                "\0",
                previous,
                "34102",
                "2025",
                entry.path("sequence").asText(),
                entry.path("id").asText(),
                entry.path("type").asText(),
                entry.path("subject").asText(),
                "",
                entry.path("line").asText(),
                "",
                postings,
                entry.path("booking").toString(),
                entry.path("document").asText(),
                entry.path("recordedAt").asText(),
                entry.path("bookedBy").path("id").asText(),
                entry.path("bookedBy").path("name").asText(),
                entry.path("correlationId").asText(),
                "");
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private ObjectNode entry(String id, String type, ObjectNode booking) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode().put("id", id).put("type", type);
        entry.put("sequence", entries.size() + 1L);
        entry.put("recordedAt", "2025-07-01T08:00:00.%06dZ".formatted(entries.size()));
        entry.putObject("bookedBy").put("id", person).put("name", person);
        entry.putArray("postings");
        entry.put("document", booking.path("document").path("reference").asText());
        entry.set("booking", booking);
        entries.add(entry.put("correlationId", "c-" + entries.size()));
        return entry;
    }

    private static void move(ObjectNode entry, String from, String to, String amount) {
        entry.withArray("postings").addObject().put("account", from).put("amount", "-" + amount);
        entry.withArray("postings").addObject().put("account", to).put("amount", amount);
    }

    private static ObjectNode booking(String name) {
        ObjectNode booking = JsonNodeFactory.instance.objectNode();
        booking.putObject("document").put("reference", "R-" + name);
        return booking;
    }

    private static String cents(long cents) {
        return cents / 100 + ".00";
    }
}

package obligo.budget.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import obligo.budget.law.Law;
import obligo.budget.money.Pot;
import obligo.budget.year.YearKey;
import obligo.budget.year.YearStatus;
import org.jspecify.annotations.Nullable;

/** The books of one year in memory, as they stand at one version of them. Only who holds the year's lock has them. */
final class YearBooks {
    private final YearKey key;
    private final Law law;
    private final TreeMap<String, Envelope> envelopes = new TreeMap<>();
    private final Map<String, List<Envelope>> lines = new LinkedHashMap<>();
    private Head head;

    /**
     * Where the books stand.
     *
     * @param hash of the last journal entry
     */
    record Head(YearStatus status, long sequence, String hash, Instant journalAt, long version) {}

    YearBooks(YearKey key, Law law, Head head, Collection<Envelope> stored) {
        this.key = key;
        this.law = law;
        this.head = head;
        stored.forEach(this::put);
    }

    YearKey key() {
        return key;
    }

    Head head() {
        return head;
    }

    void moveTo(YearStatus status) {
        head = new Head(status, head.sequence(), head.hash(), head.journalAt(), head.version());
    }

    /** The books have been written. */
    void nextVersion() {
        head = new Head(head.status(), head.sequence(), head.hash(), head.journalAt(), head.version() + 1);
        envelopes.values().forEach(Envelope::written);
    }

    /** Puts a draft's entry at the end of the chain. */
    JournalEntry append(JournalEntry entry) {
        JournalEntry chained = entry.chained(head.hash());
        head = new Head(head.status(), chained.sequence(), chained.hash(), chained.recordedAt(), head.version());
        return chained;
    }

    /** The day that counts in these books: today, or the nearest day of the fiscal year where today is outside of it. */
    LocalDate dayOf(Instant now) {
        LocalDate first = LocalDate.of(key.fiscalYear(), 1, 1);
        LocalDate last = LocalDate.of(key.fiscalYear(), 12, 31);
        LocalDate today = LocalDate.ofInstant(now, Receipt.BERLIN);
        return today.isBefore(first) ? first : today.isAfter(last) ? last : today;
    }

    /** Now, but never before the entry before: so the order of the journal is the order of its times. */
    Instant timeOf(Instant now) {
        Instant micros = now.truncatedTo(ChronoUnit.MICROS);
        return micros.isBefore(head.journalAt()) ? head.journalAt() : micros;
    }

    private void put(Envelope envelope) {
        envelopes.put(envelope.name(), envelope);
        if (envelope.kind() == Envelope.Kind.LINE) {
            lines.computeIfAbsent(envelope.subject(), line -> new ArrayList<>()).add(envelope);
        }
    }

    Collection<Envelope> envelopes() {
        return envelopes.values();
    }

    @Nullable
    Envelope find(String name) {
        return envelopes.get(name);
    }

    /** The envelope, empty where nothing was ever granted or used. */
    Envelope envelope(String name) {
        Envelope found = envelopes.get(name);
        if (found == null) {
            found = Envelope.empty(name, isLimitedFromTheStart(name));
            put(found);
        }
        return found;
    }

    private boolean isLimitedFromTheStart(String name) {
        String[] parts = name.split(":", -1);
        return switch (Envelope.Kind.valueOf(parts[0])) {
            case POT, AUTHORISATION -> law.pot(Pot.valueOf(parts[1])).controlled();
            case LINE -> true;
            case INSTRUMENT -> false;
        };
    }

    List<String> instrumentsOf(String line) {
        return lines.getOrDefault(line, List.of()).stream()
                .flatMap(envelope -> envelope.instruments().stream())
                .distinct()
                .toList();
    }

    /** The pots that the plan gives to a line. */
    List<Pot> potsOf(String line) {
        return lines.getOrDefault(line, List.of()).stream()
                .filter(envelope -> !envelope.instruments().isEmpty())
                .map(Envelope::pot)
                .toList();
    }
}

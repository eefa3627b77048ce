package obligo.cli.judge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** The callers' own books: what each of their requests was answered with in the end. Written by many at once. */
public final class Books {
    private final Map<String, Told> told = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> refusals = new ConcurrentHashMap<>();
    private final LongAdder booked = new LongAdder();
    private final Findings findings;

    /** @param findings where answers go that contradict what was answered before */
    public Books(Findings findings) {
        this.findings = findings;
    }

    /** How a request ended. */
    enum End {
        BOOKED,
        REFUSED,
        /** Nothing was to be booked. */
        TRIED,
        UNANSWERED
    }

    /**
     * What was told of one id.
     *
     * @param reference of the document, another one for each act
     * @param asked fingerprint of the booking as it was asked for
     * @param receipt fingerprint of the receipt, null where there is none
     * @param sequence of the receipt, or the journal's when it was refused, as far as the answer says
     * @param afterSilence whether an earlier request with the id was never answered, and may still take effect
     */
    record Told(
            End end,
            String type,
            String reference,
            String asked,
            @Nullable String receipt,
            long sequence,
            boolean afterSilence) {}

    /** @param receipt null where only its place is known, as from a bulk's result line */
    public void booked(Asked asked, @Nullable JsonNode receipt, long sequence) {
        booked.increment();
        put(asked, End.BOOKED, receipt == null ? null : Fingerprint.of(receipt), sequence);
    }

    /** @param revision of the journal when it was refused, 0 where the refusal does not say */
    public void refused(Asked asked, String refusal, long revision) {
        refusals.computeIfAbsent(refusal, name -> new LongAdder()).increment();
        put(asked, End.REFUSED, null, revision);
    }

    /** Nothing was to be booked, whatever was answered. */
    public void tried(Asked asked) {
        put(asked, End.TRIED, null, 0);
    }

    /** What became of it is unknown. */
    public void unanswered(Asked asked) {
        put(asked, End.UNANSWERED, null, 0);
    }

    private void put(Asked asked, End end, @Nullable String receipt, long sequence) {
        Told next = new Told(
                end,
                asked.type(),
                asked.reference(),
                Fingerprint.of(asked.booking()),
                receipt,
                sequence,
                asked.afterSilence());
        if (told.put(asked.id(), next) != null) {
            findings.add(Fault.ANSWER, "%s %s was answered to the end twice", asked.type(), asked.id());
        }
    }

    public long bookedCount() {
        return booked.sum();
    }

    public long refusedCount() {
        return refusals.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /** How often each refusal was the answer, by name. */
    public Map<String, Long> refusals() {
        Map<String, Long> counts = new TreeMap<>();
        refusals.forEach((name, count) -> counts.put(name, count.sum()));
        return counts;
    }

    Map<String, Told> told() {
        return told;
    }
}

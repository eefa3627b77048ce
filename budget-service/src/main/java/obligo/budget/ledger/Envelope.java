package obligo.budget.ledger;

import java.util.List;
import obligo.budget.money.Pot;
import org.jspecify.annotations.Nullable;

/** Money with a limit and what is used of it. */
final class Envelope {
    /** What an envelope is for. */
    enum Kind {
        LINE,
        POT,
        AUTHORISATION,
        INSTRUMENT
    }

    private final String name;
    private final Kind kind;
    private final String[] parts;
    private final Sums sums;
    private boolean limited;
    private long contained;
    private long statedPrior;
    private List<String> instruments;
    private boolean stored;
    private boolean changed;

    private Envelope(String name, Sums sums, boolean limited) {
        this.name = name;
        this.parts = name.split(":", -1);
        this.kind = Kind.valueOf(parts[0]);
        this.sums = sums;
        this.limited = limited;
        this.instruments = List.of();
    }

    static Envelope empty(String name, boolean limited) {
        return new Envelope(name, new Sums(), limited);
    }

    static Envelope stored(
            String name, Sums sums, boolean limited, long contained, long statedPrior, List<String> instruments) {
        Envelope envelope = new Envelope(name, sums, limited);
        envelope.contained = contained;
        envelope.statedPrior = statedPrior;
        envelope.instruments = instruments;
        envelope.stored = true;
        return envelope;
    }

    static String ofPot(Pot pot) {
        return "POT:" + pot.name();
    }

    static String ofLine(String line, Pot pot) {
        return "LINE:" + line + ":" + pot.name();
    }

    static String ofAuthorisation(Pot pot, int dueYear) {
        return "AUTHORISATION:" + pot.name() + ":" + dueYear;
    }

    static String ofInstrument(String instrument, Pot pot) {
        return "INSTRUMENT:" + instrument + ":" + pot.name();
    }

    String name() {
        return name;
    }

    Kind kind() {
        return kind;
    }

    Pot pot() {
        return Pot.valueOf(kind == Kind.POT || kind == Kind.AUTHORISATION ? parts[1] : parts[2]);
    }

    /** Key of the line, code of the instrument. */
    String subject() {
        return parts[1];
    }

    int dueYear() {
        return Integer.parseInt(parts[2]);
    }

    long get(Sum sum) {
        return sums.get(sum);
    }

    Sums sums() {
        return sums;
    }

    boolean isLimited() {
        return limited;
    }

    long limit() {
        return sums.limit();
    }

    long used() {
        return sums.used();
    }

    /** Negative where more is used than there is. */
    long available() {
        return Math.subtractExact(limit(), used());
    }

    long shortfall() {
        return limited ? Math.max(0, -available()) : 0;
    }

    void add(Sums effect) {
        sums.add(effect);
        changed = true;
    }

    /** Sets the limit that plan or allotment give, null for none. */
    void grant(@Nullable Long cents) {
        limited = cents != null;
        sums.set(Sum.GRANTED, cents == null ? 0 : cents);
        changed = true;
    }

    long contained() {
        return contained;
    }

    long statedPrior() {
        return statedPrior;
    }

    List<String> instruments() {
        return instruments;
    }

    void describe(long containedCents, long statedPriorCents) {
        changed |= contained != containedCents || statedPrior != statedPriorCents;
        contained = containedCents;
        statedPrior = statedPriorCents;
    }

    void describe(List<String> payable) {
        changed |= !instruments.equals(payable);
        instruments = payable;
    }

    /** Whether it says nothing: granted nothing, used by nothing, planned for nothing. */
    boolean isBlank() {
        return sums.isZero() && contained == 0 && statedPrior == 0 && instruments.isEmpty();
    }

    boolean isStored() {
        return stored;
    }

    boolean isChanged() {
        return changed;
    }

    /** One that was only looked at is not written, and has no row yet. */
    void written() {
        stored |= changed;
        changed = false;
    }

    @Override
    public String toString() {
        return name + sums;
    }
}

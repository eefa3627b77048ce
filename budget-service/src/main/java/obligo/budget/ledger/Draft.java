package obligo.budget.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import obligo.budget.BudgetRefusal;
import obligo.budget.law.Cap;
import obligo.budget.law.Law;
import obligo.budget.money.Pot;
import obligo.budget.year.YearKey;
import obligo.budget.year.YearStatus;
import obligo.http.Author;
import obligo.http.Money;
import obligo.http.Role;
import org.jspecify.annotations.Nullable;

/** A booking while it is being decided: nothing of it is true yet. */
public final class Draft {
    private final YearBooks books;
    private final UUID id;
    private final Author author;
    private final Set<Role> roles;
    private final LocalDate day;
    private final LocalDate today;
    private final Law law;
    private final KnownBookings known;
    private final List<Posting> postings = new ArrayList<>();
    private final List<Runnable> effects = new ArrayList<>();
    private @Nullable Binding subject;
    private @Nullable Binding consumed;
    private @Nullable UUID refersTo;
    private @Nullable String line;
    private @Nullable String instrument;
    private boolean outsideFact;

    /** What a draft is made of: the books it is written into, and what it can look up. */
    record Origin(YearBooks books, LocalDate day, LocalDate today, Law law, KnownBookings known) {}

    Draft(Origin origin, UUID id, Author author, Set<Role> roles) {
        this.books = origin.books();
        this.day = origin.day();
        this.today = origin.today();
        this.law = origin.law();
        this.known = origin.known();
        this.id = id;
        this.author = author;
        this.roles = roles;
    }

    public UUID id() {
        return id;
    }

    public Author author() {
        return author;
    }

    /** Machines book, but are never one of the persons that have to agree (M-92). */
    public boolean isByMachine() {
        return roles.stream().anyMatch(Role::isMachine);
    }

    public boolean isBy(Role role) {
        return roles.contains(role);
    }

    /** Today, or the nearest day of the fiscal year where today is outside of it. */
    public LocalDate day() {
        return day;
    }

    /** Today, whatever the fiscal year. */
    public LocalDate today() {
        return today;
    }

    public Law law() {
        return law;
    }

    public YearKey year() {
        return books.key();
    }

    public int fiscalYear() {
        return books.key().fiscalYear();
    }

    /**
     * Chooses what the booking is charged to.
     *
     * @param wantedInstrument may be left out where the line pays one instrument
     * @throws obligo.http.Refusal {@code line-unknown}, {@code instrument-not-of-line}, {@code instrument-ambiguous}
     */
    public void chargeTo(String lineKey, @Nullable String wantedInstrument) {
        List<String> payable = books.instrumentsOf(lineKey);
        if (payable.isEmpty()) {
            throw BudgetRefusal.LINE_UNKNOWN.refusal().with("line", lineKey);
        }
        if (wantedInstrument == null && payable.size() > 1) {
            throw BudgetRefusal.INSTRUMENT_AMBIGUOUS
                    .refusal()
                    .with("line", lineKey)
                    .with("instruments", payable);
        }
        if (wantedInstrument != null && !payable.contains(wantedInstrument)) {
            throw BudgetRefusal.INSTRUMENT_NOT_OF_LINE
                    .refusal()
                    .with("line", lineKey)
                    .with("instrument", wantedInstrument)
                    .with("instruments", payable);
        }
        line = lineKey;
        instrument = wantedInstrument == null ? payable.get(0) : wantedInstrument;
    }

    /** Charges to what the binding is charged to. */
    public void chargeTo(Binding binding) {
        line = binding.terms().line();
        instrument = binding.terms().instrument();
    }

    public @Nullable String line() {
        return line;
    }

    public @Nullable String instrument() {
        return instrument;
    }

    /**
     * The pot that pays the line.
     *
     * @param wanted may be left out where one pot pays it
     * @throws obligo.http.Refusal {@code pot-not-of-line}, {@code pot-ambiguous}
     */
    public Pot potOfLine(@Nullable Pot wanted) {
        List<Pot> paying = books.potsOf(String.valueOf(line));
        if (wanted == null && paying.size() != 1) {
            throw BudgetRefusal.POT_AMBIGUOUS.refusal().with("line", line).with("pots", paying);
        }
        if (wanted != null && !paying.contains(wanted)) {
            throw BudgetRefusal.POT_NOT_OF_LINE
                    .refusal()
                    .with("line", line)
                    .with("pot", wanted)
                    .with("pots", paying);
        }
        return wanted == null ? paying.get(0) : wanted;
    }

    public @Nullable Binding findBinding(UUID bindingId) {
        return known.binding(idOf(bindingId));
    }

    public YearStatus yearStatus() {
        return books.head().status();
    }

    /** @throws obligo.http.Refusal {@code binding-unknown} where there is none of this kind */
    public Binding binding(UUID bindingId, Binding.Kind kind) {
        Binding binding = findBinding(bindingId);
        if (binding == null || binding.kind() != kind) {
            throw BudgetRefusal.BINDING_UNKNOWN.refusal().with("id", bindingId).with("kind", kind);
        }
        return binding;
    }

    /** The same, of whatever kind. */
    public Binding binding(UUID bindingId) {
        Binding binding = findBinding(bindingId);
        if (binding == null) {
            throw BudgetRefusal.BINDING_UNKNOWN.refusal().with("id", bindingId);
        }
        return binding;
    }

    /** Begins a reservation, commitment or transfer under the booking's own id. */
    public Binding begin(Binding.Kind kind, boolean prior, @Nullable LocalDate expiresOn) {
        Binding begun = new Binding(id, new Binding.Terms(kind, line, instrument, prior, expiresOn));
        subject = begun;
        return begun;
    }

    /** Begins one under the id that it had in an earlier year. */
    public void beginAs(UUID bindingId, Binding.Terms terms) {
        line = terms.line();
        instrument = terms.instrument();
        subject = new Binding(bindingId, terms);
    }

    public void goOn(Binding binding) {
        subject = binding;
    }

    /** Takes the money from a reservation; postings on RESERVED then go to it. */
    public void consume(Binding reservation) {
        consumed = reservation;
        refersTo = reservation.id();
    }

    @Nullable
    UUID refersTo() {
        return refersTo;
    }

    /**
     * A payment that money comes back of; the draft is charged to what the payment was charged to.
     *
     * @throws obligo.http.Refusal {@code booking-unknown}, {@code already-reversed}
     */
    public Paid paid(UUID payment) {
        JournalEntry entry = known.standing(idOf(payment));
        Posting paid = entry.postings().stream()
                .filter(posting -> posting.place().account() == Account.PAID && posting.cents() > 0)
                .findFirst()
                .orElseThrow(() -> BudgetRefusal.BOOKING_UNKNOWN.refusal().with("id", payment));
        long refunded = known.standingOn(idOf(payment))
                .flatMap(refund -> refund.postings().stream())
                .filter(posting -> posting.place().account() == Account.FREE)
                .mapToLong(Posting::cents)
                .sum();
        line = entry.line();
        instrument = entry.instrument();
        refersTo = payment;
        return new Paid(paid.place().pot(), paid.cents() - refunded);
    }

    /**
     * Takes a booking back by its opposite.
     *
     * @param types those that can be taken back
     * @throws obligo.http.Refusal {@code booking-unknown}, {@code not-reversible}, {@code already-reversed},
     *     {@code booking-in-use}, {@code rolled-over}
     */
    public void reverse(UUID bookingId, Set<String> types) {
        JournalEntry entry = known.standing(idOf(bookingId));
        if (!types.contains(entry.type())) {
            throw BudgetRefusal.NOT_REVERSIBLE.refusal().with("id", bookingId).with("type", entry.type());
        }
        // What draws on a reservation has its own guard: more than is open of it cannot be taken back.
        boolean refunded = !bookingId.equals(entry.subject())
                && known.standingOn(idOf(bookingId)).findAny().isPresent();
        if (refunded) {
            throw BudgetRefusal.BOOKING_IN_USE.refusal().with("id", bookingId);
        }
        line = entry.line();
        instrument = entry.instrument();
        if (entry.subject() != null) {
            subject = binding(entry.subject());
            requireNotRolledOver(subject, entry);
        }
        if (entry.refersTo() != null && entry.subject() != null) {
            consumed = binding(entry.refersTo());
        }
        refersTo = bookingId;
        entry.postings().forEach(posting -> postings.add(posting.negated()));
    }

    private void requireNotRolledOver(Binding binding, JournalEntry entry) {
        boolean touchesLaterYears =
                entry.postings().stream().anyMatch(posting -> posting.place().dueYear() > fiscalYear());
        if (binding.isRolledOver() && touchesLaterYears) {
            throw BudgetRefusal.ROLLED_OVER.refusal().with("id", binding.id()).with("bookIn", fiscalYear() + 1);
        }
    }

    private IdOf idOf(UUID booking) {
        return new IdOf(year(), booking);
    }

    /** What a pot or an authorisation has been granted. */
    long granted(Posting.Place place) {
        String name = place.account() == Account.ALLOTTED
                ? Envelope.ofPot(place.pot())
                : Envelope.ofAuthorisation(place.pot(), place.dueYear());
        return books.envelope(name).get(Sum.GRANTED);
    }

    /** What counts against a cap, the draft itself not yet. */
    long usedOf(Cap cap) {
        long before = cap.scope() == Cap.Scope.WHOLE_YEAR ? 0 : known.usedBefore(year(), cap);
        return Limits.used(cap, books) - before;
    }

    /** What of a pot is neither committed nor paid. */
    public long uncommittedCents(Pot pot) {
        Envelope envelope = books.envelope(Envelope.ofPot(pot));
        return envelope.limit() - envelope.sums().committedAndPaid();
    }

    public boolean posts() {
        return !postings.isEmpty();
    }

    public void moveYearTo(YearStatus status) {
        effects.add(() -> books.moveTo(status));
    }

    /** A fact that binds whether there is money or not. */
    public void isOutsideFact() {
        outsideFact = true;
    }

    public void post(Pot pot, Account account, long cents) {
        post(pot, account, 0, cents);
    }

    public void post(Pot pot, Account account, int dueYear, long cents) {
        if (cents != 0) {
            postings.add(new Posting(new Posting.Place(pot, account, dueYear), cents));
        }
    }

    /** Moves money from one account of a pot to another. */
    public void move(Pot pot, Account from, Account to, long cents) {
        move(pot, from, 0, to, 0, cents);
    }

    public void move(Pot pot, Account from, int fromYear, Account to, int toYear, long cents) {
        post(pot, from, fromYear, -cents);
        post(pot, to, toYear, cents);
    }

    /** What else becomes true with the booking. */
    public void then(Runnable effect) {
        effects.add(effect);
    }

    List<Posting> postings() {
        return postings;
    }

    @Nullable
    Binding subject() {
        return subject;
    }

    @Nullable
    Binding consumed() {
        return consumed;
    }

    boolean isFromOutside() {
        return outsideFact;
    }

    YearBooks books() {
        return books;
    }

    /** What was booked and has been used since cannot be taken back. */
    void requireNothingNegative() {
        Map<Posting.Place, Long> sums = new LinkedHashMap<>();
        postings.forEach(posting -> sums.merge(posting.place(), posting.cents(), Math::addExact));
        sums.forEach((place, cents) -> {
            Binding about = aboutOf(place);
            if (about != null && cents < 0 && Binding.keeps(place.account())) {
                long before = about.on(place.pot(), place.account(), place.dueYear());
                if (before + cents < 0) {
                    throw BudgetRefusal.BOOKING_IN_USE
                            .refusal()
                            .with("account", place.text())
                            .with("requested", new Money(-cents))
                            .with("available", new Money(before));
                }
            }
        });
    }

    private @Nullable Binding aboutOf(Posting.Place place) {
        return consumed != null && place.account() == Account.RESERVED ? consumed : subject;
    }

    /** Makes it true in memory; the caller writes it in the same transaction. */
    void take() {
        for (Posting posting : postings) {
            Binding about = aboutOf(posting.place());
            if (about != null) {
                about.post(posting);
            }
        }
        effects.forEach(Runnable::run);
    }
}

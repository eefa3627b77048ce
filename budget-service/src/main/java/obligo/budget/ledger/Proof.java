package obligo.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import obligo.budget.law.Law;
import obligo.budget.year.YearKey;
import obligo.budget.year.YearStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Proves the journal of a year from its first entry to its last, and the books by the journal. */
@ApplicationScoped
class Proof {
    private final Journal journal;
    private final BooksNow booksNow;
    private final Bindings bindings;
    private final Grants grants;
    private final Law law;

    Proof(Journal journal, BooksNow booksNow, Bindings bindings, Grants grants, Law law) {
        this.journal = journal;
        this.booksNow = booksNow;
        this.bindings = bindings;
        this.grants = grants;
        this.law = law;
    }

    /** What is wrong at the first place where something is. */
    @Schema(name = "JournalBreakKind")
    enum Kind {
        SEQUENCE,
        HASH,
        BALANCE,
        UNREADABLE,
        HEAD,
        ENVELOPE,
        BINDING,
        LIMIT,
        STATUS
    }

    /** The first break. */
    @Schema(name = "JournalBreak", description = "The first place where the journal or the books are broken")
    record Break(
            @Schema(description = "The entry, or the last one where the books are wrong")
            long sequence,

            Kind kind,
            String detail) {}

    /** What was found. */
    @Schema(name = "JournalProof", description = "The journal, recomputed from its first entry to its last")
    record Result(
            String jobcenter,
            int year,
            long entries,

            @Schema(description = "Whether all of it holds") boolean intact,

            @Schema(description = "No entry is missing, and each hash follows from the one before")
            boolean chainIntact,

            @Schema(description = "The postings of each entry add up to zero")
            boolean balanced,

            @Schema(description = "The books in use are what the postings add up to")
            boolean accountsAgree,

            @Nullable Break firstBreak,

            @Schema(description = "SHA-256 of the last entry; noted outside, it proves that nothing was changed since")
            String headHash) {}

    Result of(YearKey year) {
        BooksNow.Snapshot now = booksNow.of(year);
        Recount recount = new Recount(year.fiscalYear());
        try {
            journal.read(year, 0, now.head().sequence(), recount::add);
        } catch (UnreadableEntry e) {
            recount.unreadable(e);
        }
        recount.finish(now);
        recount.compareBindings(bindings.sums(year), bindings.fingerprint(year));
        YearBooks planned = new YearBooks(year, law, now.head(), List.of());
        grants.asOf(planned, null);
        recount.compareLimits(now, planned);
        Break first = recount.first;
        return new Result(
                year.jobcenter(),
                year.fiscalYear(),
                recount.sequence,
                first == null,
                recount.chainIntact,
                recount.balanced,
                recount.accountsAgree,
                first,
                now.head().hash());
    }

    /** Counts the journal again. */
    private static final class Recount {
        private final int fiscalYear;
        private final Map<String, Sums> sums = new TreeMap<>();
        private final Map<String, Long> bound = new TreeMap<>();
        private final Map<UUID, UUID> drawn = new HashMap<>();
        private long fingerprint;
        private String hash = JournalEntry.NO_HASH;
        private long sequence;
        private YearStatus status = YearStatus.OPEN;
        private boolean chainIntact = true;
        private boolean balanced = true;
        private boolean accountsAgree = true;
        private @Nullable Break first;

        Recount(int fiscalYear) {
            this.fiscalYear = fiscalYear;
        }

        void add(JournalEntry entry) {
            if (entry.sequence() != sequence + 1) {
                chainIntact = false;
                found(entry.sequence(), Kind.SEQUENCE, "entry " + (sequence + 1) + " is missing");
            }
            if (!entry.hash().equals(entry.hashAfter(hash))) {
                chainIntact = false;
                found(entry.sequence(), Kind.HASH, "the hash does not follow from the entry and the hash before it");
            }
            if (!entry.isBalanced()) {
                balanced = false;
                found(entry.sequence(), Kind.BALANCE, "the postings do not add up to zero");
            }
            sequence = entry.sequence();
            hash = entry.hash();
            status = YearStatus.after(entry.type(), status);
            count(entry);
            Effects.of(fiscalYear, entry.postings(), entry.line(), entry.instrument())
                    .forEach((name, effect) ->
                            sums.computeIfAbsent(name, n -> new Sums()).add(effect));
        }

        void finish(BooksNow.Snapshot now) {
            if (sequence != now.head().sequence() || !hash.equals(now.head().hash())) {
                chainIntact = false;
                found(
                        sequence,
                        Kind.HEAD,
                        "the journal ends at " + sequence + ", the books at "
                                + now.head().sequence());
            }
            if (status != now.head().status()) {
                accountsAgree = false;
                found(sequence, Kind.STATUS, "the year is " + now.head().status() + ", the journal says " + status);
            }
            for (Envelope envelope : now.envelopes()) {
                Sums counted = Optional.ofNullable(sums.remove(envelope.name())).orElseGet(Sums::new);
                compare(envelope, counted);
            }
            sums.forEach((name, counted) -> disagrees(name + " is missing in the books"));
        }

        private void count(JournalEntry entry) {
            if (entry.subject() == null) {
                return;
            }
            if (entry.refersTo() != null && entry.type().equals("COMMITMENT")) {
                drawn.put(entry.id(), entry.refersTo());
            }
            for (Posting posting : entry.postings()) {
                if (Binding.keeps(posting.place().account())) {
                    String account = posting.place().text();
                    bound.merge(account, posting.cents(), Math::addExact);
                    fingerprint += Binding.fingerprint(holder(entry, posting), account, posting.cents());
                }
            }
        }

        /** Reserved money that a commitment draws, or gives back by its reversal, is the reservation's. */
        private UUID holder(JournalEntry entry, Posting posting) {
            UUID reservation = entry.type().equals("COMMITMENT") ? entry.refersTo() : drawn.get(entry.refersTo());
            return posting.place().account() == Account.RESERVED && reservation != null
                    ? reservation
                    : Objects.requireNonNull(entry.subject());
        }

        void unreadable(UnreadableEntry entry) {
            chainIntact = false;
            found(entry.sequence(), Kind.UNREADABLE, String.valueOf(entry.getMessage()));
        }

        void compareBindings(Map<String, Long> open, long held) {
            Set<String> accounts = new TreeSet<>(bound.keySet());
            accounts.addAll(open.keySet());
            for (String account : accounts) {
                long counted = bound.getOrDefault(account, 0L);
                long kept = open.getOrDefault(account, 0L);
                if (counted != kept) {
                    accountsAgree = false;
                    found(
                            sequence,
                            Kind.BINDING,
                            "%s: reservations, commitments and transfers hold %d cents, the journal says %d"
                                    .formatted(account, kept, counted));
                }
            }
            if (held != fingerprint) {
                accountsAgree = false;
                found(
                        sequence,
                        Kind.BINDING,
                        "a reservation, commitment or transfer does not hold what was booked on it");
            }
        }

        void compareLimits(BooksNow.Snapshot now, YearBooks planned) {
            for (Envelope envelope : now.envelopes()) {
                Envelope plan = planned.find(envelope.name());
                boolean differs = plan == null
                        ? envelope.get(Sum.GRANTED) != 0
                        : plan.get(Sum.GRANTED) != envelope.get(Sum.GRANTED)
                                || plan.isLimited() != envelope.isLimited();
                if (envelope.kind() == Envelope.Kind.LINE && differs) {
                    accountsAgree = false;
                    found(sequence, Kind.LIMIT, envelope.name() + ": the limit is not the plan's");
                }
            }
        }

        /** A line's limit comes from the plan, not from the journal; so does an unlimited pot's. */
        private void compare(Envelope envelope, Sums counted) {
            boolean grantIsPosted =
                    envelope.kind() == Envelope.Kind.POT || envelope.kind() == Envelope.Kind.AUTHORISATION;
            for (Sum sum : Sum.values()) {
                boolean isPosted = sum != Sum.GRANTED || (grantIsPosted && envelope.isLimited());
                if (isPosted && envelope.get(sum) != counted.get(sum)) {
                    disagrees("%s %s: the books say %d cents, the journal %d"
                            .formatted(envelope.name(), sum, envelope.get(sum), counted.get(sum)));
                }
            }
        }

        private void disagrees(String detail) {
            accountsAgree = false;
            found(sequence, Kind.ENVELOPE, detail);
        }

        private void found(long at, Kind kind, String detail) {
            if (first == null) {
                first = new Break(at, kind, detail);
            }
        }
    }
}

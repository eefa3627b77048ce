package obligo.budget.ledger;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import obligo.budget.money.Pot;
import org.jspecify.annotations.Nullable;

/** A reservation, a commitment or a transfer, with what of it is open: the sum of the postings made about it. */
public final class Binding {
    /** What binds the money. */
    public enum Kind {
        RESERVATION,
        COMMITMENT,
        TRANSFER
    }

    private static final Set<Account> KEPT =
            EnumSet.of(Account.RESERVED, Account.BLOCKED, Account.COMMITTED, Account.OPTION, Account.PAID);

    private final UUID id;
    private final Terms terms;
    private final TreeMap<String, Long> sums = new TreeMap<>();
    private boolean rolledOver;
    private @Nullable String detail;
    private boolean stored;

    /**
     * What does not change.
     *
     * @param prior whether it was entered in an earlier year
     */
    public record Terms(
            Kind kind,
            @Nullable String line,
            @Nullable String instrument,
            boolean prior,
            @Nullable LocalDate expiresOn) {}

    Binding(UUID id, Terms terms) {
        this.id = id;
        this.terms = terms;
    }

    static Binding stored(
            UUID id,
            Terms terms,
            boolean rolledOver,
            @Nullable String detail,
            List<String> accounts,
            List<Long> cents) {
        Binding binding = new Binding(id, terms);
        binding.rolledOver = rolledOver;
        binding.detail = detail;
        binding.stored = true;
        for (int i = 0; i < accounts.size(); i++) {
            binding.sums.put(accounts.get(i), cents.get(i));
        }
        return binding;
    }

    public UUID id() {
        return id;
    }

    public Kind kind() {
        return terms.kind();
    }

    public Terms terms() {
        return terms;
    }

    /** What of it stands on an account of a pot. */
    public long on(Pot pot, Account account, int dueYear) {
        return sums.getOrDefault(new Posting.Place(pot, account, dueYear).text(), 0L);
    }

    /** The pots that pay it. */
    public List<Pot> pots() {
        return sums.keySet().stream()
                .map(name -> Posting.Place.parse(name).pot())
                .distinct()
                .toList();
    }

    /** The due years in which something is open or may still be called, ascending. */
    public List<Integer> openYears() {
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue() > 0)
                .map(sum -> Posting.Place.parse(sum.getKey()).dueYear())
                .filter(year -> year > 0)
                .distinct()
                .sorted()
                .toList();
    }

    public boolean isRolledOver() {
        return rolledOver;
    }

    public @Nullable String detail() {
        return detail;
    }

    Map<String, Long> sums() {
        return sums;
    }

    /**
     * A number that adds up: the sum over all postings is the sum over all that is held, and hardly ever where one binding
     * holds what is another's. So millions of them can be compared without remembering each.
     */
    static long fingerprint(UUID id, String account, long cents) {
        long mixed = (id.getMostSignificantBits() * 31 + id.getLeastSignificantBits()) * 0x9E3779B97F4A7C15L
                + account.hashCode();
        mixed = (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L;
        return (mixed ^ (mixed >>> 32)) * cents;
    }

    static boolean keeps(Account account) {
        return KEPT.contains(account);
    }

    void post(Posting posting) {
        if (keeps(posting.place().account())) {
            sums.merge(posting.place().text(), posting.cents(), Math::addExact);
        }
    }

    public void rollOver() {
        rolledOver = true;
    }

    public void describe(String newDetail) {
        detail = newDetail;
    }

    boolean isStored() {
        return stored;
    }

    void written() {
        stored = true;
    }
}

package obligo.budget.ledger;

/**
 * Where the money of a pot stands (rulebook 1.6). The postings of a booking add up to zero; those of a pot in its year
 * on {@link #FREE}, {@link #BLOCKED}, {@link #RESERVED}, {@link #COMMITTED} and {@link #PAID} add up to its budget.
 */
public enum Account {
    /** Where allotted money comes from: the sum of all allotments, negative. */
    ALLOTTED,
    /** Where refunds come from, negative. */
    REFUNDED,
    FREE,
    /** Held for a transfer (gesperrt, M-33). */
    BLOCKED,
    RESERVED,
    /** Bound by contracts or decisions, per due year. */
    COMMITTED(true),
    PAID,
    /** What a framework contract may still call, per due year. */
    OPTION(true),
    /** Contra of this year's {@link #OPTION}, which binds no money until it is called. */
    CALLABLE(true),
    /** Where authorisations (VE) come from, negative, per due year. */
    AUTHORISED(true),
    /** Authorisations that are still free, per due year (M-42). */
    AUTHORISATION(true),
    /** Contra of later years' parts that an earlier year's authorisation covers (M-45). */
    CARRIED(true),
    /** Memorandum: how much of the year's commitments are Vorbindungen, and its contra. */
    PRIOR,
    NEW_CASES,
    /** Memorandum: planned transfers, negative in the source. */
    TRANSFER_PLANNED;

    private final boolean dated;

    Account() {
        this(false);
    }

    Account(boolean dated) {
        this.dated = dated;
    }

    /** Whether there is one for each due year. */
    boolean isDated() {
        return dated;
    }
}

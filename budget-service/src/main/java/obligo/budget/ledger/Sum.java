package obligo.budget.ledger;

/** What is kept of an envelope. The first three make its limit, the next four its use. */
enum Sum {
    GRANTED,
    TRANSFERRED,
    REFUNDED,
    BLOCKED,
    RESERVED,
    COMMITTED,
    PAID,
    /** Vorbindungen among the committed and paid (M-45). */
    PRIOR
}

package obligo.budget.ledger;

/** A journal entry that says what no booking says. */
final class UnreadableEntry extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long sequence;

    UnreadableEntry(long sequence, IllegalArgumentException cause) {
        super("entry " + sequence + ": " + cause.getMessage(), cause);
        this.sequence = sequence;
    }

    long sequence() {
        return sequence;
    }
}

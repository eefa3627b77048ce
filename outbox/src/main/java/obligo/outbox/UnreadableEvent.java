package obligo.outbox;

/** An event that does not say what its schema promises. Trying again cannot help. */
public final class UnreadableEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableEvent(String message, Throwable cause) {
        super(message, cause);
    }
}

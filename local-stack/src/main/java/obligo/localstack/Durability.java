package obligo.localstack;

/** What a crash of the whole machine may cost. */
public enum Durability {
    /** Nothing that was acknowledged is lost: everything is flushed to disk before it is acknowledged. */
    DURABLE,
    /** For tests: nothing is flushed, a crash of the machine may leave an unreadable data directory. */
    THROW_AWAY
}

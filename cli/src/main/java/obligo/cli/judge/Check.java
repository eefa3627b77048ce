package obligo.cli.judge;

/** Looks at a journal from its first entry to its last, and notes what must not be. */
interface Check {
    void see(Entry entry);

    /** There are no more entries. */
    default void end() {}
}

package obligo.budget.law;

/** A file of the law that cannot be enforced as it stands. The service does not start on a law it misreads. */
final class LawFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LawFault(String sentence) {
        super(sentence);
    }
}

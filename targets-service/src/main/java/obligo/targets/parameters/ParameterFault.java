package obligo.targets.parameters;

/** A file of parameters that cannot be used as it stands. The service does not start on parameters that it misreads. */
public final class ParameterFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ParameterFault(String sentence) {
        super(sentence);
    }
}

package obligo.cli.terminal;

/** Why a command ends early, as one sentence for the person at the terminal. */
public final class CannotGoOn extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CannotGoOn(String sentence) {
        super(sentence);
    }

    public CannotGoOn(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}

package obligo.localstack;

/** Why the stack will not start, as one sentence for the person at the terminal. */
public final class CannotStart extends RuntimeException {

    CannotStart(String sentence) {
        super(sentence);
    }

    CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

package obligo.testkit.stack;

/** Stops and starts one part of the stack; address and data stay the same. Both return when it is done. */
public final class StackSwitch {

    private final String part;

    StackSwitch(String part) {
        this.part = part;
    }

    /** Does nothing if it is stopped already. */
    public void stop() {
        SharedStack.stop(part);
    }

    /** Does nothing if it is running already. */
    public void start() {
        SharedStack.start(part);
    }
}

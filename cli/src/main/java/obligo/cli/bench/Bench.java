package obligo.cli.bench;

/** Measures one thing. */
public interface Bench {
    Report run();
}

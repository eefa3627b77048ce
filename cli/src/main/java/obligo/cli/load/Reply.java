package obligo.cli.load;

/** A whole answer. */
public record Reply(int status, String body) {}

package obligo.cli.judge;

/** A fault with its evidence. */
public record Finding(Fault fault, String evidence) {}

package obligo.targets.masking;

/** One count of a table: {@code 34102} and {@code FEMALE}. */
public record Cell(String row, String column) {}

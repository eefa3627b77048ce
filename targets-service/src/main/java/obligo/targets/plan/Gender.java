package obligo.targets.plan;

/** Whom an item counts. */
public enum Gender {
    TOTAL,
    FEMALE,
    MALE,
    OTHER
}
